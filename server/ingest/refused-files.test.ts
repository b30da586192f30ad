import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { openTestIngest } from './testing/ingest.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const ole = (inside: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from(inside, 'utf16le'),
  ])

const WORKBOOK = `<workbook xmlns:r="r"><sheets><sheet name="P" sheetId="1" r:id="rId1"/></sheets></workbook>`
const RELS = (target: string, type: string) =>
  `<Relationships><Relationship Id="rId1" Target="${target}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}"/></Relationships>`

/** A workbook made of its bare parts, around sheet data that no spreadsheet would write. */
const xlsxOf = (sheetData: string, level: 0 | 9 = 9) =>
  zipSync(
    {
      '[Content_Types].xml': encode('<Types/>'),
      '_rels/.rels': encode(RELS('xl/workbook.xml', 'officeDocument')),
      'xl/workbook.xml': encode(WORKBOOK),
      'xl/_rels/workbook.xml.rels': encode(RELS('worksheets/sheet1.xml', 'worksheet')),
      'xl/worksheets/sheet1.xml': encode(
        `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
      ),
    },
    { level },
  )

const odsOf = (rows: string, manifest = '') =>
  zipSync({
    mimetype: encode('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': encode(`<manifest>${manifest}</manifest>`),
    'content.xml': encode(
      `<office:body><office:spreadsheet><table:table>${rows}</table:table></office:spreadsheet></office:body>`,
    ),
  })

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const odsCell = (value: string, repeated = 1) =>
  `<table:table-cell table:number-columns-repeated="${repeated}"><text:p>${value}</text:p></table:table-cell>`

/** Lies about the size of a part: the central directory is the last place where its bytes stand. */
const understate = (zip: Uint8Array, size: number): Uint8Array => {
  const lying = Buffer.from(zip)
  for (let at = 0; at < lying.length - 4; at++) {
    if (lying.readUInt32LE(at) === 0x02014b50)
      lying.writeUInt32LE(Math.min(size, lying.readUInt32LE(at + 24)), at + 24)
  }
  return lying
}

const header = `<row>${text('Titolo')}${text('Fine')}</row>`

describe('a file is refused whole, with what to do, when it', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string, RegExp]>([
    ['is empty', () => new Uint8Array(), 'invalid', /vuoto/],
    ['is blank', () => encode(' \n\n '), 'invalid', /vuoto/],
    ['has headings only', () => encode('Titolo;Fine\n'), 'invalid', /nessuna riga/],
    [
      'has no title column',
      () => encode('Nome;Cognome\nx;y\n'),
      'invalid',
      /«Titolo».*Nome, Cognome/,
    ],
    ['is a PDF', () => encode('%PDF-1.7 …'), 'invalid', /PDF/],
    [
      'is an old workbook',
      () => ole('Workbook'),
      'invalid',
      /vecchio formato.*Salva con nome.*\.xlsx/,
    ],
    [
      'is a workbook under a password',
      () => ole('EncryptedPackage'),
      'invalid',
      /togliere la password/,
    ],
    [
      'is an ODS under a password',
      () => odsOf('', '<manifest:encryption-data/>'),
      'invalid',
      /togliere la password/,
    ],
    ['is some zip archive', () => zipSync({ 'a.bin': encode('x') }), 'invalid', /archivio zip/],
    [
      'is a text document',
      () => zipSync({ 'word/document.xml': encode('x') }),
      'invalid',
      /documento di testo/,
    ],
    ['is a picture', () => latin('\x89PNG\r\n'), 'invalid', /immagine/],
    ['is binary', () => Uint8Array.from([1, 2, 0, 3, 4]), 'invalid', /binario/],
    [
      'is another web page',
      () => encode('<!doctype html><p>Ciao</p>'),
      'invalid',
      /nessuna scheda/,
    ],
    ['is XML', () => encode('<feed><a/></feed>'), 'invalid', /XML/],
    ['is broken JSON', () => encode('[{"title": "x",]'), 'invalid', /JSON/],
    ['is JSON of something else', () => encode('{"a": 1}'), 'invalid', /elenco di progetti/],
    ['is an empty list', () => encode('[]'), 'invalid', /vuoto/],
    [
      'is cut off',
      async () =>
        ((await writeXlsx({ sheets: [{ name: 'P', rows: [['Titolo']] }] })) as Uint8Array).subarray(
          0,
          900,
        ),
      'invalid',
      /danneggiato/,
    ],
    ['is an empty workbook', () => xlsxOf(''), 'invalid', /vuoto/],
    [
      'has a million columns',
      () => encode(`Titolo;Fine${';x'.repeat(1_000_000)}\n`),
      'too-large',
      /colonne/,
    ],
    [
      'has a million columns in a sheet',
      () => xlsxOf(`${header}<row><c r="XFD2"><v>1</v></c></row>`),
      'too-large',
      /colonne/,
    ],
    [
      'has cells beyond any sheet',
      () => xlsxOf(`${header}<row><c r="ZZZZ2"><v>1</v></c></row>`),
      'invalid',
      /danneggiato/,
    ],
    [
      'repeats a column for ever',
      () => odsOf(`<table:table-row>${odsCell('Titolo', 16_384)}</table:table-row>`),
      'too-large',
      /colonne/,
    ],
    [
      'repeats a row for ever',
      () =>
        odsOf(
          `<table:table-row>${odsCell('Titolo')}</table:table-row><table:table-row table:number-rows-repeated="1048575">${odsCell('x')}</table:table-row>`,
        ),
      'too-large',
      /righe/,
    ],
    [
      'inflates beyond measure',
      () => xlsxOf(header + ' '.repeat(1_200_000)),
      'too-large',
      /memoria/,
    ],
    [
      'has more rows than we take',
      // Every kind of table counts its rows in one place; those of a CSV that fill no column of ours are read soonest.
      () => encode(`Titolo;Fine;Altro\n${';;x\n'.repeat(100_001)}`),
      'too-large',
      /righe/,
    ],
  ])('%s', async (_, make, code, message) => {
    const { store, take } = openTestIngest()
    const file = await make()
    await expect(take(file)).rejects.toMatchObject({
      name: 'AppError',
      code,
      message: expect.stringMatching(message),
    })
    expect(store.projects.count()).toBe(0)
    expect(store.batches.latest(1)).toEqual([])
  })
})

test('a part that states less than it holds is not inflated further than it states', async () => {
  const { take } = openTestIngest()
  const honest = xlsxOf(
    header + `<row>${text('Progetto di prova')}${text('2018')}</row>`.repeat(5_000),
  )
  await expect(take(understate(honest, 2_000))).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringMatching(/danneggiato/),
  })
})

test('empty rows and columns to the end of an ODS sheet are its margin', async () => {
  const { take } = openTestIngest()
  const margin = '<table:table-cell table:number-columns-repeated="16380"/>'
  const report = await take(
    odsOf(
      `<table:table-row>${odsCell('Titolo')}${odsCell('Fine')}${margin}</table:table-row>` +
        `<table:table-row>${odsCell('Progetto di prova')}${odsCell('2018')}${margin}</table:table-row>` +
        `<table:table-row table:number-rows-repeated="1048570">${margin}</table:table-row>`,
    ),
  )
  expect(report.counts).toEqual({ new: 1, changed: 0, unchanged: 0, refused: 0 })
})

function latin(chars: string): Uint8Array {
  return Uint8Array.from(chars, (char) => char.charCodeAt(0))
}

test.each([
  [
    '<html><body><table><tr><td>Titolo</td><td>Fine</td></tr></table></body></html>',
    /pagina web.*\.xls.*\.xlsx/,
  ],
  [
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>',
    /XML 2003.*\.xlsx/,
  ],
  ['MIME-Version: 1.0\nX-Document-Type: Workbook\n', /pagina web in un solo file.*\.xlsx/],
  ['<table border="1"><tr><td>Titolo</td></tr></table>', /pagina web.*\.xlsx/],
  ['<meta charset="utf-8"><table><tr><td>Titolo</td></tr></table>', /pagina web.*\.xlsx/],
])('what other programs call .xls says how to save it anew: %s', async (content, message) => {
  const { take } = openTestIngest()
  await expect(take(content, 'progetti.xls')).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringMatching(message),
  })
})

test('parts of one name, or that share their bytes, are no honest archive', async () => {
  const { take } = openTestIngest()
  const honest = Buffer.from(xlsxOf(`${header}<row>${text('A')}</row>`))
  const directory = honest.lastIndexOf('xl/workbook.xml')
  const shared = Buffer.from(honest)
  // The offset of an entry stands four bytes before its name in the directory.
  shared.writeUInt32LE(0, directory - 4)
  await expect(take(shared)).rejects.toMatchObject({ code: 'invalid' })
  const named = Buffer.from(
    zipSync({ 'xl/workbook.xml': encode('x'), 'xl/workbook.xmk': encode('y') }),
  )
  named.write('xl/workbook.xml', named.lastIndexOf('xl/workbook.xmk'))
  await expect(take(named)).rejects.toMatchObject({ message: expect.stringMatching(/danneggiato/) })
})

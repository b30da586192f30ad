import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../bytes/decode-text.ts'
import { openTestMarking } from '../testing/marked.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const asText = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

const markText = async (text: string) => {
  const { mark } = openTestMarking()
  const { file } = await mark(utf8(text), { name: 'prova.csv' })
  return { ...file, text: asText(file.bytes) }
}

describe('a marked CSV', () => {
  test('has the column, and nothing else in it is changed', async () => {
    const { text, how, name } = await markText(
      'sep=;\r\nElenco 2024;;\r\nTitolo;Anno;Fine\r\n"Progetto; A";20l9;2018\r\n\r\nProgetto B;2018;2018',
    )
    expect({ how, name }).toEqual({ how: 'own', name: 'prova-da-correggere.csv' })
    expect(text).toBe(
      'sep=;\r\nElenco 2024;;\r\nTitolo;Anno;Fine;Da correggere\r\n"Progetto; A";20l9;2018;Riga 4: Anno: «20l9» non è un anno. Scrivere quattro cifre.\r\n\r\nProgetto B;2018;2018;',
    )
  })

  test.each([
    ['a comma', ','],
    ['a tab', '\t'],
    ['a bar', '|'],
  ])('is parted by %s as before, and words that hold it stand between quotes', async (_, mark) => {
    const rows = [
      ['Titolo', 'Anno', 'Fine'],
      ['Progetto A', '"20l9, o |2020"', '2018'],
      ['Progetto B', '', '31/02/2018'],
    ]
    const { text } = await markText(rows.map((cells) => cells.join(mark)).join('\n'))
    const [header, first = '', second = ''] = text.split('\n')
    expect(header).toBe(['Titolo', 'Anno', 'Fine', 'Da correggere'].join(mark))
    const words = 'Riga 2: Anno: Serve un valore solo, non «20l9, o |2020».'
    const written = mark === '\t' ? words : `"${words}"`
    expect(first).toBe(`${rows[1]?.join(mark)}${mark}${written}`)
    expect(second).toMatch(/Riga 3: Fine: «31\/02\/2018» non esiste nel calendario/)
  })

  test('has its column in an empty one behind the headings', async () => {
    const { text } = await markText('Titolo;Anno;Fine;;\nProgetto A;20l9;2018;;\nProgetto B;;2018')
    expect(text.split('\n')).toEqual([
      'Titolo;Anno;Fine;Da correggere;',
      'Progetto A;20l9;2018;Riga 2: Anno: «20l9» non è un anno. Scrivere quattro cifre.;',
      'Progetto B;;2018;',
    ])
  })

  test('has the words of a row with stray cells at its end, and they are not data when it comes back', async () => {
    const { mark, take } = openTestMarking()
    const original = 'Titolo;Fine;In breve\nProgetto A;2018;prima; seconda\n'
    const { file } = await mark(utf8(original), { name: 'prova.csv' })
    expect(asText(file.bytes)).toBe(
      'Titolo;Fine;In breve;Da correggere\nProgetto A;2018;prima; seconda;"Riga 2: La riga ha 4 celle, le intestazioni sono 3: manca forse una coppia di virgolette attorno a un testo con il separatore."\n'.replace(
        /"(Riga[^"]*)"/,
        '$1',
      ),
    )
    expect((await mark(file.bytes, { name: file.name })).file.bytes).toEqual(file.bytes)
    // The words taken off by hand, and the stray cell left: it must not pass as ours.
    const without = asText(file.bytes).replace(/;Riga.*/, '')
    expect((await take(utf8(without))).counts.refused).toBe(1)
    const mended = without.replace('prima; seconda', '"prima; seconda"')
    expect((await take(utf8(mended))).counts).toMatchObject({ new: 1, refused: 0 })
  })

  test('loses the words of what is corrected, and leaves nothing refused', async () => {
    const { mark, take } = openTestMarking()
    const { file } = await mark(utf8('Titolo;Anno;Fine\nProgetto A;20l9;2018\n'), {
      name: 'prova.csv',
    })
    const mended = utf8(asText(file.bytes).replace(';20l9;', ';2019;'))
    const report = await take(mended)
    expect(report).toMatchObject({ counts: { new: 1, refused: 0 }, warnings: [] })
    const again = await mark(mended, { name: file.name })
    expect(asText(again.file.bytes)).toBe('Titolo;Anno;Fine;Da correggere\nProgetto A;2019;2018;\n')
  })

  test('of lines that stand between quotes as a whole comes back as our template', async () => {
    const { how } = await markText('"Titolo;Anno;Fine"\n"Progetto A;20l9;2018"\n')
    expect(how).toBe('template')
  })
})

const ENCODINGS = {
  'utf-8': utf8,
  'utf-8 with its mark': (text: string) => utf8(`\ufeff${text}`),
  'utf-16le': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'windows-1252': (text: string) => Buffer.from(text, 'latin1'),
}

const cell = fc.constantFrom(
  '',
  'è',
  'Milano',
  'a "b" c',
  'uno;due',
  'a,b',
  'x\ny',
  '=1',
  "l'ente",
  ' a ',
)

test.each(Object.entries(ENCODINGS))(
  'without its column, a marked CSV in %s is the file that was handed in, byte for byte',
  async (_, encode) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('2018', '20l9', 'mille', '31/02/2019'), cell), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.constantFrom(';', ',', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        async (rows, delimiter, end, closed) => {
          const quote = (text: string) =>
            new RegExp(`["\n${delimiter === '\t' ? '\\t' : delimiter}]`).test(text)
              ? `"${text.replaceAll('"', '""')}"`
              : text
          const lines = [
            ['Titolo', 'Anno', 'Attività'],
            ...rows.map(([year, text], at) => [`Perché il progetto ${at}`, year, text]),
          ].map((cells) => cells.map(quote).join(delimiter))
          const original = lines.join(end) + (closed ? end : '')
          const { mark } = openTestMarking()
          const { file } = await mark(encode(original), { name: 'prova.csv' })
          expect(file.how).toBe('own')
          const marked = decodeText(file.bytes).text
          // Our words hold no double quote, and the column is the last.
          const d = delimiter === '\t' ? '\\t' : delimiter
          const stripped = marked
            .replace(`${delimiter}Da correggere`, '')
            .replace(
              new RegExp(`${d}(?:"Riga \\d+: [^"]*"|Riga \\d+: [^"\r\n]*|)(?=[\r\n]|$)`, 'g'),
              '',
            )
          expect(Buffer.from(encode(stripped))).toEqual(Buffer.from(encode(original)))
        },
      ),
      { numRuns: 15 },
    )
  },
)

test.each([
  [
    'macintosh',
    'Titolo;Anno;In breve\nProgetto A;20l9;citt\x88, perch\x8e, attivit\x88, gi\x88, pi\x9d, \x8f\n',
  ],
  [
    'cp850',
    'Titolo;Anno;In breve\nProgetto A;20l9;citt\x85, perch\x82, attivit\x85, gi\x85, pi\x97, \x8a\n',
  ],
])('words are written in %s where that is the code of the file', async (encoding, original) => {
  const { mark, take } = openTestMarking()
  const { file } = await mark(Buffer.from(original, 'latin1'), { name: 'prova.csv' })
  expect(decodeText(file.bytes)).toMatchObject({
    encoding,
    text: expect.stringContaining('Riga 2: Anno: «20l9» non è un anno.'),
  })
  expect(Buffer.from(file.bytes).toString('latin1')).toContain(original.split('\n')[1]?.trimEnd())
  expect((await take(file.bytes)).counts.refused).toBe(1)
})

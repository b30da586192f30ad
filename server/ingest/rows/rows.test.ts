import { describe, expect, test } from 'vitest'
import { errorsOf, openTestIngest } from '../testing/ingest.ts'

const BASE = { Titolo: 'Progetto di prova', Fine: '2018' }

/** What became of one row in an empty store: its errors, its warnings, and the record. */
const taken = async (row: Record<string, string>) => {
  const { store, takeRow } = openTestIngest()
  const report = await takeRow(row)
  const codes = report.warnings.map(({ code }) => code)
  return { errors: errorsOf(report), codes, project: store.projects.bySlug('progetto-di-prova') }
}

describe('several values in a column of one', () => {
  test.each<Record<string, string>>([
    { Capofila: 'Ente Uno\nEnte Due' },
    { Capofila: 'Ente Uno; Ente Due' },
    { Capofila: 'Ente Uno | Ente Due' },
    { Capofila: 'Ente Uno / Ente Due' },
    { Capofila: '1) Ente Uno 2) Ente Due' },
    { 'Tipo capofila': 'Fondazione; Impresa', Capofila: 'Ente Uno' },
    { 'Tipo capofila': 'Fondazione, Impresa', Capofila: 'Ente Uno' },
    { Piano: 'EMERGO 2016 e EMERGO 2020' },
    { Programma: 'EMERGO | LIFT' },
    { Anno: '2017; 2018' },
    { Inizio: '2017\n2018' },
    { Importo: '1.000; 2.000' },
    { Concluso: 'sì; no' },
  ])('is refused, never the first of them taken: %j', async (cells) => {
    const { errors } = await taken({ ...BASE, ...cells })
    const [column] = Object.keys(cells)
    expect(errors).toEqual([expect.stringMatching(new RegExp(`^${column}: not-one`))])
  })

  test.each([
    ['"Ente Uno / Ente Due"', 'Ente Uno / Ente Due'],
    ['"Ente Uno; Ente Due"', 'Ente Uno; Ente Due'],
    ['Uno, Due e Tre', 'Uno, Due e Tre'],
    ['ASL/ATS', 'ASL/ATS'],
  ])('is one lead where quotes or the lack of a mark say so: %s', async (cell, name) => {
    const { errors, project } = await taken({ ...BASE, Capofila: cell })
    expect(errors).toEqual([])
    expect(project?.lead?.name).toBe(name)
  })
})

describe('a row of totals is no project', () => {
  test.each<Record<string, string>>([
    { Titolo: 'TOTALE', Fine: '2018', Importo: '300' },
    { Titolo: 'Totale generale:', Importo: '300' },
    { Titolo: 'Totale progetti n. 12', Importo: '300' },
    { Titolo: 'Sub-totale', Importo: '300' },
    { Titolo: 'Somma', Importo: '300' },
    { Titolo: 'Importo complessivo', Importo: '300' },
    { Titolo: 'Totale Zona Nord Milano', Anno: '2018', Importo: '300' },
    { Titolo: 'Totale 2018' },
    { Titolo: '', Importo: '300' },
    { Titolo: '12', Importo: '300' },
    { Titolo: '', Capofila: 'TOTALE', Importo: '300' },
  ])('%j', async (row) => {
    expect((await taken(row)).errors).toEqual(['riga: total-row'])
  })

  test.each<Record<string, string>>([
    { Titolo: 'Totale inclusione', Fine: '2018', Capofila: 'Ente', Importo: '300' },
    { Titolo: 'Sommacampagna lavora', Fine: '2018', Importo: '300' },
    { Titolo: 'Totale', Identificativo: 'totale', Fine: '2018' },
    { Titolo: 'Tot', Identificativo: 'tot', Fine: '2018', Importo: '300' },
  ])('but a project may be called so: %j', async (row) => {
    expect((await taken(row)).errors).toEqual([])
  })

  test('without a title and with more than sums, the title is what lacks', async () => {
    const { errors } = await taken({ Titolo: '', Fine: '2018', Capofila: 'Ente', Importo: '300' })
    expect(errors).toEqual(['Titolo: required'])
  })
})

describe('the statement that a project is over', () => {
  test.each([
    'concluso',
    'Conclusa',
    'terminata',
    'Chiusa',
    'completate',
    'finiti',
    'Progetto concluso',
    'Il progetto è terminato.',
    'sì, concluso',
    'concluso e rendicontato',
    'Concluso con successo',
    'Completed',
    '✓',
    '1',
  ])('may have any gender, number and company: %s', async (cell) => {
    const { errors, project } = await taken({ Titolo: BASE.Titolo, Stato: cell })
    expect(errors).toEqual([])
    expect(project).toMatchObject({ conclusion: 'ente', end: null })
  })

  test.each([
    'in corso',
    'In fase di conclusione',
    'non ancora concluso',
    'quasi terminato',
    'da avviare',
    'sospesa',
    'revocato',
    'prorogato',
    'in corso dal 2015',
    'non concluso nel 2018',
    'no',
  ])('is not made by "%s"', async (cell) => {
    expect((await taken({ ...BASE, Stato: cell })).errors).toEqual(['Stato: stated-open'])
  })

  test.each([
    ['concluso il 30/6/2020', '2020-06-30'],
    ['Terminata a giugno 2020', '2020-06'],
    ['chiuso nel 2019', '2019'],
    ['concluso (30/06/2020)', '2020-06-30'],
    ['completato - 30 giugno 2020', '2020-06-30'],
    ['conclusa nel primo semestre 2020', '2020-06'],
  ])('may say when, and the end is kept and named: %s', async (cell, end) => {
    const { errors, codes, project } = await taken({ Titolo: BASE.Titolo, Stato: cell })
    expect(errors).toEqual([])
    expect(codes).toEqual(['end-from-conclusion'])
    expect(project).toMatchObject({ conclusion: 'ente', end })
  })

  test.each([
    ['2020', '2020', []],
    ['30/06/2020', '2020-06-30', []],
    ['2018', null, ['Stato: period-conflict']],
  ])('agrees with an end of its own, %s', async (fine, end, errors) => {
    const row = { Titolo: BASE.Titolo, Stato: 'concluso il 30/6/2020', Fine: fine }
    const result = await taken(row)
    expect(result.errors).toEqual(errors)
    expect(result.project?.end ?? null).toBe(end)
  })

  test('is not what "rendicontato" says, and nothing else is offered for it', async () => {
    const { takeRow } = openTestIngest()
    const { rows } = await takeRow({ ...BASE, Stato: 'Rendicontato' })
    const [row] = rows
    const message = row?.outcome === 'refused' ? row.errors[0]?.message : ''
    expect(message).toContain('«Rendicontato» non è nell’elenco')
    expect(message).not.toContain('Forse')
  })
})

describe('a period', () => {
  test('that is only a duration leaves the row sound, and is named', async () => {
    const { errors, codes, project } = await taken({ ...BASE, Durata: '24 mesi' })
    expect(errors).toEqual([])
    expect(codes).toEqual(['duration-only'])
    expect(project).toMatchObject({ start: null, end: '2018' })
  })

  test('that says one end leaves the other as it is known', async () => {
    const { store, takeRow } = openTestIngest()
    await takeRow({ ...BASE, Inizio: '2017' })
    await takeRow({ Titolo: BASE.Titolo, Periodo: 'da marzo 2017' })
    expect(store.projects.bySlug('progetto-di-prova')).toMatchObject({
      start: '2017-03',
      end: '2018',
    })
  })

  test.each([
    [{ Periodo: '2017-2018', Fine: '31/12/2018' }, []],
    [{ Periodo: '2017-2018', Fine: '2019' }, ['Periodo: period-conflict']],
    [{ Inizio: '10-12/2020' }, ['Inizio: period-not-date']],
    [{ Inizio: 'a.s. 2018/19' }, ['Inizio: period-not-date']],
    [{ Fine: '2018/2019' }, ['Fine: period-not-date']],
  ])('beside dates: %j', async (cells, errors) => {
    expect((await taken({ ...BASE, ...cells })).errors).toEqual(errors)
  })
})

test('amounts that were rounded are said by column', async () => {
  const { takeRow } = openTestIngest()
  const { warnings } = await takeRow({ ...BASE, Importo: '33333.333333333336' })
  expect(warnings.map(({ message }) => message)).toEqual([
    'Importo: «33333.333333333336» è stato arrotondato al centesimo: 33.333,33 euro.',
  ])
})

describe('an error value', () => {
  test.each<[string, string]>([
    ['Titolo', '#REF!'],
    ['Identificativo', '#N/D'],
    ['Capofila', '#N/D'],
    ['Partner', 'Ente Uno; #RIF!; Ente Due'],
    ['Temi', '#NOME?'],
    ['In breve', 'Err:509'],
    ['Materiali', '#N/A'],
    ['Inizio', '#VALORE!'],
    ['Importo in euro', '#DIV/0!'],
  ])('is refused in %s, in JSON too', async (column, value) => {
    const { take } = openTestIngest()
    const report = await take(JSON.stringify([{ ...BASE, [column]: value }]), 'prova.json')
    expect(errorsOf(report)[0]).toBe(`${column}: error-value`)
    const { errors } = await taken({ ...BASE, [column]: value })
    expect(errors).toContain(`${column}: error-value`)
  })

  test('may be spoken of in a text', async () => {
    const { project } = await taken({ ...BASE, 'In breve': 'Il foglio diceva #N/D.' })
    expect(project?.sections.summary).toBe('Il foglio diceva #N/D.')
  })
})

test.each(['n.d.', 'N/D', 'NaN', 'null', 'non pervenuto', '?'])(
  '"%s" is no name and no value: the cell counts as empty, and that is said',
  async (value) => {
    const { errors, codes, project } = await taken({ ...BASE, Capofila: value, Anno: value })
    expect(errors).toEqual([])
    expect(codes).toEqual(['no-value', 'no-value'])
    expect(project).toMatchObject({ lead: null, year: null })
  },
)

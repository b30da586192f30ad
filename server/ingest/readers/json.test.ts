import { describe, expect, test } from 'vitest'
import { errorsOf, openTestIngest } from '../testing/ingest.ts'

describe('a slip in JSON is told in Italian, with its line and column', () => {
  test.each([
    ['[{"titolo": "x",]', /riga 1, colonna 17: .*virgola di troppo/],
    ['[\n{"titolo": "x" "fine": 1}]', /riga 2, colonna 16: .*virgola/],
    ['[{"titolo": NaN}]', /colonna 13: «NaN» non è un valore.*null/],
    ["[{'titolo': 'x'}]", /colonna 3: servono le virgolette doppie/],
    ['[{"titolo": "x"', /riga 1, colonna 16: il testo finisce/],
    ['[{"titolo" "x"}]', /due punti/],
    ['[{"titolo": 01}]', /«01» non è un numero/],
    ['[{titolo: "x"}]', /nome fra virgolette doppie, non «titolo»/],
    ['[{"titolo": "x\ny"}]', /a capo/],
    ['[{"titolo": "x"}] altro', /«altro»/],
    ['{"titolo":"A uno","fine":2018}\n{"titolo":"A due","fine":}\n', /riga 2, colonna 26/],
    ['['.repeat(600), /parentesi una dentro l’altra/],
    // Well written, and deeper than what reads records can go.
    [
      `[{"titolo": "A uno", "partners": ${'['.repeat(50_000)}${']'.repeat(50_000)}}]`,
      /parentesi una dentro l’altra/,
    ],
    [
      `{"titolo": "A uno", "fine": 2018}\n{"titolo": "A due", "lead": ${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`,
      /parentesi una dentro l’altra/,
    ],
  ])('%j', async (text, message) => {
    const { take } = openTestIngest()
    await expect(take(text)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(message),
    })
  })
})

test('what stands inside an object and is not read is named', async () => {
  const { take } = openTestIngest()
  const { counts, warnings } = await take(
    JSON.stringify([
      {
        titolo: 'Prova chiavi',
        fine: '2018',
        call: { title: 'Avviso', year: 2017 },
        lead: { name: 'Ente', ruolo: 'x', kind: { id: 'cooperativa', nota: 'y' } },
        partners: [{ name: 'B', sede: 'Milano', vuoto: null }],
        materials: [{ url: 'https://a.it/x', descrizione: 'persa' }],
        themes: [{ id: 'autismo', label: 'x', peso: 3 }],
        sections: { results: 'Bene.', altro: 'z' },
      },
    ]),
  )
  expect(counts.new).toBe(1)
  const named = warnings.map(({ message }) => /«(.*?)»/.exec(message)?.[1])
  expect(named.sort()).toEqual([
    'altro',
    'call.year',
    'lead.kind.nota',
    'lead.ruolo',
    'materials.descrizione',
    'partners.sede',
    'themes.peso',
  ])
})

test('a name that stands twice in a record refuses it: one of the two values would be lost', async () => {
  const { take } = openTestIngest()
  const report = await take(
    '[{"titolo":"A uno","fine":"2018","partner":"X","partner":"Y"},{"titolo":"A due","fine":2018}]',
  )
  expect(errorsOf(report)).toEqual(['partner: repeated-key'])
  expect(report.counts).toMatchObject({ new: 1, refused: 1 })
})

test('a record a line is a list too', async () => {
  const { take } = openTestIngest()
  const report = await take(
    '{"Titolo":"A uno","Fine":"2018"}\r\n\r\n{"Titolo":"A due","Fine":"2018"}\r\n',
  )
  expect(report).toMatchObject({ format: 'json', counts: { new: 2 } })
})

test('names of the language itself are names like any other', async () => {
  const { take } = openTestIngest()
  const report = await take(
    '[{"titolo":"A uno","fine":"2018","__proto__":{"x":1},"constructor":"y"}]',
  )
  expect(report.counts.new).toBe(1)
  expect(report.warnings.map(({ message }) => /«(.*?)»/.exec(message)?.[1])).toEqual([
    '__proto__',
    'constructor',
  ])
  expect(Object.keys({})).toEqual([])
})

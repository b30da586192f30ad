import { expect, test } from 'vitest'
import { errorsOf, openTestIngest } from '../testing/ingest.ts'

const { take, takeRow } = openTestIngest()
const list = (count: number) => Array.from({ length: count }, (_, i) => `Voce ${i}`).join('; ')

test.each([
  ['Anno', '1'.repeat(4_000), 'Anno: too-long'],
  ['Capofila', 'a '.repeat(2_000), 'Capofila: too-long'],
  ['Temi', list(201), 'Temi: too-many'],
  ['Partner', list(201), 'Partner: too-many'],
  ['Materiali', list(201), 'Materiali: too-many'],
])(
  'a cell of %s that is far beyond its field is refused with one fault',
  async (label, cell, fault) => {
    const report = await takeRow({ Titolo: 'Prova di uno', Concluso: 'sì', [label]: cell })
    expect(errorsOf(report)).toEqual([fault])
  },
)

test('a cell that is only a little too long, or padded with blanks, is read as ever', async () => {
  const padded = { Titolo: 'Prova di uno', Concluso: `sì${' '.repeat(5_000)}` }
  expect((await takeRow(padded)).counts.new).toBe(1)
  const long = { Titolo: 'a'.repeat(301), Concluso: 'sì' }
  expect(errorsOf(await takeRow(long))).toEqual(['Titolo: too-long'])
})

test.each([
  ['x.html', `<html><h1>T</h1>${'<ul><li>'.repeat(2_000)}`],
  ['x.html', `<html><h1>T</h1>${'<div class=fn>'.repeat(2_000)}`],
])('elements that lie in each other without end are refused', async (name, text) => {
  await expect(take(text, name)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('uno dentro l’altro'),
  })
})

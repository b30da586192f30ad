import { expect, test } from 'vitest'
import { openTestIngest } from '../testing/ingest.ts'
import { createProgressBar, progressLine } from './progress-bar.ts'
import { renderReport } from './render-report.ts'

test('a report is plain lines: every change, every error, every warning, and a sum', async () => {
  const { takeTable } = openTestIngest()
  await takeTable(
    ['Titolo', 'Fine'],
    ['Progetto di prova uno', '2018'],
    ['Progetto di prova due', '2018'],
  )
  const report = await takeTable(
    ['Titolo', 'Fine', 'Anno', 'Umore'],
    ['Progetto di prova uno', '2018', '2017', ''],
    ['Progetto di prova due', '2018', '', ''],
    ['Progetto di prova tre', '2019', '', 'buono'],
    ['', '2030', 'boh', ''],
  )
  expect(renderReport(report)).toEqual([
    'prova.csv (CSV, utf-8): 4 righe',
    '! riga 5: (senza titolo) - rifiutata',
    '    Anno: «boh» non è un anno. Scrivere quattro cifre.',
    '    Titolo: Manca: è obbligatorio.',
    '    Fine: La fine, 2030, non è ancora passata: si accettano solo progetti conclusi.',
    '~ riga 2: Progetto di prova uno - modificata: Anno',
    '+ riga 4: Progetto di prova tre - nuova',
    'Avvertenze',
    '  La colonna «Umore» non è riconosciuta e non è stata letta.',
    '1 nuova, 1 modificata, 1 senza differenze, 1 rifiutata',
  ])
})

test('a long report tells every refused row first; new ones are counted past a hundred, warnings told once', async () => {
  const { takeTable } = openTestIngest()
  const word = (at: number) =>
    [...String(at)].map((figure) => 'abcdefghij'[Number(figure)]).join('')
  const sound = Array.from({ length: 150 }, (_, at) => [
    `${word(at).repeat(4)} lavora`,
    '2018',
    '24 mesi',
  ])
  const refused = Array.from({ length: 120 }, (_, at) => [
    `${word(at).repeat(3)} in corso`,
    '2050',
    '',
  ])
  const report = await takeTable(['Titolo', 'Fine', 'Durata'], ...sound, ...refused)
  const lines = renderReport({
    ...report,
    warnings: report.warnings.filter(({ code }) => code !== 'similar'),
  })
  const refusals = lines.slice(1, 241)
  expect(refusals.filter((line) => line.startsWith('!'))).toHaveLength(120)
  const added = lines.slice(241, 342)
  expect(added.filter((line) => line.startsWith('+'))).toHaveLength(101)
  expect(added.at(-1)).toBe('+ e altre 50 nuove')
  expect(lines.slice(342)).toEqual([
    'Avvertenze',
    expect.stringMatching(/^ {2}righe 2, 3, 4, .*, 151: Durata: «24 mesi»/),
    '150 nuove, 0 modificate, 0 senza differenze, 120 rifiutate',
  ])
})

test('progress is a bar on a terminal and nothing elsewhere', () => {
  const written: string[] = []
  const write = (text: string) => written.push(text)
  const silent = createProgressBar({ write })
  silent.show({ phase: 'read', done: 200, total: null })
  silent.clear()
  expect(written).toEqual([])
  const bar = createProgressBar({ isTTY: true, write })
  bar.show({ phase: 'write', done: 1_500, total: 3_000 })
  bar.clear()
  bar.clear()
  expect(written).toHaveLength(2)
  expect(progressLine({ phase: 'read', done: 1_200, total: null })).toBe('Lettura: 1.200 righe')
  expect(progressLine({ phase: 'write', done: 1_500, total: 3_000 })).toBe(
    `Scrittura [${'#'.repeat(15)}${'·'.repeat(15)}] 1.500 di 3.000`,
  )
})

import { expect, test } from 'vitest'
import { openTestIngest } from '../testing/ingest.ts'
import { renderBatches } from './batch-words.ts'
import { renderUndo } from './render-undo.ts'

const taken = async () => {
  const { store, take } = openTestIngest()
  await take('Titolo;Fine;Anno\nProgetto uno;2018;2017\n', 'primo.csv')
  await take('Titolo;Fine;In breve\nProgetto uno;2018;Sintesi\nProgetto due;2019;\n', 'secondo.csv')
  const undo = (id: number, dryRun = false) =>
    renderUndo(store.undo(id, { actor: 'prova', dryRun }), id, store.batches.byId(id))
  return { store, undo }
}

test('an undo says what goes back, and how to take it back', async () => {
  const { undo } = await taken()
  expect(undo(2)).toEqual([
    'Annullamento dell’importazione 2 (secondo.csv)',
    '- Progetto due (progetto-due): non c’è più: era nata da qui',
    '~ Progetto uno (progetto-uno): tornano com’erano In breve',
    '2 schede o voci tornano come prima, 0 con qualcosa che resta, 0 senza niente da fare',
    'È la numero 3: si può annullare a sua volta.',
  ])
  expect(undo(2)).toEqual([
    'È già stata annullata: l’importazione 2. Per rimetterla in vigore, annullare la numero 3.',
  ])
  expect(undo(9)).toEqual(['Non c’è un’importazione 9.'])
})

test('a value that somebody has changed since is shown in its three states', async () => {
  const { store, undo } = await taken()
  const { id, content } = store.projects.state(1)
  const sections = { ...content.sections, summary: 'A mano' }
  store.projects.update(id, { ...content, sections }, { actor: 'redazione' })
  expect(undo(2, true).slice(2, 4)).toEqual([
    '! Progetto uno (progetto-uno): resta com’è',
    '    In breve: resta com’è, qualcuno l’ha cambiata dopo (prima niente · poi Sintesi · ora A mano)',
  ])
})

test('batches are listed newest first, with the numbers to take them back by', async () => {
  const { store, undo } = await taken()
  undo(2)
  expect(renderBatches(store.batches.latest(10)).map((line) => line.split('  ')[2])).toEqual([
    'annullamento · applicata · annulla 2 · 2 modificate · prova',
    'importazione · annullata · secondo.csv · 1 nuove, 1 modificate · prova',
    'importazione · applicata · primo.csv · 1 nuove · prova',
  ])
  expect(renderBatches([])).toEqual(['Nessuna importazione.'])
})

import { expect, test } from 'vitest'
import { project } from '../testing/sample-pages.ts'
import { changesBetween } from './changes.ts'

test('says of each field that changed what it was and what it is, as people read it', () => {
  const before = project({
    start: '2019-03',
    fundingEur: 1_000,
    partners: [{ id: 'uno', label: 'Ente Uno', kind: null, note: 'esperti' }],
    sources: [{ title: null, url: 'https://example.org/a' }],
  })
  const after = project({ ...before, start: null, fundingEur: 1_200.5, partners: [] })
  const sections = { ...before.sections, results: 'Uno.\nDue.' }
  const changes = changesBetween(before, { ...after, sections })
  expect(changes).toEqual([
    { label: 'Inizio', before: ['marzo 2019'], after: [] },
    { label: 'Partner', before: ['Ente Uno, esperti'], after: [] },
    {
      label: 'Importo in euro',
      before: [expect.stringMatching(/^1\.000\s€$/)],
      after: [expect.stringMatching(/^1\.200,50\s€$/)],
    },
    { label: 'Risultati', before: [], after: ['Uno.', 'Due.'] },
  ])
  expect(changesBetween(before, before)).toEqual([])
})

import { expect, it } from 'vitest'
import { testDocument } from '../../testing/documents.ts'
import { testLanguage } from '../../testing/setup.ts'
import { createCollection } from '../index/collection.ts'
import { muchAsked } from './much-asked.ts'

const collect = (texts: readonly string[]) => {
  const collection = createCollection(testLanguage())
  const upserts = texts.map((summary, i) => testDocument({ id: i + 1, title: 'Qui', summary }))
  collection.apply({ seq: 1, upserts, deletes: [] })
  return collection
}

const COMMON = Array.from({ length: 150 }, (_, i) => (i % 3 === 0 ? 'orto' : 'orto scuola'))

it('names the words that many records have and their beginnings, those of the most first', async () => {
  const asked = await muchAsked(collect([...COMMON, 'violino']))
  expect(asked.slice(0, 2).sort()).toEqual(['qu', 'qui'])
  expect(asked.slice(2, 5).sort()).toEqual(['or', 'ort', 'orto'])
  expect(asked.slice(5, 8).sort()).toEqual(['sc', 'scu', 'scuola'])
  expect(asked).not.toContain('violino')
})

it('names a beginning that many words share, each of them rare', async () => {
  const texts = Array.from({ length: 150 }, (_, i) => `vi${String.fromCharCode(97 + (i % 26))}${i}`)
  expect(await muchAsked(collect(texts))).toEqual(expect.arrayContaining(['vi']))
})

it('knows no more of what is no longer there', async () => {
  const collection = collect(COMMON)
  collection.apply({ seq: 2, upserts: [], deletes: COMMON.map((_, i) => i + 1) })
  expect(await muchAsked(collection)).toEqual([])
})

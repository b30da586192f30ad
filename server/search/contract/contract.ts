import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import type { SearchEngine } from '../engine.ts'
import type { Language } from '../language/language.ts'
import type { SearchSettings } from '../settings.ts'
import { testLanguage } from '../testing/setup.ts'
import { contractDocuments } from './collection.ts'
import { describeFilters } from './filters.ts'
import { describeHelp } from './help.ts'
import { describeHits } from './hits.ts'
import { describeOrder } from './order.ts'
import { describeUnderstanding } from './understanding.ts'
import { describeWords } from './words.ts'
import { describeWrites } from './writes.ts'

export type OpenEngine = { engine: SearchEngine; close: () => Promise<void> }

/** Makes an empty engine with the settings and the Italian of the product. */
export type CreateEngine = (options: {
  settings: SearchSettings
  language: Language
}) => Promise<OpenEngine>

/** What the parts of the contract ask of: one engine that holds the contract's projects, and empty ones. */
export type Contract = { engine: () => SearchEngine; fresh: () => Promise<SearchEngine> }

/**
 * What every adapter of the search port promises: who is found, every count, filters, order, pages, marks, and what is
 * said of the reader's words. Scores, and the finer order by relevance, are each engine's own.
 */
export const describeSearchContract = (name: string, createEngine: CreateEngine): void => {
  describe(`the search contract, kept by ${name}`, () => {
    const { settings, language } = testLanguage()
    let filled: OpenEngine | null = null
    const opened: OpenEngine[] = []
    const contract: Contract = {
      engine: () => filled!.engine,
      fresh: async () => {
        const one = await createEngine({ settings, language })
        opened.push(one)
        return one.engine
      },
    }
    beforeAll(async () => {
      filled = await createEngine({ settings, language })
      await filled.engine.apply({ seq: 1, upserts: contractDocuments, deletes: [] })
    })
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close()
    })
    afterAll(async () => {
      await filled?.close()
    })

    describe('words', () => describeWords(contract))
    describe('what is understood', () => describeUnderstanding(contract))
    describe('filters and counts', () => describeFilters(contract))
    describe('order and pages', () => describeOrder(contract))
    describe('hits', () => describeHits(contract))
    describe('ways out and suggestions', () => describeHelp(contract))
    describe('writes', () => describeWrites(contract))
  })
}

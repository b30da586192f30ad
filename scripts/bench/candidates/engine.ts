import { readFileSync } from 'node:fs'
import type { EngineAnswer } from '../../../server/search/engine.ts'
import { createLanguage } from '../../../server/search/language/language.ts'
import { createItalian } from '../../../server/search/language/lexicon/italian.ts'
import type { Explained } from '../../../server/search/language/lexicon/related.ts'
import { readSettings, type SearchSettings } from '../../../server/search/settings.ts'
import { readVocabularies } from '../corpus/vocabularies.ts'
import type { CandidateAnswer } from './candidate.ts'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

/** The day on which judged questions were asked: "negli ultimi tre anni" goes on meaning the same. */
const TODAY = '2026-11-28'

const optionsWith = (settings: SearchSettings) => ({
  settings,
  language: createLanguage({
    today: () => TODAY,
    settings,
    synonyms: read('data/synonyms.txt'),
    everyday: read('data/everyday-words.txt'),
    glossary: JSON.parse(read('data/glossary.json')) as Explained[],
    italian: createItalian(read('data/italian-words.txt')),
    vocabularies: readVocabularies(),
  }),
})

type EngineOptions = ReturnType<typeof optionsWith>

let own: EngineOptions | null = null

/** The settings and the language of the product, for engines of ours, read once a process: they keep nothing of what is asked. */
export const readEngineOptions = (): EngineOptions => {
  own ??= optionsWith(readSettings(read('meilisearch.yml')))
  return own
}

/** The same, with these settings in the place of the product's. */
export const changedEngineOptions = (changed: Partial<SearchSettings>): EngineOptions =>
  optionsWith({ ...readSettings(read('meilisearch.yml')), ...changed })

/** What an engine of ours gave, as the bench counts it. */
export const toCandidateAnswer = ({ total, hits, facets }: EngineAnswer): CandidateAnswer => ({
  total,
  slugs: hits.map((hit) => hit.slug),
  snippets: hits.filter((hit) => hit.snippet !== null).length,
  facetValues: Object.values(facets).reduce((sum, values) => sum + values.length, 0),
})

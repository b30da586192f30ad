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

/** The settings and the language of the product, for engines of ours, with these settings in the place of its own. */
export const changedEngineOptions = (changed: Partial<SearchSettings>) => {
  const settings = { ...readSettings(read('meilisearch.yml')), ...changed }
  const language = createLanguage({
    today: () => TODAY,
    settings,
    synonyms: read('data/synonyms.txt'),
    everyday: read('data/everyday-words.txt'),
    glossary: JSON.parse(read('data/glossary.json')) as Explained[],
    italian: createItalian(read('data/italian-words.txt')),
    vocabularies: readVocabularies(),
  })
  return { settings, language }
}

let own: ReturnType<typeof changedEngineOptions> | null = null

/** The same with its own settings, read once a process: they keep nothing of what is asked. */
export const readEngineOptions = () => {
  own ??= changedEngineOptions({})
  return own
}

/** What an engine of ours gave, as the bench counts it. */
export const toCandidateAnswer = ({ total, hits, facets }: EngineAnswer): CandidateAnswer => ({
  total,
  slugs: hits.map((hit) => hit.slug),
  snippets: hits.filter((hit) => hit.snippet !== null).length,
  facetValues: Object.values(facets).reduce((sum, values) => sum + values.length, 0),
})

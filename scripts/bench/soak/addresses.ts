import { projectPath } from '#domain/addresses.ts'
import { queryLink } from '#domain/query/write.ts'
import { createCorpus } from '../corpus/corpus.ts'
import { createRandom } from '../corpus/random.ts'
import { readVocabularies } from '../corpus/vocabularies.ts'
import { questionsFor } from '../harness.ts'

const SEED = 29
const PER_CLASS = 50

/** What readers ask: searches as pages and as data, records, suggestions and the first page, shuffled. */
export const readersAddresses = (count: number): string[] => {
  const questions = questionsFor(count, PER_CLASS, SEED)
  const projects = [...createCorpus(readVocabularies()).projects(Math.min(count, PER_CLASS))]
  const addresses = [
    '/',
    ...questions.map((query) => queryLink('/progetti', query)),
    ...questions.map((query) => queryLink('/api/projects', query)),
    ...questions
      .filter(({ q }) => q !== '')
      .map(({ q }) => `/api/suggest?${new URLSearchParams({ q })}`),
    ...projects.map(({ slug }) => projectPath(slug)),
  ]
  return createRandom(SEED).some(addresses, addresses.length)
}

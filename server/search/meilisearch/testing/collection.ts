import { readdirSync, readFileSync } from 'node:fs'
import type { Project, ProjectContent } from '#domain/project.ts'
import { indexVocabularies, type Vocabulary } from '#domain/vocabulary.ts'
import { toSearchDocument } from '../../document.ts'
import type { SearchDocument } from '../../engine.ts'
import { createLanguage } from '../../language/language.ts'
import { readSettings } from '../../settings.ts'

const root = new URL('../../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

const vocabularies = indexVocabularies(
  readdirSync(new URL('data/vocabularies/', root))
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(read(`data/vocabularies/${name}`)) as Vocabulary),
)

export const settings = readSettings(read('meilisearch.yml'))
export const language = createLanguage({
  settings,
  synonyms: read('data/synonyms.txt'),
  italian: read('data/italian-words.txt'),
  vocabularies,
})

const contents: (ProjectContent & { slug: string })[] = JSON.parse(read('data/projects.json'))

export const projects: Project[] = contents.map((content, i) => ({
  ...content,
  id: i + 1,
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
}))

export const toDocument = (project: Project): SearchDocument =>
  toSearchDocument(project, vocabularies)

/** The real projects as both engines index them. */
export const documents: SearchDocument[] = projects.map(toDocument)

/** The questions of readers that the bench judges; here only their texts. */
export const questions: string[] = JSON.parse(read('data/golden-queries.json')).questions.map(
  (question: { q: string }) => question.q,
)

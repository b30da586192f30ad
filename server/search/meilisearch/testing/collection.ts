import { readFileSync } from 'node:fs'
import type { Project, ProjectContent } from '#domain/project.ts'
import { toSearchDocument } from '../../document.ts'
import type { SearchDocument } from '../../engine.ts'
import { testLanguage } from '../../testing/setup.ts'

const read = (path: string): string =>
  readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')

export const { settings, language, vocabularies } = testLanguage()

const contents: (ProjectContent & { slug: string })[] = JSON.parse(
  read('data/fixtures/judged-projects.json'),
)

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

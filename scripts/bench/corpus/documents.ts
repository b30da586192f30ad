import { readFileSync } from 'node:fs'
import type { Project, ProjectContent } from '#domain/project.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { toSearchDocument } from '../../../server/search/document.ts'
import type { SearchDocument } from '../../../server/search/engine.ts'
import { readSeedProjects } from '../../../server/store/testing/store.ts'
import { createCorpus } from './corpus.ts'
import { readVocabularies } from './vocabularies.ts'

type Addressed = ProjectContent & { slug: string }

const FIXTURES = new URL('../../../data/fixtures/', import.meta.url)
const THEN = '2026-01-01T00:00:00.000Z'

const asStored = (content: Addressed, id: number): Project => ({
  ...content,
  id,
  version: 1,
  createdAt: THEN,
  updatedAt: THEN,
})

const documentsOf = function* (
  projects: Iterable<Addressed>,
  firstId: number,
  vocabularies: Vocabularies,
): Generator<SearchDocument> {
  let id = firstId
  for (const project of projects) yield toSearchDocument(asStored(project, id++), vocabularies)
}

const fixtureDocuments = (file: string): SearchDocument[] => {
  const projects: Addressed[] = JSON.parse(readFileSync(new URL(file, FIXTURES), 'utf8'))
  return [...documentsOf(projects, 1, readVocabularies())]
}

/** The real projects on which questions were judged, as an engine indexes them, with ids from 1. */
export const realDocuments = (): SearchDocument[] => fixtureDocuments('judged-projects.json')

/** Records made from public facts that do not ship, on which further questions were judged. */
export const factsDocuments = (): SearchDocument[] => fixtureDocuments('public-facts-projects.json')

/** The real projects that ship, as an engine indexes them. */
export const shippedDocuments = (): SearchDocument[] => [
  ...documentsOf(readSeedProjects(), 1, readVocabularies()),
]

/** Synthetic documents from position `from`, `count` of them, made one at a time; ids are positions plus one. */
export const createDocuments = (seed = 1) => {
  const vocabularies = readVocabularies()
  const corpus = createCorpus(vocabularies, seed)
  return (count: number, from = 0): Generator<SearchDocument> =>
    documentsOf(corpus.projects(count, from), from + 1, vocabularies)
}

/** The projects of `createDocuments`, as the store gives them. */
export const createProjects = (seed = 1) => {
  const corpus = createCorpus(readVocabularies(), seed)
  return function* (count: number): Generator<Project> {
    let id = 1
    for (const project of corpus.projects(count)) yield asStored(project, id++)
  }
}

/** Several at a time, as an index takes them. */
export const inBatches = function* <T>(values: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = []
  for (const value of values) {
    batch.push(value)
    if (batch.length === size) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

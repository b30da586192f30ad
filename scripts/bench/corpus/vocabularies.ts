import { readdirSync, readFileSync } from 'node:fs'
import { indexVocabularies, type Vocabulary } from '#domain/vocabulary.ts'

const FOLDER = new URL('../../../data/vocabularies/', import.meta.url)

/** The controlled lists as they stand in `data/`, without a store. */
export const readVocabularies = () =>
  indexVocabularies(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Vocabulary),
  )

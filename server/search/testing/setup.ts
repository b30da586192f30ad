import { readdirSync, readFileSync } from 'node:fs'
import { indexVocabularies, type Vocabulary } from '#domain/vocabulary.ts'
import { createLanguage } from '../language/language.ts'
import { createItalian } from '../language/lexicon/italian.ts'
import { readSettings } from '../settings.ts'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

const make = () => {
  const folder = new URL('../../../data/vocabularies/', import.meta.url)
  const vocabularies = indexVocabularies(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name): Vocabulary => JSON.parse(read(`data/vocabularies/${name}`))),
  )
  const settings = readSettings(read('meilisearch.yml'))
  const language = createLanguage({
    today: () => '2026-11-28',
    settings,
    synonyms: read('data/synonyms.txt'),
    everyday: read('data/everyday-words.txt'),
    glossary: JSON.parse(read('data/glossary.json')),
    italian: createItalian(read('data/italian-words.txt')),
    vocabularies,
  })
  return { settings, language, vocabularies }
}

/** Nothing changes in a language once it is made, so the files of tests share one. */
let made: ReturnType<typeof make> | null = null

/** The settings, vocabularies and synonyms of the product, as tests use them. */
export const testLanguage = () => {
  made ??= make()
  return made
}

/** The same with no word of the lists in an index before its records: for tests that make many, and search for none of them. */
export const bareLanguage = (): ReturnType<typeof make> => {
  const { language, ...rest } = testLanguage()
  return { ...rest, language: { ...language, lexicon: { ...language.lexicon, words: new Map() } } }
}

import { readFileSync } from 'node:fs'
import type { Call } from '#domain/call.ts'
import type { GlossaryWord } from '#domain/glossary.ts'
import type { TopicFacet } from '#domain/guide-pages.ts'
import type { InLanguages, Language } from '#domain/languages.ts'

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../../data/${name}`, import.meta.url), 'utf8')) as T

type CallTexts = Pick<Call, 'description' | 'facts' | 'reached'>

type Texts = {
  glossary: GlossaryWord[]
  /** What a theme or a disability is, in a plain sentence, by its id. */
  topics: Record<TopicFacet, Partial<Record<string, string>>>
  /** What is told of a call, which the base has in Italian. */
  ofCall: (call: CallTexts & Pick<Call, 'id'>) => CallTexts
}

/** Italian within an English text stands between «», and nothing else does: a page says of it that it is Italian. */
const italian = (text: string): string => `«${text.replaceAll('«', '“').replaceAll('»', '”')}»`

type EnglishCall = { description: string | null; facts: string[]; reached: string[] }

const readItalian = (): Texts => ({
  glossary: read('glossary.json'),
  topics: read('topics.json'),
  ofCall: (call) => call,
})

/** What nobody has translated stays Italian, and is marked as such. */
const readEnglish = (): Texts => {
  const definitions = read<Partial<Record<string, string>>>('en/glossary.json')
  const calls = read<Partial<Record<string, EnglishCall>>>('en/calls.json')
  return {
    glossary: ownTexts('it').glossary.map((word) => ({
      ...word,
      definition: definitions[word.id] ?? italian(word.definition),
    })),
    topics: read('en/topics.json'),
    ofCall: ({ id, description, facts, reached }) => {
      const english = calls[id]
      return {
        description: english?.description ?? (description && italian(description)),
        facts: facts.map((fact, at) => english?.facts[at] ?? italian(fact)),
        reached: reached.map(({ what, count }, at) => ({
          what: english?.reached[at] ?? italian(what),
          count,
        })),
      }
    },
  }
}

const READ: InLanguages<() => Texts> = { it: readItalian, en: readEnglish }
const known: Partial<Record<Language, Texts>> = {}

/** The project's own files are part of the program: read once, at the first need. */
export const ownTexts = (language: Language): Texts => {
  const texts = known[language] ?? READ[language]()
  known[language] = texts
  return texts
}

import { readFileSync } from 'node:fs'
import type { GlossaryWord } from '#domain/glossary.ts'
import type { TopicFacet } from '#domain/guide-pages.ts'

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../../data/${name}`, import.meta.url), 'utf8')) as T

const readTexts = () => ({
  glossary: read<GlossaryWord[]>('glossary.json'),
  /** What a theme or a disability is, in a plain sentence, by its id. */
  topics: read<Record<TopicFacet, Partial<Record<string, string>>>>('topics.json'),
})

let texts: ReturnType<typeof readTexts> | null = null

/** The project's own files are part of the program: read once, at the first need. */
export const ownTexts = (): ReturnType<typeof readTexts> => {
  texts ??= readTexts()
  return texts
}

import type { Language } from '#domain/languages.ts'

/** The language that this build of the site speaks. */
export const LANGUAGE: Language = 'it'

/** What `lang` says of a text that is taken from a record: nothing where the page speaks the same language. */
export const RECORD_LANG: 'it' | undefined = undefined

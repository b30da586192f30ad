/** The languages that answers of the service are told in. */
export type Language = 'it' | 'en'

/** The language of the site's pages. */
export const LANGUAGE: Language = 'it'

/** One text, or one way of telling, in every language: a missing one does not compile. */
export type InLanguages<T> = Record<Language, T>

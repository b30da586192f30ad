/** The languages of the site's pages; records are Italian in all of them. */
export const LANGUAGES = ['it', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** One thing for each language: a missing one does not compile. */
export type InLanguages<T> = Record<Language, T>

/**
 * The shape of Italian words, for the same words in another language: a missing or a superfluous one does not compile.
 * Lists may be longer or shorter.
 */
export type Words<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Words<R>
    : T extends readonly (infer U)[]
      ? readonly Words<U>[]
      : { readonly [K in keyof T]: Words<T[K]> }

const ENGLISH = '/en'

/** The Italian page at this path and query, in a language: "/progetti?q=x" -> "/en/progetti?q=x", "/" -> "/en". */
export const pathIn = (language: Language, path: string): string =>
  language === 'it' ? path : `${ENGLISH}${path.replace(/^\/(?=$|[?#])/, '')}`

/** The language of a page's path and query. */
export const languageOf = (path: string): Language => (/^\/en(?=$|[/?#])/.test(path) ? 'en' : 'it')

/** The Italian page that this path and query are a translation of; itself where it is Italian. */
export const italianPath = (path: string): string => {
  if (languageOf(path) === 'it') return path
  const rest = path.slice(ENGLISH.length)
  return rest.startsWith('/') ? rest : `/${rest}`
}

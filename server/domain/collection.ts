import { ADDRESSES, RECORDS } from './addresses.ts'

/** Parameter of a collection's page: words, an address or a slug of one more project. */
export const ADDED = 'aggiungi'
/** Parameter of a dossier and of a collection: its title, as its reader gives it. */
export const COLLECTION_TITLE = 'titolo'

/** Parameter of a comparison: `DIFFERENCES`, to see nothing else. */
export const ONLY = 'solo'
export const DIFFERENCES = 'differenze'

export const COLLECTION_LIMITS = {
  /** Projects that a collection holds: as many as an address carries everywhere. */
  records: 50,
  /** Projects side by side: more are no longer read beside each other. */
  compared: 4,
  /** Characters of a title, and of the words of a search for one more project. */
  text: 200,
} as const

export type ReadCollection = {
  /** What is asked for, once each, in its order; any text. */
  slugs: readonly string[]
  /** How many more were asked for than are read. */
  left: number
}

/** The longest slug that is looked up. */
const SLUG = 200
/** Characters of all `schede` together that are read. */
const READ = 20_000

const RECORD = new RegExp(`${ADDRESSES.projects}/([^/?#.]+)`)

/** "/progetti/ponte?da=…", "https://…/progetti/ponte.json" -> "ponte"; what is no address stays as it is. */
export const slugIn = (text: string): string => RECORD.exec(text)?.[1] ?? text.trim()

/**
 * Reads the projects that an address names: `schede` any number of times, each with commas or without, so that a form with boxes
 * and a link that somebody has sent say the same. Total, and bounded.
 */
export const readCollection = (
  parameters: URLSearchParams,
  most: number = COLLECTION_LIMITS.records,
): ReadCollection => {
  const texts = parameters.getAll(RECORDS).join(',').slice(0, READ).split(',')
  const slugs = [...new Set(texts.map((text) => slugIn(text).slice(0, SLUG)))].filter(Boolean)
  return { slugs: slugs.slice(0, most), left: Math.max(0, slugs.length - most) }
}

const beside = (others: Record<string, string>): string => {
  const filled = Object.entries(others).filter(([, text]) => text !== '')
  return filled.length === 0 ? '' : `&${new URLSearchParams(filled)}`
}

/** `path` with projects behind it, written as people can read it; slugs hold nothing that an address would have to hide. */
export const collectionLink = (
  path: string,
  slugs: readonly string[],
  others: Record<string, string> = {},
): string => {
  const records = slugs.map(encodeURIComponent).join(',')
  const rest = beside(others)
  return records === '' ? path + rest.replace('&', '?') : `${path}?${RECORDS}=${records}${rest}`
}

/** A collection in the format that has this ending. */
export const collectionFilePath = (slugs: readonly string[], ending: string): string =>
  collectionLink(`${ADDRESSES.collection}.${ending}`, slugs)

/** The same projects with one moved by so many places; as they are, where there is no such place. */
export const movedBy = (slugs: readonly string[], slug: string, by: number): readonly string[] => {
  const from = slugs.indexOf(slug)
  const to = from + by
  if (from < 0 || to < 0 || to >= slugs.length) return slugs
  return slugs.toSpliced(from, 1).toSpliced(to, 0, slug)
}

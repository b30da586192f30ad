import { COLLECTION_LIMITS } from '#domain/collection.ts'

/** What a browser keeps of a collection: nothing of it is ever sent but the slugs, in an address that the reader opens. */
export type Kept = {
  slugs: readonly string[]
  title: string
  /** Own notes, by slug. */
  notes: Readonly<Record<string, string>>
}

export const NOTHING_KEPT: Kept = { slugs: [], title: '', notes: {} }

const KEY = 'emergo-raccolta'
/** Characters of a note, and notes: a browser keeps some five million characters for a site. */
export const NOTE_LENGTH = 5_000
const NOTES = 200

const isText = (value: unknown): value is string => typeof value === 'string'

/** Reads what was kept. Total: whatever else stands there is nothing. */
export const parseKept = (text: string | null): Kept => {
  try {
    const { slugs, title, notes } = JSON.parse(text ?? '') as Partial<Record<keyof Kept, unknown>>
    const texts = Object.entries(typeof notes === 'object' && notes !== null ? notes : {})
    return {
      slugs: Array.isArray(slugs)
        ? [...new Set(slugs.filter(isText))].slice(0, COLLECTION_LIMITS.records)
        : [],
      title: isText(title) ? title.slice(0, COLLECTION_LIMITS.text) : '',
      notes: Object.fromEntries(
        texts
          .filter((note): note is [string, string] => isText(note[1]) && note[1].trim() !== '')
          .slice(-NOTES)
          .map(([slug, note]) => [slug, note.slice(0, NOTE_LENGTH)]),
      ),
    }
  } catch {
    return NOTHING_KEPT
  }
}

type Shelf = Pick<Storage, 'getItem' | 'setItem'>

/** Reads and writes the collection of this browser; `change` answers false where the browser keeps nothing. */
export const createKept = (shelf: () => Shelf) => {
  const read = (): Kept => {
    try {
      return parseKept(shelf().getItem(KEY))
    } catch {
      return NOTHING_KEPT
    }
  }
  return {
    read,
    /** Read anew before each change: another window may have changed it. */
    change: (changed: (kept: Kept) => Kept): boolean => {
      try {
        shelf().setItem(KEY, JSON.stringify(parseKept(JSON.stringify(changed(read())))))
        return true
      } catch {
        return false
      }
    },
    isOurs: (key: string | null): boolean => key === null || key === KEY,
  }
}

export type KeptCollection = ReturnType<typeof createKept>

export const marked = (kept: Kept, slug: string, isMarked: boolean): Kept => {
  const others = kept.slugs.filter((one) => one !== slug)
  if (isMarked && others.length < kept.slugs.length) return kept
  return { ...kept, slugs: isMarked ? [...others, slug] : others }
}

/** The projects of both, those of the first in their place. */
export const joined = (kept: Kept, slugs: readonly string[]): Kept => ({
  ...kept,
  slugs: [...new Set([...kept.slugs, ...slugs])],
})

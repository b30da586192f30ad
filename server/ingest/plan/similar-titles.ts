import { editDistance } from '#domain/text/distance.ts'
import { labelKey } from '#domain/text/fold.ts'
import type { TitleAt } from '../problems/told-apart.ts'

type Entry = TitleAt & { key: string }

/** Words that count editions and years: without them the titles of a series are equal. */
const OF_SERIES =
  /^(?:.*\d.*|[ivx]+|ed|edizione|edizioni|prima|seconda|terza|quarta|quinta|sesta|settima|ottava|primo|secondo|terzo|quarto|quinto|bis|ter|anno|annualita|fase|lotto|modulo)$/

const seriesOf = (key: string): string =>
  key
    .split(' ')
    .filter((word) => !OF_SERIES.test(word))
    .join(' ')

/** Letters by which titles of this length may differ and still look like one title written twice. */
const limitOf = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0)

/** Whether one word may be the other with a slip; "A" and "B", "due" and "tre" are not. */
const mayBeOne = (word: string, other: string): boolean => {
  const longest = Math.max(word.length, other.length)
  const limit = Math.max(1, Math.floor(longest / 3))
  return longest > 1 && editDistance(word, other, limit) <= limit
}

/** Whether two titles look like one written twice: one or two letters apart, and word for word the same but for slips. */
const looksAlike = (key: string, other: string): boolean => {
  const limit = limitOf(Math.min(key.length, other.length))
  if (editDistance(key, other, limit) > limit) return false
  const [words, others] = [key.split(' '), other.split(' ')]
  return (
    words.length !== others.length ||
    words.every((word, at) => word === others[at] || mayBeOne(word, others[at] ?? ''))
  )
}

const PARTS = 3
const MOST_LETTERS = 2
/** Titles compared letter by letter for one, and named of those that are alike. */
const COMPARED = 200
const NAMED = 3

/** Where each part of a text of this length begins; of three parts two changed letters leave one whole. */
const partAt = (length: number, part: number): number => Math.floor((length * part) / PARTS)

/** Titles that look like others: one or two letters apart, or equal up to edition, number or year. */
export const createSimilarTitles = () => {
  const bySeries = new Map<string, Entry[]>()
  const byPart = new Map<string, Entry[]>()
  /** Not filed yet: of a file that changes no title nobody asks. */
  let waiting: Entry[] = []

  const file = (map: Map<string, Entry[]>, key: string, entry: Entry) => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [entry])
    else if (list.length < COMPARED) list.push(entry)
  }

  /** Those that share an unchanged part with a text, shifted by as many letters as may differ. */
  const sharingPart = function* (key: string): Generator<Entry> {
    const from = Math.max(1, key.length - MOST_LETTERS)
    for (let length = from; length <= key.length + MOST_LETTERS; length++) {
      for (let part = 0; part < PARTS; part++) {
        const [begin, end] = [partAt(length, part), partAt(length, part + 1)]
        for (let shift = -MOST_LETTERS; shift <= MOST_LETTERS; shift++) {
          if (begin + shift < 0 || end + shift > key.length) continue
          const piece = key.slice(begin + shift, end + shift)
          yield* byPart.get(`${length} ${part} ${piece}`) ?? []
        }
      }
    }
  }

  const byLetters = (key: string, found: Set<Entry>): void => {
    const seen = new Set<Entry>()
    for (const entry of sharingPart(key)) {
      if (seen.size >= COMPARED || found.size >= NAMED) return
      if (seen.has(entry) || entry.key === key) continue
      seen.add(entry)
      if (looksAlike(key, entry.key)) found.add(entry)
    }
  }

  const fileWaiting = () => {
    for (const entry of waiting) {
      const series = seriesOf(entry.key)
      if (series !== '') file(bySeries, series, entry)
      const { length } = entry.key
      for (let part = 0; part < PARTS; part++) {
        const piece = entry.key.slice(partAt(length, part), partAt(length, part + 1))
        file(byPart, `${length} ${part} ${piece}`, entry)
      }
    }
    waiting = []
  }

  return {
    /** `key` is the title as labels are compared. */
    add: ({ title, slug, row }: TitleAt, key: string): void => {
      waiting.push({ title, slug, row, key })
    },

    /** A few titles that are alike and not the same, those of a series first. */
    like: (title: string): TitleAt[] => {
      fileWaiting()
      const key = labelKey(title)
      const series = (bySeries.get(seriesOf(key)) ?? []).filter((entry) => entry.key !== key)
      const found = new Set(series.slice(0, NAMED))
      byLetters(key, found)
      return [...found].map(({ title, slug, row }) => ({ title, slug, row }))
    },
  }
}

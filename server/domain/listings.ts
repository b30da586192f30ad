import { ADDRESSES, conceptPath } from './addresses.ts'
import type { Format } from './formats.ts'

/** Lists of things that are not projects, each of which has a page and files. */
export const LISTINGS = ['calls', 'organisations', 'themes', 'disabilities'] as const

export type ListingKey = (typeof LISTINGS)[number]

/** Of the page, in Italian: one file for all languages stands at the same address with an ending. */
export const listingPath = (key: ListingKey): string => ADDRESSES[key]

export const listingFilePath = (key: ListingKey, ending: string): string =>
  `${listingPath(key)}.${ending}`

/** The same file beside the API's other addresses; without an ending, what all of them share. */
export const listingDataPath = (key: ListingKey, ending?: string): string =>
  `${ADDRESSES.api}/${key}${ending === undefined ? '' : `.${ending}`}`

/** The controlled list that is the same list. */
const SCHEMES: Partial<Record<ListingKey, 'tema' | 'disabilita'>> = {
  themes: 'tema',
  disabilities: 'disabilita',
}

/** Where a form of a list stands that its own address leads to: what a controlled list says in SKOS is said there. */
export const listingSchemePath = (
  key: ListingKey,
  { id, ending }: Pick<Format, 'id' | 'ending'>,
): string | null => {
  const scheme = SCHEMES[key]
  return scheme && (id === 'jsonld' || id === 'turtle') ? `${conceptPath(scheme)}.${ending}` : null
}

/** The one address of a form of a list. */
export const listingPlace = (key: ListingKey, format: Pick<Format, 'id' | 'ending'>): string =>
  listingSchemePath(key, format) ?? listingFilePath(key, format.ending)

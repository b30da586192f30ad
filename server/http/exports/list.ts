import {
  ADDRESSES,
  projectsFilePath,
  RECORDS,
  resultFilePath,
  searchPath,
} from '#domain/addresses.ts'
import {
  ADDED,
  COLLECTION_LIMITS,
  COLLECTION_TITLE,
  collectionFilePath,
  collectionLink,
  readCollection,
} from '#domain/collection.ts'
import { AppError } from '#domain/errors.ts'
import type { Format } from '#domain/formats.ts'
import { CSV_DESCRIPTION } from '#domain/media-types.ts'
import { queryLink } from '#domain/query/write.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { httpMessages } from '../messages.ts'
import { queryInWords } from '../present/query-words.ts'
import { strictParameters } from '../query-parameters.ts'
import { refuseOthers } from './form-parameters.ts'

/** Projects that are asked for together, and what a file says of the asking. */
export type AskedList = {
  /** In Italian. */
  words: string
  /** Whether words that are read anew every day say which they are. */
  readsWords: boolean
  /** The page that shows the same. */
  page: string
  /** The same in a format. */
  path: (format: Format) => string
  /** The path of what describes the columns of its table; null where nothing does. */
  description: string | null
  /** Which they are, in their order, and the change number of that moment. */
  select: (signal: AbortSignal) => Promise<{ ids: readonly number[]; seq: number }>
}

/** A form in which a list of projects is asked for: reads the parameters, and throws `invalid` for what is not understood. */
export type ReadList = (parameters: URLSearchParams) => Promise<AskedList>

type Deps = { catalogue: Pick<Catalogue, 'base' | 'selection' | 'collection' | 'seq'> }

/** Where a format is at home: feeds where their readers find them, files for programs with the API. */
const homeOf = ({ ending, newest }: Pick<Format, 'ending' | 'newest'>): string =>
  newest === undefined ? projectsFilePath(ending) : resultFilePath(ending)

/** Everything that a search finds. */
export const createSearchList =
  ({ catalogue }: Deps): ReadList =>
  async (parameters) => {
    const base = await catalogue.base()
    const { query } = strictParameters(parameters, base)
    const whole = { ...query, page: 1, perPage: 20 }
    const path = (format: Pick<Format, 'ending' | 'newest'>) => queryLink(homeOf(format), whole)
    return {
      words: queryInWords(query, base.names),
      readsWords: query.q !== '',
      page: searchPath(whole),
      path,
      description: path(CSV_DESCRIPTION),
      select: (signal) => catalogue.selection(query, signal),
    }
  }

/** The projects that somebody has marked; those that are gone are no part of it, as on its page. */
export const createCollectionList =
  ({ catalogue }: Deps): ReadList =>
  async (parameters) => {
    const { slugs, left } = readCollection(parameters)
    refuseOthers(parameters, [RECORDS, COLLECTION_TITLE, ADDED])
    if (left > 0)
      throw new AppError('invalid', httpMessages.tooManyMarked(COLLECTION_LIMITS.records))
    const ids = catalogue.collection.ids(slugs)
    return {
      words: `una raccolta di ${ids.length === 1 ? 'un progetto' : `${ids.length} progetti`}`,
      readsWords: false,
      page: collectionLink(ADDRESSES.collection, slugs),
      path: ({ ending }) => collectionFilePath(slugs, ending),
      description: null,
      select: async () => ({ ids, seq: catalogue.seq() }),
    }
  }

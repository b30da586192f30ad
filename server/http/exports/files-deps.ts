import type { Format, FormatId } from '#domain/formats.ts'
import type { SiteDetails } from '#domain/site.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Write } from '../formats/snapshot.ts'
import type { Streams } from './stream.ts'
import type { WriteFile } from './write-file.ts'

export type FilesDeps = {
  catalogue: Pick<
    Catalogue,
    | 'newest'
    | 'records'
    | 'record'
    | 'origins'
    | 'harvest'
    | 'vocabularies'
    | 'seq'
    | 'changedAt'
    | 'today'
  >
  writers: Record<FormatId, Write>
  siteUrl: string
  site: SiteDetails
  /** Writes large files elsewhere than in this thread; where it is not given, all are written here. */
  writeApart?: WriteFile | undefined
  streams: Streams
}

/** The addresses that records had first, by which a feed names them; none for other formats. */
export const firstSlugsOf = (
  ids: readonly number[],
  { newest }: Format,
  { harvest }: FilesDeps['catalogue'],
): ReadonlyMap<number, string> => (newest === undefined ? new Map() : harvest.firstSlugs(ids))

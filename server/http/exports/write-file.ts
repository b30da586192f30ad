import type { FormatId } from '#domain/formats.ts'
import type { Project } from '#domain/project.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import type { Dialect, Gone, OriginsOf, Write } from '../formats/snapshot.ts'
import type { About } from '../present/about.ts'
import { groups } from './groups.ts'
import { pieces } from './pieces.ts'

/** A file to be written: what it is, says of itself and holds. Nothing but data, so that it may go to another thread. */
export type FileTask = {
  format: FormatId
  dialect: Dialect
  about: About
  /** Records in the order of the file; those that are gone by then are left out. */
  ids: Float64Array<ArrayBuffer>
  gone: readonly Gone[]
  firstSlugs: ReadonlyMap<number, string>
  /** Whether it says where each value came from. */
  provenance: boolean
}

/** Where what it holds is read. */
export type Reading = {
  records: (ids: readonly number[]) => readonly Project[]
  vocabularies: () => Vocabularies
  origins: OriginsOf
}

/** Writes a file in pieces of some 64 kB, each when it is wanted. */
export type WriteFile = (task: FileTask) => AsyncIterable<Buffer>

type Deps = {
  writers: Record<FormatId, Write>
  reading: Reading
  /** Resolves when it is this file's turn to work. */
  turn: () => Promise<void>
}

export const createFileWriter =
  ({ writers, reading, turn }: Deps): WriteFile =>
  ({ format, dialect, about, ids, gone, firstSlugs, provenance }) => {
    const snapshot = {
      about,
      dialect,
      gone,
      firstSlugs,
      origins: provenance ? reading.origins : null,
      vocabularies: reading.vocabularies(),
      groups: groups({ ids, read: reading.records, turn }),
    }
    return pieces(writers[format](snapshot), turn)
  }

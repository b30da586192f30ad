import type { Project } from '#domain/project.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import type { About } from '../present/about.ts'
import type { PublicOrigin } from '../present/origins.ts'

/** How a table is written: for Italian spreadsheets, or for programs. */
export const DIALECTS = ['excel', 'rfc4180'] as const
export type Dialect = (typeof DIALECTS)[number]

/** A record that readers have seen and that is gone, by its first address. */
export type Gone = { slug: string; updatedAt: string }

export type OriginsOf = (project: Project) => readonly PublicOrigin[]

/** Some records as they are at one moment, read in small groups when they are wanted. */
export type Snapshot = {
  about: About
  vocabularies: Vocabularies
  groups: AsyncIterable<readonly Project[]>
  dialect: Dialect
  /** For feeds: what followers may still have, the last to go first. */
  gone: readonly Gone[]
  /** For feeds: the first addresses of records that have another today, by id. */
  firstSlugs: ReadonlyMap<number, string>
  /** Where each value of a record came from; null where the file does not say. */
  origins: OriginsOf | null
}

/** Text in UTF-8, or bytes. */
export type Chunk = string | Uint8Array

/** Writes a file, piece after piece, of any size; what it holds meanwhile does not grow with the records. */
export type Write = (snapshot: Snapshot) => AsyncIterable<Chunk>

export async function* recordsOf({ groups }: Pick<Snapshot, 'groups'>): AsyncGenerator<Project> {
  for await (const group of groups) yield* group
}

/** A format that is one text for each record between two others. */
export const textFile = (
  parts: (snapshot: Snapshot) => {
    head?: string
    record: (project: Project, isFirst: boolean) => string
    foot?: string
  },
): Write =>
  async function* (snapshot) {
    const { head = '', record, foot = '' } = parts(snapshot)
    yield head
    let isFirst = true
    for await (const project of recordsOf(snapshot)) {
      yield record(project, isFirst)
      isFirst = false
    }
    yield foot
  }

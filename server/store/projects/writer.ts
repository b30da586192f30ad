import type { Project, ProjectContent } from '#domain/project.ts'
import type { Db } from '../database.ts'
import { eq, sql } from '../drizzle.ts'
import { createBatchOpener } from '../open-batch.ts'
import { defineQuery, select } from '../queries.ts'
import { changes, type VersionKey, versions } from '../schema/history.ts'
import { projects } from '../schema/project.ts'
import { defineInsert, defineUpdate } from '../statements.ts'
import { createTransaction } from '../transaction.ts'
import { createPartsWriter, projectColumns } from './parts.ts'
import { changedFields, flatten, type RecordState } from './record-state.ts'
import { createStateReader, type Head } from './states.ts'

/** Who or what writes: a row of a batch, or an editor, whose every write is then a batch of its own. */
export type Origin = {
  actor: string
  batchId?: number
  /** The ISO instant that a write is dated; now, where nothing is said, and never before the record's last one. */
  at?: string | undefined
  sheet?: string | null
  row?: number | null
  /** Where the row has each field, where it has it anywhere. */
  columns?: Readonly<Record<string, string>>
  /** The pages that state each field, as far as the row says. */
  pages?: Readonly<Record<string, readonly string[]>>
}

/** Fields brought back, and the versions that had set them. */
export type Restored = Readonly<Record<string, VersionKey>>

/** The present state of a record, with what only the store knows of it; null for one that is not there yet. */
type Before = (Head & RecordState) | null

/** The instant of a write: now, and after the record's last one even where the clock says otherwise. */
const instant = (now: Date, last: string | undefined): string => {
  const least = last === undefined ? 0 : Date.parse(last) + 1
  return new Date(Math.max(now.getTime(), least)).toISOString()
}

/** What a version says of its fields: which it set, whence, by which pages, and which it brought back. */
const fieldsSet = (
  before: Before,
  after: RecordState,
  { columns, pages }: Origin,
  restored: Restored,
) => {
  const fields = flatten(after)
  const set = fields ? changedFields(before && flatten(before), fields) : ['status']
  const own = set.filter((name) => restored[name] === undefined)
  const stated = Object.entries(pages ?? {}).filter(([name]) => own.includes(name))
  return {
    fields: Object.fromEntries(own.map((name) => [name, columns?.[name] ?? null])),
    pages: stated.length === 0 ? null : Object.fromEntries(stated),
    restored,
  }
}

const projectInsert = defineInsert(projects)
const projectUpdate = defineUpdate(projects)
const versionInsert = defineInsert(versions)
const changeInsert = defineInsert(changes)
/** The number of the record at an address, whatever its status. */
export const idAtSlug = defineQuery(() =>
  select({ id: projects.id })
    .from(projects)
    .where(eq(projects.slug, sql.placeholder('slug'))),
)

/** One write of a record: present values, the version, and the change counter, all or nothing. */
const createWrite = (db: Db, now: () => Date, parts: ReturnType<typeof createPartsWriter>) => {
  const openBatch = createBatchOpener(db, now)
  const transaction = createTransaction(db.$client)
  const insertProject = projectInsert(db)
  const updateProject = projectUpdate(db)
  const insertVersion = versionInsert(db)
  const insertChange = changeInsert(db)

  const edit = (actor: string, added: boolean): number => {
    const counts = { added: Number(added), changed: Number(!added) }
    return openBatch({ kind: 'edit', actor, state: 'applicata', ...counts })
  }

  return (before: Before, after: RecordState, origin: Origin, restored: Restored = {}): Project =>
    transaction(() => {
      const { status, statusReason, mergedInto, slug, formerSlugs, content } = after
      const at = instant(origin.at === undefined ? now() : new Date(origin.at), before?.updatedAt)
      const version = (before?.version ?? 0) + 1
      const createdAt = before?.createdAt ?? at
      const heads = { slug, status, statusReason, mergedInto, version, createdAt, updatedAt: at }
      const row = { ...projectColumns(content), ...heads }
      const id = before?.id ?? insertProject(row)
      if (before) {
        updateProject(id, row)
        parts.replace(id, after)
      } else parts.add(id, content)
      const batchId = origin.batchId ?? edit(origin.actor, before === null)
      const kind = status === 'pubblicata' ? 'upsert' : 'delete'
      const seq = insertChange({ projectId: id, slug: slug ?? before?.slug ?? null, kind, at })
      insertVersion({
        ...{ projectId: id, version, seq, at, actor: origin.actor, batchId },
        ...{ sheet: origin.sheet ?? null, row: origin.row ?? null },
        ...fieldsSet(before, after, origin, restored),
        ...{ status, statusReason, mergedInto, slug, formerSlugs: [...formerSlugs], content },
      })
      return { ...content, id, slug: slug ?? '', version, createdAt, updatedAt: at }
    })
}

const PUBLISHED = { status: 'pubblicata', statusReason: null, mergedInto: null } as const

export const createProjectWriter = (db: Db, now: () => Date) => {
  const parts = createPartsWriter(db)
  const write = createWrite(db, now, parts)
  const idBySlug = idAtSlug(db)
  const read = createStateReader(db)
  const transaction = createTransaction(db.$client)

  /** Changes what `change` names, of a record that is there. */
  const change = (id: number, changed: Partial<RecordState>, origin: Origin): Project => {
    const before = read(id)
    if (before.status === 'mai-nata') throw new Error(`project ${id} does not exist`)
    return write(before, { ...before, ...changed }, origin)
  }

  return {
    /**
     * Adds a project. The address of a withdrawn one belongs to it: that record comes back to life with its history.
     * Throws when the address is taken, or a value is not in its vocabulary; nothing is written then.
     */
    insert: (
      slug: string,
      content: ProjectContent,
      origin: Origin,
      status: 'bozza' | 'pubblicata' = 'pubblicata',
    ): Project =>
      transaction(() => {
        const taken = idBySlug.get({ slug })
        const before = taken ? read(taken.id) : null
        if (before && before.status !== 'ritirata') throw new Error(`the address ${slug} is taken`)
        if (!before && parts.isFormerSlug(slug)) throw new Error(`the address ${slug} is taken`)
        const formerSlugs = before?.formerSlugs ?? []
        return write(before, { ...PUBLISHED, status, slug, formerSlugs, content }, origin)
      }),

    /** Replaces a project's content. */
    update: (id: number, content: ProjectContent, origin: Origin): Project =>
      change(id, { content }, origin),

    /** Readers no longer see the record; its addresses answer that it is gone, and why. */
    withdraw: (id: number, reason: string | null, origin: Origin): void => {
      change(id, { status: 'ritirata', statusReason: reason, mergedInto: null }, origin)
    },

    /** Shows a draft, or a record that was withdrawn. */
    publish: (id: number, origin: Origin): void => {
      change(id, PUBLISHED, origin)
    },

    /** Gives a record another address; the one it had leads there from now on. Throws when it is taken. */
    rename: (id: number, slug: string, origin: Origin): void => {
      const before = read(id)
      if (parts.isFormerSlug(slug) && !before.formerSlugs.includes(slug)) {
        throw new Error(`the address ${slug} is taken`)
      }
      if (before.slug === null || before.slug === slug) return
      const kept = [...before.formerSlugs, before.slug].filter((one) => one !== slug)
      change(id, { slug, formerSlugs: kept }, origin)
    },

    /** Makes a record part of another: its addresses lead there from now on. Throws when that one is part of it. */
    mergeInto: (id: number, target: number, origin: Origin): void => {
      // What an undo brings back can close a circle; going round it once is enough.
      const seen = new Set<number>()
      for (let at: number | null = target; at !== null && !seen.has(at); ) {
        if (at === id) throw new Error(`project ${target} is part of project ${id}`)
        seen.add(at)
        at = read(at).mergedInto
      }
      change(id, { status: 'ritirata', statusReason: null, mergedInto: target }, origin)
    },

    /** Writes a state as it is given: what undo needs. `restored` names the origins of what it brings back. */
    bringBack: (id: number, state: RecordState, origin: Origin, restored: Restored): void => {
      write(read(id), state, origin, restored)
    },

    /** The newest state of a record, whatever its status. Throws when there never was one. */
    state: read,
  }
}

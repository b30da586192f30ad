import { organisationSlug } from '#domain/organisation.ts'
import { type ProjectContent, UNKNOWN } from '#domain/project.ts'

/** Where a value came from, as the dump tells it. */
type From = { at: string; actor: string; file: string | null; row: number | null }
type Field = { value: unknown; from: From }
type Fields = Record<string, Field>

/** A record of the model: its fields one by one, null while it is not there. */
export type ModelRecord = { createdAt: string; fields: Fields | null }

/** A write: the record, and what it was before and after. */
type Write = { record: number; before: Fields | null; after: Fields | null }
export type ModelBatch = {
  writes: Write[]
  state: 'applicata' | 'annullata'
  undoOf: number | null
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const fieldValue = (fields: Fields | null, name: string) => fields?.[name]?.value
const valuesOf = (fields: Fields | null) =>
  fields && Object.entries(fields).map(([name, { value }]) => [name, value])

export const flat = ({ sections, ...rest }: ProjectContent): Record<string, unknown> => ({
  ...rest,
  ...sections,
})

/**
 * A base that keeps whole copies and looks through all of them: what the store is held against. It knows nothing of tables,
 * versions or indexes; a record is named by its place in the list.
 */
export const createModel = () => {
  const records: ModelRecord[] = []
  const batches: ModelBatch[] = []

  const slugOf = (fields: Fields | null) =>
    (fieldValue(fields, 'slug') as string[] | undefined)?.[0]
  const addresses = (fields: Fields | null) => (fieldValue(fields, 'slug') ?? []) as string[]
  const pages = (fields: Fields | null) => (fieldValue(fields, 'formerAddresses') ?? []) as string[]
  const others = (record: number) => records.filter((_, at) => at !== record)
  const slugTaken = (record: number, slug: string) =>
    others(record).some(({ fields }) => addresses(fields).includes(slug))
  const pageTaken = (record: number, page: string) =>
    others(record).some(({ fields }) => pages(fields).includes(page))

  const write = (batch: ModelBatch, record: number, after: Fields | null) => {
    const one = records[record]!
    if (same(valuesOf(one.fields), valuesOf(after))) return
    batch.writes.push({ record, before: one.fields, after })
    one.fields = after
  }

  /** The fields with some of them set; what says the same as before keeps its origin. */
  const set = (before: Fields | null, values: Record<string, unknown>, from: From): Fields => {
    const next: Fields = { ...before }
    for (const [name, value] of Object.entries(values)) {
      if (!before || !same(fieldValue(before, name), value)) next[name] = { value, from }
    }
    return next
  }

  const settle = (
    was: Field | undefined,
    wrote: Field | undefined,
    is: Field | undefined,
    restore: boolean,
  ) => {
    const [a, b, c] = [was?.value, wrote?.value, is?.value]
    if (same(a, b) || same(c, a)) return is
    return same(c, b) || restore ? was : is
  }

  /** Three states a field, by copying and comparing. */
  const backTo = (
    { before, after }: Write,
    now: Fields | null,
    restore: boolean,
  ): Fields | null => {
    if (before && after && now) {
      const entries = Object.keys(now).map((name) => [
        name,
        settle(before[name], after[name], now[name], restore),
      ])
      return Object.fromEntries(entries)
    }
    const [a, b, c] = [before, after, now].map(valuesOf)
    if (same(a, b) || same(c, a)) return now
    return same(c, b) || restore ? before : now
  }

  /** What of it is still free: an address that another record has by now stays there. */
  const free = (record: number, now: Fields | null, wanted: Fields, from: From): Fields | null => {
    const [slug = '', ...former] = addresses(wanted)
    const taken = slugTaken(record, slug)
    if (taken && now === null) return null
    const kept = [slug, ...former.filter((one) => !slugTaken(record, one))]
    const own = pages(wanted).filter((page) => !pageTaken(record, page))
    const next = { ...wanted }
    if (taken) next.slug = now!.slug!
    else if (kept.length < former.length + 1) {
      next.slug = same(fieldValue(now, 'slug'), kept) ? now!.slug! : { value: kept, from }
    }
    if (own.length < pages(wanted).length) {
      const is = now && same(pages(now), own)
      next.formerAddresses = is ? now.formerAddresses! : { value: own, from }
    }
    return next
  }

  return {
    records,
    batches,
    slugTaken,
    pageTaken,
    /** Whether a record is, or by merges has become part of, another. */
    isPartOf: (record: number, other: number): boolean => {
      const seen = new Set<number>()
      for (let at: number | null = record; at !== null && !seen.has(at); ) {
        if (at === other) return true
        seen.add(at)
        const status = fieldValue(records[at]!.fields, 'status') as (number | null)[] | undefined
        at = status?.[2] ?? null
      }
      return false
    },
    at: (slug: string) => records.findIndex(({ fields }) => slugOf(fields) === slug),
    open: (undoOf: number | null = null): ModelBatch => {
      const batch: ModelBatch = { writes: [], state: 'applicata', undoOf }
      batches.push(batch)
      return batch
    },
    put: (batch: ModelBatch, record: number, values: Record<string, unknown>, from: From): void =>
      write(batch, record, set(records[record]!.fields, values, from)),
    make: (batch: ModelBatch, slug: string, content: ProjectContent, from: From): void => {
      records.push({ createdAt: from.at, fields: null })
      const status = ['pubblicata', null, null]
      write(batch, records.length - 1, set(null, { status, slug: [slug], ...flat(content) }, from))
    },
    undo: (at: number, restore: boolean, from: From): void => {
      const target = batches[at]!
      const batch: ModelBatch = { writes: [], state: 'applicata', undoOf: at }
      for (const one of target.writes.toReversed()) {
        const now = records[one.record]!.fields
        const wanted = backTo(one, now, restore)
        write(batch, one.record, wanted && free(one.record, now, wanted, from))
      }
      batches.push(batch)
      target.state = 'annullata'
      if (target.undoOf !== null) batches[target.undoOf]!.state = 'applicata'
    },

    /** What the store's dump must say. */
    dump: () => {
      const there = records.flatMap(({ createdAt, fields }) =>
        fields ? [{ createdAt, fields }] : [],
      )
      const sorted = there.toSorted((a, b) =>
        (slugOf(a.fields) ?? '') < (slugOf(b.fields) ?? '') ? -1 : 1,
      )
      const names = there.flatMap(({ fields }) => {
        const lead = fieldValue(fields, 'lead') as ProjectContent['lead']
        return lead
          ? [
              {
                name: lead.name,
                shown: (fieldValue(fields, 'status') as string[])[0] === 'pubblicata',
              },
            ]
          : []
      })
      const bySlug = Map.groupBy(names, ({ name }) => organisationSlug(name))
      return {
        records: sorted.map(({ createdAt, fields }) => {
          const { status, slug, ...content } = Object.fromEntries(valuesOf(fields)!)
          const [state, statusReason, mergedInto] = status
          const { sections } = UNKNOWN
          const own = Object.keys(sections)
          return {
            slug: slug[0],
            formerSlugs: slug.slice(1),
            status: state,
            statusReason,
            mergedInto: mergedInto === null ? null : (slugOf(records[mergedInto]!.fields) ?? null),
            createdAt,
            content: {
              ...Object.fromEntries(
                Object.entries(content).filter(([name]) => !own.includes(name)),
              ),
              sections: Object.fromEntries(own.map((name) => [name, content[name]])),
            },
            origins: Object.fromEntries(
              Object.entries(fields).map(([name, { from }]) => [
                name,
                { ...from, sheet: null, column: null, pages: [] },
              ]),
            ),
          }
        }),
        redirects: sorted
          .flatMap(({ fields }) =>
            addresses(fields)
              .slice(1)
              .map((from) => ({ from, to: slugOf(fields) })),
          )
          .sort((a, b) => (a.from < b.from ? -1 : 1)),
        organisations: [...bySlug]
          .filter(([, ones]) => ones.some(({ shown }) => shown))
          .map(([slug, ones]) => ({
            slug,
            name: ones
              .map(({ name }) => name)
              .sort()
              .at(-1),
          }))
          .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
      }
    },
  }
}

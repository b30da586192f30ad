import fc from 'fast-check'
import type { ProjectContent } from '#domain/project.ts'
import { fieldsOf } from '#domain/record.ts'
import type { PlannedRow } from '../../batches/rows.ts'
import { syntheticProject } from '../../testing/store.ts'
import { createModel, flat } from './model.ts'
import { openSmallStore } from './small-store.ts'

type Change = Partial<Pick<ProjectContent, 'year' | 'lead' | 'formerAddresses' | 'title'>> & {
  summary?: string | null
}

/** What somebody does to a base. Records are named by address, batches by how many lie between. */
export type Act =
  | { act: 'import'; rows: { slug: string; change: Change }[] }
  | { act: 'edit'; slug: string; change: Change }
  | { act: 'withdraw'; slug: string; reason: string | null }
  | { act: 'publish'; slug: string }
  | { act: 'rename'; slug: string; to: string }
  | { act: 'merge'; slug: string; to: string }
  | { act: 'undo'; back: number; restore: boolean }

const slug = fc.constantFrom('uno', 'due', 'tre', 'quattro')
const change: fc.Arbitrary<Change> = fc.record(
  {
    title: fc.constantFrom('Progetto di prova', 'Altro titolo'),
    year: fc.constantFrom(null, 2018, 2019),
    summary: fc.constantFrom(null, 'a', 'b'),
    lead: fc.constantFrom('Ente Uno', 'ENTE UNO', 'Ente Due', null).map((name) => {
      return name === null ? null : { name, kind: null, note: null }
    }),
    formerAddresses: fc.subarray(['progetti:uno', 'progetti:due'], { maxLength: 2 }),
  },
  { requiredKeys: [], noNullPrototype: true },
)

export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('import' as const),
      rows: fc.uniqueArray(fc.record({ slug, change }), {
        maxLength: 4,
        selector: (row) => row.slug,
      }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('edit' as const), slug, change }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('withdraw' as const),
      slug,
      reason: fc.constantFrom(null, 'doppione'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('publish' as const), slug }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('rename' as const), slug, to: slug }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('merge' as const), slug, to: slug }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('undo' as const),
      back: fc.nat({ max: 6 }),
      restore: fc.boolean(),
    }),
  },
)

/** A store and the model beside it. `does` does one act to both, and tells whether anything was done. */
export const openBoth = (file?: string) => {
  let minute = 0
  const now = () => new Date(Date.UTC(2026, 0, 1, 0, minute))
  const store = openSmallStore(now, file)
  const model = createModel()
  const { projects } = store
  // Records and batches come in the same order on both sides.
  const idOf = (record: number) => record + 1

  const changed = (
    content: ProjectContent,
    { summary, ...rest }: Change,
    record: number,
  ): ProjectContent => {
    const sections = summary === undefined ? content.sections : { ...content.sections, summary }
    const next = { ...content, ...rest, sections }
    return {
      ...next,
      formerAddresses: next.formerAddresses.filter((page) => !model.pageTaken(record, page)),
    }
  }

  const takeIn = (rows: Extract<Act, { act: 'import' }>['rows'], actor: string): void => {
    const batch = model.open()
    const fileName = `${actor}.csv`
    const planned: PlannedRow[] = []
    for (const [at, { slug, change }] of rows.entries()) {
      const record = model.at(slug)
      if (record < 0 && model.slugTaken(-1, slug)) continue
      // It has become part of another record: a row that names it means that one.
      if (projects.presentSlug(slug) !== slug) continue
      const known = record < 0 ? null : projects.state(idOf(record))
      const lives = known !== null && known.status !== 'ritirata'
      const content = changed(lives ? known.content : syntheticProject(), change, record)
      const from = { at: now().toISOString(), actor, file: fileName, row: at + 2 }
      if (record < 0) model.make(batch, slug, content, from)
      else {
        const status = lives
          ? [known.status, known.statusReason, known.mergedInto]
          : ['pubblicata', null, null]
        const values = { ...flat(content), ...(lives ? {} : { status }) }
        model.put(batch, record, values, from)
      }
      const same =
        lives && JSON.stringify(fieldsOf(known.content)) === JSON.stringify(fieldsOf(content))
      planned.push({
        sheet: null,
        row: at + 2,
        title: content.title,
        step: !lives ? 'new' : same ? 'unchanged' : 'changed',
        slug,
        knownVersion: projects.versionAt(slug),
        said: change,
        content,
        fields: null,
        problems: [],
        notices: [],
      })
    }
    const start = { kind: 'import', fileName, actor } as const
    store.batches.apply(store.batches.plan(start, planned), actor)
  }

  /** An act of an editor on a record that is there; false when it cannot be done. */
  const byHand = (act: Exclude<Act, { act: 'import' | 'undo' }>, actor: string): boolean => {
    const record = model.at(act.slug)
    if (record < 0) return false
    const id = idOf(record)
    const state = projects.state(id)
    const from = { at: now().toISOString(), actor, file: null, row: null }
    const origin = { actor }
    const put = (values: Record<string, unknown>) => model.put(model.open(), record, values, from)
    switch (act.act) {
      case 'edit': {
        const content = changed(state.content, act.change, record)
        projects.update(id, content, origin)
        put(flat(content))
        return true
      }
      case 'withdraw':
        projects.withdraw(id, act.reason, origin)
        put({ status: ['ritirata', act.reason, null] })
        return true
      case 'publish':
        projects.publish(id, origin)
        put({ status: ['pubblicata', null, null] })
        return true
      case 'rename': {
        if (act.to === act.slug || model.slugTaken(record, act.to)) return false
        projects.rename(id, act.to, origin)
        const former = [...state.formerSlugs, act.slug].filter((one) => one !== act.to)
        put({ slug: [act.to, ...former] })
        return true
      }
      case 'merge': {
        const target = model.at(act.to)
        if (target < 0 || model.isPartOf(target, record)) return false
        projects.mergeInto(id, idOf(target), origin)
        put({ status: ['ritirata', null, target] })
        return true
      }
    }
  }

  const undo = (back: number, restore: boolean, actor: string): boolean => {
    const at = model.batches.length - 1 - back
    if (model.batches[at]?.state !== 'applicata') return false
    const decisions = new Map()
    if (restore) {
      const trial = store.undo(at + 1, { actor, dryRun: true })
      if (trial.outcome !== 'undone') return false
      for (const { id, conflicts } of trial.records) {
        decisions.set(id, Object.fromEntries(conflicts.map(({ field }) => [field, 'restore'])))
      }
    }
    store.undo(at + 1, { actor, decisions })
    model.undo(at, restore, { at: now().toISOString(), actor, file: null, row: null })
    return true
  }

  return {
    store,
    model,
    text: () => [...store.dump()].join(''),
    does: (act: Act): boolean => {
      minute += 1
      const actor = `atto-${minute}`
      if (act.act === 'undo') return undo(act.back, act.restore, actor)
      if (act.act !== 'import') return byHand(act, actor)
      takeIn(act.rows, actor)
      return true
    },
  }
}

import type { BatchMapping } from '#domain/batch.ts'
import { FIELD_KEYS, FIELDS, type FieldKey } from '#domain/fields.ts'
import { formatPartialDate } from '#domain/partial-date.ts'
import type { ProjectContent } from '#domain/project.ts'
import type { Candidate, PreviewRow, RowChange } from '#domain/staff/import-pages.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import type { Said } from '../ingest/fields/field.ts'
import { shownIn } from '../ingest/fields/shown.ts'
import { factsKnown, factsSaid } from '../ingest/plan/facts.ts'
import { faultSentence, noticeSentence } from '../ingest/problems/messages.ts'
import type { Notice, Problem } from '../ingest/problems/problem.ts'
import type { BatchRow } from '../store/batches/rows.ts'
import type { Store } from '../store/store.ts'

/** Columns as the preview shows them: a period is shown by its two ends. */
const SHOWN = FIELD_KEYS.filter((field) => field !== 'slug' && FIELDS[field].type !== 'period')

const cellOf = (content: ProjectContent | undefined, field: FieldKey, lists: Vocabularies) =>
  content === undefined ? '' : shownIn(field, content, lists)

const shownValue = (field: FieldKey, cell: string): string =>
  FIELDS[field].type === 'date' && cell !== '' ? formatPartialDate(cell) : cell

const changesOf = (
  before: ProjectContent | undefined,
  after: ProjectContent,
  lists: Vocabularies,
): RowChange[] =>
  SHOWN.flatMap((field) => {
    const [old, next] = [cellOf(before, field, lists), cellOf(after, field, lists)]
    if (old === next) return []
    const how = old === '' ? 'set' : next === '' ? 'cleared' : 'changed'
    return [{ field, how, before: shownValue(field, old), after: shownValue(field, next) }]
  })

type Facts = { year: string | null; start: string | null; end: string | null; lead: string | null }

/** What tells projects of one title apart, as people read it. */
const factsOf = ({ start, end, year, lead }: Facts): string[] => [
  ...(year === null ? [] : [year]),
  ...(start === null && end === null
    ? []
    : [[start, end].map((date) => (date === null ? '…' : formatPartialDate(date))).join(' – ')]),
  ...(lead === null ? [] : [lead]),
]

type Named = { slug: string; title?: string; row?: number | null }

/** The records and rows that a row may be about. */
const namedIn = ({ problems, notices }: BatchRow): Named[] => [
  ...(problems as Problem[]).flatMap((problem): Named[] => {
    if (problem.code === 'same-title' || problem.code === 'former-title') return [problem]
    return problem.code === 'title-of-several' ? problem.slugs.map((slug) => ({ slug })) : []
  }),
  ...(notices as Notice[]).flatMap((notice): Named[] =>
    notice.code === 'similar' ? notice.others : [],
  ),
]

export type PreviewContext = {
  projects: Store['projects']
  vocabularies: Vocabularies
  mapping: BatchMapping | null
}

/** A planned row as the preview shows it. */
export const previewRow = (
  row: BatchRow,
  { projects, vocabularies, mapping }: PreviewContext,
): PreviewRow => {
  const { position, title, slug, step, undecided, identity, content } = row
  const known = slug === null ? undefined : projects.kept(slug)
  const said = new Set(Object.keys(row.said ?? {}))
  const speaks = (field: FieldKey) =>
    said.has(field) || (said.has('period') && (field === 'start' || field === 'end'))
  const candidate = ({ slug, title, row }: Named): Candidate => {
    const record = projects.kept(slug)
    return {
      slug,
      title: title ?? record?.title ?? slug,
      row: row ?? null,
      facts: record ? factsOf(factsKnown(record)) : [],
    }
  }
  const candidates = new Map(namedIn(row).map((one) => [one.slug, candidate(one)]))
  const isSame = identity?.is === 'same' ? identity.slug : null
  if (isSame !== null && !candidates.has(isSame))
    candidates.set(isSame, candidate({ slug: isSame }))
  return {
    ...{ position, row: row.row, step, ticked: row.ticked },
    slug: slug !== null && projects.bySlug(slug) ? slug : null,
    title: title ?? '',
    moved: step === 'changed' && slug !== null && projects.versionAt(slug) !== row.knownVersion,
    changes: content === null ? [] : changesOf(known, content, vocabularies),
    kept:
      step === 'changed'
        ? SHOWN.filter(
            (field) =>
              mapping?.[field] && !speaks(field) && cellOf(known, field, vocabularies) !== '',
          )
        : [],
    problems:
      step === 'refused' && !undecided
        ? (row.problems as Problem[]).map((problem) => ({
            field: problem.field,
            message: faultSentence(problem),
          }))
        : [],
    notices: (row.notices as Notice[])
      .filter(({ code }) => code !== 'similar' || (!undecided && identity === null))
      .map((notice) => noticeSentence(notice)),
    identity:
      undecided || identity !== null
        ? {
            candidates: [...candidates.values()],
            answer: identity,
            facts: factsOf(factsSaid((row.said ?? {}) as Said)),
          }
        : null,
  }
}

import { createHash } from 'node:crypto'
import type { Store } from '../store/store.ts'
import { COLUMN } from './columns/columns.ts'
import { faultSentence, noticeSentence } from './messages.ts'
import type { Step } from './plan/plan.ts'
import type { Notice } from './problem.ts'
import type { Headings } from './readers/source.ts'
import type { IngestWarning, RowOutcome } from './report.ts'

/** A step as the report tells it. */
export const outcomeOf = (step: Step, headings: Headings): RowOutcome => {
  const { row, title, slug } = step
  switch (step.kind) {
    case 'new':
    case 'unchanged':
      return { row, title, slug, outcome: step.kind }
    case 'changed':
      return {
        row,
        title,
        slug,
        outcome: 'changed',
        fields: step.fields.map((field) => COLUMN[field].header),
      }
    case 'refused':
      return {
        row,
        title,
        slug,
        outcome: 'refused',
        errors: step.problems.map((problem) => ({
          row,
          column: problem.field && (headings.get(problem.field) ?? COLUMN[problem.field].header),
          code: problem.code,
          message: faultSentence(problem),
        })),
      }
  }
}

export const warningOf = (notice: Notice): IngestWarning => ({
  row: notice.row,
  code: notice.code,
  message: noticeSentence(notice),
})

/** Writes what one step asks for; a refused or unchanged row writes nothing. Call it inside the file's transaction. */
export const applyStep = (
  projects: Store['projects'],
  step: Step,
  batchId: number,
  actor: string,
): void => {
  const origin = { batchId, row: step.row, actor }
  if (step.kind === 'new') projects.insert(step.slug, step.content, origin)
  if (step.kind === 'changed') projects.update(step.before.id, step.content, origin)
}

/** The fingerprint by which an import is known. */
export const sha256 = (chunks: Iterable<Uint8Array | string>): string => {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}

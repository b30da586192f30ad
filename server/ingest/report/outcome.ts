import { FIELDS } from '#domain/fields.ts'
import type { Step } from '../plan/plan.ts'
import { faultSentence, noticeSentence } from '../problems/messages.ts'
import type { Notice } from '../problems/problem.ts'
import type { Headings } from '../readers/source.ts'
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
        fields: step.fields.map((field) => FIELDS[field].label),
      }
    case 'refused':
      return {
        row,
        title,
        slug,
        outcome: 'refused',
        errors: step.problems.map((problem) => ({
          row,
          column: problem.field && (headings.get(problem.field) ?? FIELDS[problem.field].label),
          code: problem.code,
          message: faultSentence(problem),
        })),
      }
  }
}

export const warningOf = (notice: Notice, headings: Headings): IngestWarning => ({
  row: notice.row,
  code: notice.code,
  message: noticeSentence(notice, (field) => headings.get(field) ?? FIELDS[field].label),
})

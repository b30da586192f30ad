import type { PlannedRow } from '../store/batches/rows.ts'
import type { ProjectStore } from '../store/projects/projects.ts'
import type { Step } from './plan/plan.ts'
import { recordColumns } from './plan/record-columns.ts'
import type { Claim } from './rows/raw-row.ts'

/** A step as the store keeps it: what the row said, what would be written, and what it was compared with. */
export const plannedRow = (
  step: Step,
  claim: Claim,
  projects: Pick<ProjectStore, 'versionAt'>,
): PlannedRow => ({
  sheet: claim.place.sheet,
  row: step.row,
  title: step.title,
  step: step.kind,
  slug: step.slug,
  knownVersion: step.slug === null ? null : projects.versionAt(step.slug),
  said: claim.said,
  content: 'content' in step ? step.content : null,
  fields: recordColumns(claim),
  pages: claim.place.pages ?? null,
  problems: step.kind === 'refused' ? step.problems : [],
  notices: step.notices,
})

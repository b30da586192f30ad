import { Compile } from 'typebox/schema'
import type { Call } from '#domain/call.ts'
import type { FieldKey } from '#domain/fields.ts'
import { firstDay, lastDay } from '#domain/partial-date.ts'
import type { Project, ProjectContent } from '#domain/project.ts'
import { UNKNOWN } from '#domain/project.ts'
import { ProjectContentSchema } from '#domain/schemas/project.ts'
import type { Store } from '../../store/store.ts'
import type { Notice, Problem } from '../problems/problem.ts'
import type { Claim } from '../rows/raw-row.ts'
import { earlyNotice, judgeConclusion } from './concluded.ts'
import { changedFields } from './difference.ts'
import { createIdentities } from './identity.ts'
import { merge } from './merge.ts'

/** What shall become of one row. Nothing has been written yet. */
export type Step = { row: number; title: string | null; notices: Notice[] } & (
  | { kind: 'new'; slug: string; content: ProjectContent }
  | { kind: 'changed'; slug: string; before: Project; content: ProjectContent; fields: FieldKey[] }
  | { kind: 'unchanged'; slug: string }
  | { kind: 'refused'; slug: string | null; problems: Problem[] }
)

export type PlanContext = {
  projects: Store['projects']
  calls: readonly Call[]
  today: string
  /** All rows to come: an address that one of them names is given to no other. */
  claims: readonly Claim[]
}

const PERIOD: readonly (FieldKey | null)[] = ['start', 'end', 'period', 'conclusion']

const concerns = (problems: readonly Problem[], fields: readonly (FieldKey | null)[]) =>
  problems.some(({ field }) => fields.includes(field))

/** What only the row and the known record together can show to be wrong. */
const mergedProblems = (claim: Claim, merged: ProjectContent, today: string): Problem[] => {
  const { said, problems } = claim
  const found: Problem[] = []
  if (merged.title === '' && !concerns(problems, ['title'])) {
    found.push({ field: 'title', code: 'required' })
  }
  if (said.leadKind && merged.lead === null && !concerns(problems, ['lead'])) {
    found.push({ field: 'leadKind', code: 'kind-without-name' })
  }
  const [names, kinds] = [merged.partners.length, said.partnerKinds?.length ?? 0]
  if (said.partnerKinds && names !== kinds && !concerns(problems, ['partners', 'partnerKinds'])) {
    found.push({ field: 'partnerKinds', code: 'kinds-mismatch', names, kinds })
  }
  // A period that could not be read says nothing about the conclusion: one fault, one message.
  if (concerns(problems, PERIOD)) return found
  const { start, end } = merged
  const verdict = judgeConclusion(merged, today)
  if (start && end && firstDay(start) > lastDay(end)) {
    found.push({ field: 'end', code: 'period-reversed', start, end })
  } else if (!verdict.concluded) found.push({ field: 'end', ...verdict.fault })
  return found
}

const projectContent = Compile(ProjectContentSchema)

/** The last net: what every check has let through must be a project. Its failure is a defect, not the file's fault. */
const assertProject = (content: ProjectContent): ProjectContent => {
  if (projectContent.Check(content)) return content
  const [, [error]] = projectContent.Errors(content)
  throw new Error(`a checked row is no project: ${error?.instancePath} ${error?.message}`)
}

/**
 * Compares rows with the store, one by one and in order. The returned function reads the store and remembers which
 * projects earlier rows of the same file have claimed; it writes nothing.
 */
export const createPlanner = ({ projects, calls, today, claims }: PlanContext) => {
  const reserved = new Set(claims.flatMap(({ said }) => said.slug ?? []))
  const identify = createIdentities(projects, reserved)

  return (claim: Claim): Step => {
    const { row, said, notices: own } = claim
    // What is no project at all claims none, and nothing else about it is worth saying.
    const sums = claim.problems.filter(({ code }) => code === 'total-row')
    if (sums.length > 0) {
      return { kind: 'refused', row, title: claim.name, slug: null, problems: sums, notices: own }
    }
    const { slug, known, ...identity } = identify(claim)
    const merged = merge(known ?? UNKNOWN, { said, add: claim.lists === 'add', calls })
    const problems = [
      ...claim.problems,
      ...identity.problems,
      // Of whom a row speaks comes first: what it lacks shows only beside what is known.
      ...(identity.undecided ? [] : mergedProblems(claim, merged, today)),
    ]
    const title = merged.title || claim.name
    const verdict = judgeConclusion(merged, today)
    if (problems.length > 0 || slug === null || !verdict.concluded) {
      return { kind: 'refused', row, title, slug, problems, notices: claim.notices }
    }
    const content = assertProject({ ...merged, conclusion: verdict.conclusion })
    const notices = [
      ...claim.notices,
      ...identity.notices,
      ...earlyNotice(row, said, verdict.early),
    ]
    if (!known) return { kind: 'new', row, title, slug, content, notices }
    const fields = changedFields(known, content)
    return fields.length === 0
      ? { kind: 'unchanged', row, title, slug, notices }
      : { kind: 'changed', row, title, slug, before: known, content, fields, notices }
  }
}

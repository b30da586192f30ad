import { lastDay } from '#domain/partial-date.ts'
import type { ProjectContent } from '#domain/project.ts'
import type { Said } from '../fields/field.ts'
import type { Fault, Notice } from '../problems/problem.ts'

type Verdict =
  | { concluded: true; conclusion: string; early: string | null }
  | { concluded: false; fault: Fault }

/**
 * Whether a project may enter: its end has passed to the last day that it can mean, or somebody states that it
 * is concluded. A period that still runs is never "terminato", whoever says so. `today` is an ISO day.
 */
export const judgeConclusion = ({ end, conclusion }: ProjectContent, today: string): Verdict => {
  const over = end !== null && lastDay(end) < today
  const running = end !== null && !over
  if (conclusion === '') {
    return over
      ? { concluded: true, conclusion: 'periodo', early: null }
      : { concluded: false, fault: { code: 'not-concluded', end } }
  }
  if (conclusion === 'periodo' && running) {
    return { concluded: false, fault: { code: 'not-concluded', end } }
  }
  return { concluded: true, conclusion, early: running ? end : null }
}

/** Said to be concluded before its own end: possible, and worth a look. */
export const earlyNotice = (row: number, said: Said, early: string | null): Notice[] =>
  early !== null && (said.conclusion || said.end || said.period)
    ? [{ row, code: 'stated-early', end: early }]
    : []

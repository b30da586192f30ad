import { figure, table } from '../table.ts'
import { EDGE_KINDS, EDGE_MEANINGS } from './edges.ts'
import type { CandidateResult } from './measure.ts'

/** The questions at the edges, for each candidate that answers them. */
export const edgeReport = (candidates: readonly CandidateResult[]): string[] =>
  candidates.flatMap(({ name, build }) => {
    const edges = build?.edges
    if (!edges) return []
    const rows = EDGE_KINDS.map((kind) => {
      const { p50, p95, max, longestBlock } = edges[kind]
      return [
        `${kind}: ${EDGE_MEANINGS[kind]}`,
        [p50, p95, max].map(figure).join(' / '),
        figure(longestBlock),
      ]
    })
    return [
      `Questions at the edges, ${name}, ms; and the longest that one of them kept the process from doing anything else.`,
      table(['questions', 'p50 / p95 / max', 'longest without a pause'], rows),
    ]
  })

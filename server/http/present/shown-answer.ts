import type { ShownAnswer, ShownHit } from '#domain/pages.ts'
import type { Hit, SearchAnswer } from '#domain/schemas/search.ts'

const shownHit = ({ project, ...hit }: Hit): ShownHit => {
  const { beneficiaries: _, territories: __, completeness: ___, ...shown } = project
  return { ...hit, project: hit.snippet === null ? shown : { ...shown, summary: null } }
}

/** Of an answer what the page of results shows. */
export const shownAnswer = (answer: SearchAnswer): ShownAnswer => ({
  ...answer,
  hits: answer.hits.map(shownHit),
})

import type { ShownAnswer, ShownHit } from '#domain/pages.ts'
import type { Hit, ProjectCard, SearchAnswer } from '#domain/schemas/search.ts'
import type { ShownProject } from '#domain/shown.ts'

/** Of a card what a list shows. */
export const shownCard = ({
  beneficiaries: _,
  territories: __,
  completeness: ___,
  ...shown
}: ProjectCard): ShownProject => shown

const shownHit = ({ project, ...hit }: Hit): ShownHit => {
  const shown = shownCard(project)
  return { ...hit, project: hit.snippet === null ? shown : { ...shown, summary: null } }
}

/** Of an answer what the page of results shows. */
export const shownAnswer = (answer: SearchAnswer): ShownAnswer => ({
  ...answer,
  hits: answer.hits.map(shownHit),
})

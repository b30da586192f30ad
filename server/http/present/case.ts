import type { CaseQuestion, CaseWay } from '#domain/case.ts'
import type { CaseReason } from '#domain/case-page.ts'
import type { FacetKey } from '#domain/facets.ts'
import type { Labelled, ProjectCard } from '#domain/schemas/search.ts'
import { type FacetNames, valueLabel } from './facet-kinds.ts'

/** A way to an answer, with what is said of a project that has it. */
export type CaseWayTo = { way: CaseWay; because: CaseReason['because'] }

/** What a card says of the values of a filter. */
const OF_CARD: Partial<Record<FacetKey, (card: ProjectCard) => readonly Labelled[]>> = {
  disabilita: (card) => card.disabilities,
  tema: (card) => card.themes,
  destinatari: (card) => card.beneficiaries,
  territorio: (card) => card.territories,
}

/** Why a project meets an answer: the values that it has of those meant, or the broader one that it has something of. */
export const caseReason = (
  question: CaseQuestion,
  { way, because }: CaseWayTo,
  card: ProjectCard,
  names: FacetNames,
): CaseReason => {
  if ('words' in way || because === 'whole-area') return { question, because, labels: [] }
  const own = OF_CARD[way.facet]?.(card) ?? []
  const shared = own.filter(({ id }) => way.values.includes(id)).map(({ label }) => label)
  const meant = way.values.slice(0, 1).map((value) => valueLabel(way.facet, value, names))
  return { question, because, labels: shared.length > 0 ? shared : meant }
}

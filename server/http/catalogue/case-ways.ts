import { CASE_ANSWERS, type CaseQuestion, type CaseWay } from '#domain/case.ts'
import type { CasePlaces, CaseReason } from '#domain/case-page.ts'
import type { FacetKey } from '#domain/facets.ts'
import type { CaseWayTo } from '../present/case.ts'
import type { FacetNames } from '../present/facet-kinds.ts'
import { WHOLE, zonesOf } from '../present/territory.ts'

const BECAUSE: Partial<Record<FacetKey, CaseReason['because']>> = {
  disabilita: 'same-disability',
  tema: 'same-theme',
  destinatari: 'same-people',
  'tipo-ente': 'same-kind',
}

const because = (way: CaseWay): CaseReason['because'] =>
  'words' in way ? 'words' : (BECAUSE[way.facet] ?? 'words')

const inTerritory = (values: readonly string[], not: readonly string[] = []): CaseWay => ({
  facet: 'territorio',
  values,
  not,
})

/** A town, then its zone, then what holds for the whole area and names no zone. Null where there is no such place. */
const waysToPlace = (id: string, { vocabularies }: FacetNames): CaseWayTo[] | null => {
  const list = vocabularies.territorio
  if (!list.get(id)) return null
  const [, ...broader] = list.withAncestors(id)
  const zones = zonesOf(list.terms).map(({ zone }) => zone.id)
  const own: CaseWayTo = {
    way: inTerritory([id]),
    because: zones.includes(id) ? 'same-zone' : 'same-town',
  }
  const zone = broader.filter((one) => zones.includes(one))
  const around: CaseWayTo[] =
    zone.length > 0 ? [{ way: inTerritory(zone), because: 'same-zone' }] : []
  const everywhere: CaseWayTo[] = broader.includes(WHOLE)
    ? [{ way: inTerritory([WHOLE], zones), because: 'whole-area' }]
    : []
  return [own, ...around, ...everywhere]
}

/** How a project may meet an answer, the closest way first; null where the answer is none. */
export const waysTo = (
  question: CaseQuestion,
  answer: string,
  names: FacetNames,
): CaseWayTo[] | null => {
  if (question === 'dove') return waysToPlace(answer, names)
  const known: Record<string, readonly CaseWay[]> = CASE_ANSWERS[question]
  if (!Object.hasOwn(known, answer)) return null
  return known[answer]!.map((way) => ({ way, because: because(way) }))
}

/** The places that can be chosen: each zone with its municipalities, then what lies elsewhere. */
export const casePlaces = ({ vocabularies }: FacetNames): CasePlaces => {
  const { terms } = vocabularies.territorio
  const labelled = ({ id, label }: (typeof terms)[number]) => ({ id, label })
  const zones = zonesOf(terms).map(({ zone, towns }) => ({
    zone: labelled(zone),
    towns: towns.map(labelled),
  }))
  const mapped = new Set(zones.flatMap(({ zone, towns }) => [zone.id, ...towns.map((t) => t.id)]))
  const others = terms.filter(({ id, broader }) => id !== WHOLE && broader && !mapped.has(id))
  return others.length > 0 ? [...zones, { zone: null, towns: others.map(labelled) }] : zones
}

import type { FacetKey } from '#domain/facets.ts'
import { organisationSlug } from '#domain/organisation.ts'
import { initiativeName, type Participant, type Project } from '#domain/project.ts'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import { setValues } from '#domain/query/write.ts'
import type { Labelled, RelatedReason } from '#domain/schemas/search.ts'
import { labelKey } from '#domain/text/fold.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { labelledAll, participantLabel } from '../present/label.ts'

/** Organisations that are searched for at most. */
const MOST_VALUES = 50

type Listed = 'tema' | 'disabilita'

/** One way to be related: which projects to look at, and what is in common; null when the tie does not hold. */
export type Tie = { query: SearchQuery; reason: (other: Project) => RelatedReason | null }

const exclude = (query: SearchQuery, key: FacetKey, values: readonly string[]): SearchQuery => ({
  ...query,
  facets: { ...query.facets, [key]: { ...query.facets[key], not: values } },
})

const exactly = (text: string): SearchQuery => ({
  ...EMPTY_QUERY,
  q: `"${text.replaceAll('"', ' ')}"`,
  exact: true,
})

const valuesOf = (project: Project, key: Listed) =>
  key === 'tema' ? project.themes : project.disabilities

const participants = ({ lead, partners }: Project): Participant[] =>
  lead ? [lead, ...partners] : partners

/** What two projects have in common. */
const createCompare = (vocabularies: Vocabularies) => {
  const labels = (key: Listed, ids: readonly string[]): Labelled[] =>
    labelledAll(vocabularies, key, ids)
  return {
    labels,
    /** The values of a project and what is broader: one that has only the broader one has that in common with it. */
    lineage: (key: Listed, project: Project): string[] => [
      ...new Set(valuesOf(project, key).flatMap(vocabularies[key].withAncestors)),
    ],
    /** Values of both, where a narrower value is also of the broader one: told as the broader, which both have. */
    shared: (key: Listed, mine: Project, other: Project): string[] => {
      const broader = vocabularies[key].withAncestors
      const a = valuesOf(mine, key)
      const b = valuesOf(other, key)
      const common = [
        ...a.filter((one) => b.some((value) => broader(value).includes(one))),
        ...b.filter((one) => a.some((value) => broader(value).includes(one))),
      ]
      return [...new Set(common)]
    },
  }
}

type Compare = ReturnType<typeof createCompare>

const isSameName = (a: string, b: string) =>
  labelKey(initiativeName(a)) === labelKey(initiativeName(b))

const editions = (mine: Project): Tie => ({
  query: exactly(initiativeName(mine.title)),
  reason: ({ title }) => (isSameName(title, mine.title) ? { kind: 'same-initiative' } : null),
})

/** Calls come in editions, too: "(prima edizione)", "(quinta edizione)". */
const callEditions = (title: string): Tie => ({
  query: exactly(initiativeName(title)),
  reason: ({ call }) =>
    call !== null && call.title !== title && isSameName(call.title, title)
      ? { kind: 'same-call', call: initiativeName(title) }
      : null,
})

/** Ties by values of one facet to projects that have none of the other's in common. */
const sameButFor = (
  mine: Project,
  { shared, lineage, labels }: Compare,
  kind: 'same-disability' | 'same-theme',
): Tie => {
  const [same, apart]: [Listed, Listed] =
    kind === 'same-theme' ? ['tema', 'disabilita'] : ['disabilita', 'tema']
  return {
    query: exclude(setValues(EMPTY_QUERY, same, lineage(same, mine)), apart, valuesOf(mine, apart)),
    reason: (other) => {
      const values = shared(same, mine, other)
      if (values.length === 0 || shared(apart, mine, other).length > 0) return null
      // Only where both say something do they differ.
      const others = valuesOf(mine, apart).length > 0 ? valuesOf(other, apart) : []
      return { kind, values: labels(same, values), others: labels(apart, others) }
    },
  }
}

const sameBoth = (mine: Project, { shared, labels, lineage }: Compare): Tie => ({
  query: setValues(
    setValues(EMPTY_QUERY, 'tema', lineage('tema', mine)),
    'disabilita',
    lineage('disabilita', mine),
  ),
  reason: (other) => {
    const themes = shared('tema', mine, other)
    const disabilities = shared('disabilita', mine, other)
    return themes.length > 0 && disabilities.length > 0
      ? {
          kind: 'same-theme-and-disability',
          themes: labels('tema', themes),
          disabilities: labels('disabilita', disabilities),
        }
      : null
  },
})

const sameNetwork = (mine: Project): Tie => {
  const own = new Map(participants(mine).map((one) => [organisationSlug(one.name), one]))
  return {
    query: setValues(EMPTY_QUERY, 'ente', [...own.keys()].slice(0, MOST_VALUES)),
    reason: (other) => {
      const same = participants(other).flatMap(({ name }) => own.get(organisationSlug(name)) ?? [])
      const organisations = [...new Set(same)].map(participantLabel)
      return organisations.length > 0 ? { kind: 'same-organisations', organisations } : null
    },
  }
}

/** The ways in which others may be related to a project; one by values that it does not have would tie it to all. */
export const tiesOf = (mine: Project, vocabularies: Vocabularies): Tie[] => {
  const compare = createCompare(vocabularies)
  const { disabilities, themes, call } = mine
  return [
    editions(mine),
    ...(disabilities.length > 0 ? [sameButFor(mine, compare, 'same-disability')] : []),
    ...(themes.length > 0 && disabilities.length > 0 ? [sameBoth(mine, compare)] : []),
    ...(themes.length > 0 ? [sameButFor(mine, compare, 'same-theme')] : []),
    ...(call ? [callEditions(call.title)] : []),
    ...(participants(mine).length > 0 ? [sameNetwork(mine)] : []),
  ]
}

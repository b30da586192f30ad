import type { FacetKey } from '#domain/facets.ts'
import { initiativeName, type Project } from '#domain/project.ts'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import { setValues } from '#domain/query/write.ts'
import type { Labelled, ProjectCard, Related } from '#domain/schemas/search.ts'
import { labelKey } from '#domain/text/fold.ts'
import type { SearchEngine } from '../search/engine.ts'
import type { Cards } from './cards.ts'

/** Candidates looked at for each reason: more than are shown, since one project may have several reasons. */
const LOOKED_AT = 12

const exclude = (query: SearchQuery, key: FacetKey, values: readonly string[]): SearchQuery => ({
  ...query,
  facets: { ...query.facets, [key]: { ...query.facets[key], not: values } },
})

const shared = (mine: readonly Labelled[], theirs: readonly Labelled[]) =>
  theirs.filter((one) => mine.some((other) => other.id === one.id))

const names = (values: readonly Labelled[]) => values.map((one) => one.label).join(', ')

/** One way to be related: which projects to look at, and the words for it; null when the tie does not hold. */
type Tie = { query: SearchQuery; reason: (card: ProjectCard) => string | null }

const editions = (mine: ProjectCard): Tie => {
  const name = initiativeName(mine.title)
  return {
    query: { ...EMPTY_QUERY, q: `"${name.replaceAll('"', ' ')}"`, exact: true },
    reason: ({ title }) =>
      labelKey(initiativeName(title)) === labelKey(name)
        ? 'Altra edizione della stessa iniziativa'
        : null,
  }
}

const sameDisability = (mine: ProjectCard, { disabilities, themes }: Project): Tie => ({
  query: exclude(setValues(EMPTY_QUERY, 'disabilita', disabilities), 'tema', themes),
  reason: (card) => {
    const same = names(shared(mine.disabilities, card.disabilities))
    return same && card.themes.length > 0
      ? `Stessa disabilità (${same}), altro tema: ${names(card.themes)}`
      : null
  },
})

const sameTheme = (mine: ProjectCard, { disabilities, themes }: Project): Tie => ({
  query: exclude(setValues(EMPTY_QUERY, 'tema', themes), 'disabilita', disabilities),
  reason: (card) => {
    const same = names(shared(mine.themes, card.themes))
    if (!same) return null
    return card.disabilities.length > 0
      ? `Stesso tema (${same}), altra disabilità: ${names(card.disabilities)}`
      : `Stesso tema: ${same}`
  },
})

const sameBoth = (mine: ProjectCard, { disabilities, themes }: Project): Tie => ({
  query: setValues(setValues(EMPTY_QUERY, 'tema', themes), 'disabilita', disabilities),
  reason: (card) => {
    const theme = names(shared(mine.themes, card.themes))
    const disability = names(shared(mine.disabilities, card.disabilities))
    return theme && disability ? `Stesso tema (${theme}) e stessa disabilità (${disability})` : null
  },
})

const organisations = ({ lead, partners }: ProjectCard) => (lead ? [lead, ...partners] : partners)

const sameNetwork = (mine: ProjectCard): Tie => ({
  query: setValues(
    EMPTY_QUERY,
    'ente',
    organisations(mine)
      .slice(0, 50)
      .map((one) => one.id),
  ),
  reason: (card) => {
    const same = names(shared(organisations(mine), organisations(card)).slice(0, 3))
    return same && `Un ente in comune: ${same}`
  },
})

/** A tie on values that the project does not have would tie it to everything. */
const tiesOf = (mine: ProjectCard, project: Project): Tie[] => {
  const { disabilities, themes } = project
  return [
    editions(mine),
    ...(disabilities.length > 0 ? [sameDisability(mine, project)] : []),
    ...(themes.length > 0 && disabilities.length > 0 ? [sameBoth(mine, project)] : []),
    ...(themes.length > 0 ? [sameTheme(mine, project)] : []),
    ...(organisations(mine).length > 0 ? [sameNetwork(mine)] : []),
  ]
}

/** Takes in turn from each list, so that every kind of tie is seen before one fills the place. */
const inTurn = <T>(lists: readonly (readonly T[])[]): T[] => {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat()
}

/** Projects related to one, each once and with its reason in words; from shared fields, by any engine. */
export const createRelated = (engine: SearchEngine, cards: Cards) => {
  const follow = async ({ query, reason }: Tie, self: number) => {
    const { hits } = await engine.search({ ...query, perPage: LOOKED_AT })
    const byId = cards.byIds(hits.map((hit) => hit.id))
    return hits.flatMap(({ id }): (Related & { id: number })[] => {
      const project = byId.get(id)
      const words = id !== self && project ? reason(project) : null
      return project && words ? [{ id, project, reason: words }] : []
    })
  }

  return async (project: Project, limit: number): Promise<Related[]> => {
    const mine = cards.byIds([project.id]).get(project.id)
    if (!mine) return []
    const found = await Promise.all(tiesOf(mine, project).map((tie) => follow(tie, project.id)))
    const first = new Map<number, Related>()
    for (const { id, ...related } of inTurn(found)) if (!first.has(id)) first.set(id, related)
    return [...first.values()].slice(0, limit)
  }
}

import type { FacetAnswer, FacetValue, ProjectCard, SearchAnswer } from '#domain/schemas/search.ts'

type Named = Pick<FacetValue, 'label' | 'parent'>

/** Values kept: those that pages show, and some of the ranges of years that readers think of. */
const KEPT = 20_000

/** Writes the values of facets, of which from one answer to the next only the counts change. */
const createFacetWriter = () => {
  const known = new Map<string, Named & { json: string }>()

  /** Everything of a value but its count and state, with the bracket still open. */
  const beginning = (facet: string, { value, label, parent }: FacetValue): string => {
    const key = `${facet} ${value}`
    const found = known.get(key)
    if (found?.label === label && found.parent === parent) return found.json
    const json = JSON.stringify({ value, label, parent }).slice(0, -1)
    if (known.size === KEPT) known.clear()
    known.set(key, { label, parent, json })
    return json
  }

  return ({ values, ...facet }: FacetAnswer): string => {
    let json = `${JSON.stringify(facet).slice(0, -1)},"values":[`
    let between = ''
    for (const one of values) {
      json += `${between}${beginning(facet.key, one)},"count":${one.count},"state":"${one.state}"}`
      between = ','
    }
    return `${json}]}`
  }
}

/**
 * Writes search answers as the bytes of their JSON. Half of an answer are the cards of projects, a third the values of
 * facets: both are the same in one answer after another, so each is written once and kept.
 */
export const createAnswerWriter = () => {
  const written = new WeakMap<ProjectCard, Buffer>()
  const facetJson = createFacetWriter()
  const cardBytes = (card: ProjectCard): Buffer => {
    const known = written.get(card)
    if (known !== undefined) return known
    const bytes = Buffer.from(JSON.stringify(card))
    written.set(card, bytes)
    return bytes
  }

  return ({ hits, facets, ...rest }: SearchAnswer): Buffer => {
    const pieces: Buffer[] = []
    let text = `${JSON.stringify(rest).slice(0, -1)},"facets":[${facets.map(facetJson).join(',')}],"hits":[`
    for (const [i, { project, ...hit }] of hits.entries()) {
      pieces.push(Buffer.from(`${text}${i > 0 ? ',' : ''}{"project":`), cardBytes(project))
      text = `,${JSON.stringify(hit).slice(1)}`
    }
    pieces.push(Buffer.from(`${text}]}`))
    return Buffer.concat(pieces)
  }
}

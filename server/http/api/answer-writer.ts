import type { FacetAnswer, FacetValue, ProjectCard, SearchAnswer } from '#domain/schemas/search.ts'

type Named = Pick<FacetValue, 'label' | 'parent'>

/** Values kept of one facet: those that pages show, and some of the ranges of years that readers think of. */
const KEPT = 5_000

/** Writes the values of facets, of which from one answer to the next only the counts change. */
const createFacetWriter = () => {
  const known = new Map<string, Map<string, Named & { json: string }>>()

  /** Everything of a value but its count and state, with the bracket still open. */
  const beginning = (
    own: Map<string, Named & { json: string }>,
    { value, label, parent }: FacetValue,
  ): string => {
    const found = own.get(value)
    if (found?.label === label && found.parent === parent) return found.json
    const json = `${JSON.stringify({ value, label, parent }).slice(0, -1)},"count":`
    if (own.size === KEPT) own.clear()
    own.set(value, { label, parent, json })
    return json
  }

  return ({ values, ...facet }: FacetAnswer): string => {
    let own = known.get(facet.key)
    if (own === undefined) {
      own = new Map()
      known.set(facet.key, own)
    }
    let json = `${JSON.stringify(facet).slice(0, -1)},"values":[`
    let between = ''
    for (const one of values) {
      json += `${between}${beginning(own, one)}${one.count},"state":"${one.state}"}`
      between = ','
    }
    return `${json}]}`
  }
}

/** Room for nearly every answer. */
const ROOM = 256 * 1_024

/** One buffer in which texts and bytes are put behind each other, for one answer after the other. */
const createSheet = () => {
  let sheet = Buffer.allocUnsafeSlow(ROOM)
  let at = 0
  const room = (bytes: number): void => {
    if (at + bytes <= sheet.length) return
    const larger = Buffer.allocUnsafeSlow((at + bytes) * 2)
    sheet.copy(larger, 0, 0, at)
    sheet = larger
  }
  return {
    text: (text: string): void => {
      room(text.length * 3)
      at += sheet.write(text, at)
    },
    bytes: (bytes: Uint8Array): void => {
      room(bytes.length)
      sheet.set(bytes, at)
      at += bytes.length
    },
    /** A copy of what was put down, and an empty sheet. */
    take: (): Buffer => {
      const copy = Buffer.from(sheet.subarray(0, at))
      at = 0
      return copy
    },
  }
}

/**
 * Writes search answers as the bytes of their JSON. Half of an answer are the cards of projects, a third the values of
 * facets: both are the same in one answer after another, so each is written once and kept.
 */
export const createAnswerWriter = () => {
  const written = new WeakMap<ProjectCard, Uint8Array>()
  const facetJson = createFacetWriter()
  const sheet = createSheet()
  const cardBytes = (card: ProjectCard): Uint8Array => {
    const known = written.get(card)
    if (known !== undefined) return known
    const bytes = Buffer.from(JSON.stringify(card))
    written.set(card, bytes)
    return bytes
  }

  return ({ hits, facets, ...rest }: SearchAnswer): Buffer => {
    sheet.text(`${JSON.stringify(rest).slice(0, -1)},"facets":[`)
    for (const [i, facet] of facets.entries()) sheet.text((i > 0 ? ',' : '') + facetJson(facet))
    sheet.text('],"hits":[')
    for (const [i, { project, ...hit }] of hits.entries()) {
      sheet.text(i > 0 ? ',{"project":' : '{"project":')
      sheet.bytes(cardBytes(project))
      sheet.text(`,${JSON.stringify(hit).slice(1)}`)
    }
    sheet.text(']}')
    return sheet.take()
  }
}

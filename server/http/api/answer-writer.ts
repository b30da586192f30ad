import type { FacetAnswer, FacetValue, ProjectCard, SearchAnswer } from '#domain/schemas/search.ts'

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1')

const COMMA = ascii(',')
const PROJECT = ascii('"project":')
const ZERO = 0x30
const LONGEST_NUMBER = 20

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
    /** A whole number, 0 or more. */
    number: (value: number): void => {
      room(LONGEST_NUMBER)
      let end = at + 1
      for (let rest = value; rest > 9; rest = Math.floor(rest / 10)) end++
      let rest = value
      for (let to = end - 1; to >= at; to--) {
        sheet[to] = ZERO + (rest % 10)
        rest = Math.floor(rest / 10)
      }
      at = end
    },
    /** A copy of what was put down, and an empty sheet. */
    take: (): Buffer => {
      const copy = Buffer.from(sheet.subarray(0, at))
      at = 0
      return copy
    },
  }
}

type Sheet = ReturnType<typeof createSheet>

/** A facet's value as it was written last: everything but its count, with which it ends. */
type Line = Omit<FacetValue, 'count'> & { json: Uint8Array }

const isSame = (one: Line, { value, label, parent, state }: FacetValue): boolean =>
  one.value === value && one.label === label && one.parent === parent && one.state === state

/** Writes the values of facets, which keep their places from one answer to the next: only their counts change. */
const createFacetWriter = (sheet: Sheet) => {
  const lines = new Map<string, Line[]>()

  const lineAt = (own: Line[], i: number, { count: _, ...value }: FacetValue): Line => {
    const json = `${JSON.stringify(value).slice(0, -1)},"count":`
    const line = { ...value, json: Buffer.from(i > 0 ? `},${json}` : json) }
    own[i] = line
    return line
  }

  return ({ values, ...facet }: FacetAnswer): void => {
    let own = lines.get(facet.key)
    if (own === undefined) {
      own = []
      lines.set(facet.key, own)
    }
    sheet.text(`${JSON.stringify(facet).slice(0, -1)},"values":[`)
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!
      const last = own[i]
      const line = last && isSame(last, value) ? last : lineAt(own, i, value)
      sheet.bytes(line.json)
      sheet.number(value.count)
    }
    sheet.text(values.length > 0 ? '}]}' : ']}')
  }
}

/** Where a card goes: as the first key of a hit. No text can hold it, for there its quotation marks would be escaped. */
const CARD = '"project":0'

/** The hits as JSON, cut where each has its card. */
const aroundCards = (hits: SearchAnswer['hits']): string[] =>
  JSON.stringify(
    hits.map(({ title, snippet, why }) => ({ project: 0, title, snippet, why })),
  ).split(CARD)

/**
 * Writes search answers as the bytes of their JSON. Half of an answer are the cards of projects, a third the values of
 * facets: both are the same in one answer after another, so each is written once and kept.
 */
export const createAnswerWriter = () => {
  const written = new WeakMap<ProjectCard, Uint8Array>()
  const sheet = createSheet()
  const writeFacet = createFacetWriter(sheet)
  const cardBytes = (card: ProjectCard): Uint8Array => {
    const known = written.get(card)
    if (known !== undefined) return known
    const bytes = Buffer.from(JSON.stringify(card))
    written.set(card, bytes)
    return bytes
  }

  return ({ hits, facets, ...rest }: SearchAnswer): Buffer => {
    sheet.text(`${JSON.stringify(rest).slice(0, -1)},"facets":[`)
    for (const [i, facet] of facets.entries()) {
      if (i > 0) sheet.bytes(COMMA)
      writeFacet(facet)
    }
    sheet.text('],"hits":')
    for (const [i, text] of aroundCards(hits).entries()) {
      if (i > 0) {
        sheet.bytes(PROJECT)
        sheet.bytes(cardBytes(hits[i - 1]!.project))
      }
      sheet.text(text)
    }
    sheet.text('}')
    return sheet.take()
  }
}

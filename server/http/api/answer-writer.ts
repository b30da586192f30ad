import type {
  FacetAnswer,
  FacetValue,
  ProjectCard,
  SearchAnswer,
  Segment as TextRun,
} from '#domain/schemas/search.ts'

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1')

const COMMA = ascii(',')
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

type Named = Pick<FacetValue, 'label' | 'parent'>

/** Values kept of one facet: those that pages show, and some of the ranges of years that readers think of. */
const KEPT = 5_000

/** What stands behind the count of a value. */
const ENDS: Record<FacetValue['state'], Uint8Array> = {
  off: ascii(',"state":"off"}'),
  wanted: ascii(',"state":"wanted"}'),
  excluded: ascii(',"state":"excluded"}'),
}

/** Writes the values of facets, of which from one answer to the next only the counts change. */
const createFacetWriter = (sheet: Sheet) => {
  const known = new Map<string, Map<string, Named & { json: Uint8Array }>>()

  /** Everything of a value but its count and state, with the bracket still open. */
  const beginning = (
    own: Map<string, Named & { json: Uint8Array }>,
    { value, label, parent }: FacetValue,
  ): Uint8Array => {
    const found = own.get(value)
    if (found?.label === label && found.parent === parent) return found.json
    const json = Buffer.from(`${JSON.stringify({ value, label, parent }).slice(0, -1)},"count":`)
    if (own.size === KEPT) own.clear()
    own.set(value, { label, parent, json })
    return json
  }

  return ({ values, ...facet }: FacetAnswer): void => {
    let own = known.get(facet.key)
    if (own === undefined) {
      own = new Map()
      known.set(facet.key, own)
    }
    sheet.text(`${JSON.stringify(facet).slice(0, -1)},"values":[`)
    for (const [i, one] of values.entries()) {
      if (i > 0) sheet.bytes(COMMA)
      sheet.bytes(beginning(own, one))
      sheet.number(one.count)
      sheet.bytes(ENDS[one.state])
    }
    sheet.text(']}')
  }
}

type Hit = SearchAnswer['hits'][number]

/** How a cut end of a passage is written: one letter beyond Latin-1 would make the whole text of a hit twice as wide. */
const CUT_BEFORE = { text: '… ', json: '{"text":"\\u2026 ","hit":false}' }
const CUT_BEHIND = { text: ' …', json: '{"text":" \\u2026","hit":false}' }

const runsJson = (runs: readonly TextRun[]): string => {
  const before = runs[0]?.text === CUT_BEFORE.text
  const behind = runs.at(-1)?.text === CUT_BEHIND.text
  const rest = before || behind ? runs.slice(before ? 1 : 0, behind ? -1 : runs.length) : runs
  const json = JSON.stringify(rest)
  if (!before && !behind) return json
  const pieces = [json.slice(1, -1)]
  if (before) pieces.unshift(CUT_BEFORE.json)
  if (behind) pieces.push(CUT_BEHIND.json)
  return `[${pieces.join(',')}]`
}

/** Everything of a hit but its card. */
const hitJson = ({ title, snippet, why }: Omit<Hit, 'project'>): string => {
  const passage =
    snippet === null
      ? 'null'
      : `{"section":"${snippet.section}","text":${runsJson(snippet.text)},"label":${JSON.stringify(snippet.label)}}`
  return `"title":${JSON.stringify(title)},"snippet":${passage},"why":${JSON.stringify(why)}}`
}

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
    sheet.text('],"hits":[')
    for (const [i, { project, ...hit }] of hits.entries()) {
      sheet.text(i > 0 ? ',{"project":' : '{"project":')
      sheet.bytes(cardBytes(project))
      sheet.text(`,${hitJson(hit)}`)
    }
    sheet.text(']}')
    return sheet.take()
  }
}

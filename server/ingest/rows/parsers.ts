import type { Call } from '#domain/call.ts'
import { TEXT_LIMITS } from '#domain/schemas/project.ts'
import { SECTION_KEYS, type SectionKey } from '#domain/sections.ts'
import { labelKey, slugify } from '#domain/text/fold.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { parseAmount } from '../cells/amount.ts'
import { parseDate, parseYear } from '../cells/date.ts'
import { parseLinks } from '../cells/links.ts'
import { valuesOf } from '../cells/list.ts'
import { bad, every, good, map, type Parsed, quote } from '../cells/parsed.ts'
import { parseKinds, parseParticipant, parseParticipants } from '../cells/participants.ts'
import { parsePeriod } from '../cells/period.ts'
import { parseTerm, parseTerms } from '../cells/terms.ts'
import { type Cell, cleanLine, isRecord, textOf } from '../cells/text.ts'
import { parseLine, parseText } from '../cells/words.ts'
import type { FieldKey } from '../columns/columns.ts'
import { pageIdOf } from '../dokuwiki/page-id.ts'
import type { Values } from './said.ts'

/** What cells are checked against. `today` is an ISO day. */
export type RowContext = { vocabularies: Vocabularies; calls: readonly Call[]; today: string }

type Parser<T> = (cell: Cell, context: RowContext) => Parsed<T>
type Parsers = { [F in FieldKey]: Parser<NonNullable<Values[F]>> }

const atMost = <T>(parsed: Parsed<T[]>, limit: number): Parsed<T[]> =>
  parsed.ok && parsed.value.length > limit
    ? bad({ code: 'too-many', limit, count: parsed.value.length })
    : parsed

/** Of one-value fields, the one value; several are a fault, never the first of them. */
const single = (cell: Cell, parse: (cell: Cell) => Parsed<string>): Parsed<string> => {
  const values = valuesOf(cell)
  return values.length > 1 ? bad({ code: 'not-one', value: quote(cell) }) : parse(values[0])
}

const slug: Parser<string> = (cell) => {
  const text = cleanLine(textOf(cell) ?? '')
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 100
    ? good(text)
    : bad({ code: 'bad-slug', value: quote(cell), suggestion: slugify(text) })
}

const title: Parser<string> = (cell) => {
  const parsed = parseLine(cell, TEXT_LIMITS.short, 3)
  const isExample = parsed.ok && labelKey(parsed.value).startsWith('esempio da cancellare')
  return isExample ? bad({ code: 'example-row' }) : parsed
}

const OPEN = new Set([
  'no',
  'in corso',
  'non concluso',
  'aperto',
  'attivo',
  'da avviare',
  'sospeso',
  'approvato',
  'finanziato',
  'avviato',
  'in fase di avvio',
  'ongoing',
])
const CLOSED = new Set([
  'si',
  's',
  'x',
  'yes',
  'vero',
  'true',
  'concluso',
  'conclusa',
  'terminato',
  'chiuso',
  'completato',
  'finito',
])

/** "sì" and "concluso" are the institution's word; "in corso" is a reason to refuse, not an unknown value. */
const conclusion: Parser<string> = (cell, { vocabularies }) => {
  const key = labelKey(textOf(cell) ?? '')
  if (CLOSED.has(key)) return good('ente')
  if (OPEN.has(key)) return bad({ code: 'stated-open', value: quote(cell) })
  return single(cell, (value) => parseTerm(value, vocabularies.conclusione))
}

const callId: Parser<string> = (cell, { calls }) => {
  const text = cleanLine(textOf(cell) ?? '')
  return calls.some((call) => call.id === text)
    ? good(text)
    : bad({ code: 'unknown-call', value: quote(cell) })
}

const words = (cell: Cell): Parsed<string[]> =>
  atMost(
    every(valuesOf(cell).map((value) => parseLine(value, TEXT_LIMITS.wording))),
    TEXT_LIMITS.list,
  )

const terms =
  (pick: (vocabularies: Vocabularies) => Vocabularies[keyof Vocabularies]) =>
  (cell: Cell, { vocabularies }: RowContext) =>
    parseTerms(cell, pick(vocabularies))

const section: Parser<string> = (cell) => parseText(cell, TEXT_LIMITS.section)

const sections = Object.fromEntries(SECTION_KEYS.map((key) => [key, section])) as Record<
  SectionKey,
  Parser<string>
>

/** How each field is read. Cells reach these neither blank nor a lone dash. */
export const PARSERS: Parsers = {
  ...sections,
  slug,
  title,
  programme: (cell, { vocabularies }) =>
    single(cell, (value) => parseTerm(value, vocabularies.programma)),
  plan: (cell, { vocabularies }) => parseTerm(cell, vocabularies.piano),
  call: (cell) => parseLine(isRecord(cell) ? cell.title : cell, TEXT_LIMITS.wording),
  callId,
  year: (cell, { today }) => parseYear(cell, today),
  start: (cell, { today }) => parseDate(cell, today),
  end: (cell, { today }) => parseDate(cell, today),
  period: (cell, { today }) => parsePeriod(cell, today),
  conclusion,
  themes: terms((v) => v.tema),
  disabilities: terms((v) => v.disabilita),
  beneficiaries: terms((v) => v.destinatari),
  beneficiariesWording: words,
  lead: (cell, { vocabularies }) => parseParticipant(cell, vocabularies['tipo-ente']),
  leadKind: (cell, { vocabularies }) =>
    single(cell, (value) => parseTerm(value, vocabularies['tipo-ente'])),
  partners: (cell, { vocabularies }) =>
    atMost(parseParticipants(cell, vocabularies['tipo-ente']), TEXT_LIMITS.list),
  partnerKinds: (cell, { vocabularies }) => parseKinds(cell, vocabularies['tipo-ente']),
  territories: terms((v) => v.territorio),
  territoriesWording: words,
  fundingEur: parseAmount,
  materials: (cell) => atMost(parseLinks(cell), TEXT_LIMITS.list),
  sources: (cell) => atMost(parseLinks(cell), TEXT_LIMITS.list),
  formerAddresses: (cell) =>
    map(
      atMost(every(valuesOf(cell).map((value) => parseLine(value, TEXT_LIMITS.short))), 20),
      (list) => [...new Set(list.map(pageIdOf))],
    ),
  editorialNote: (cell) => parseText(cell, 2_000),
}

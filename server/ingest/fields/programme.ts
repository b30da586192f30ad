import { UNKNOWN } from '#domain/project.ts'
import { labelKey } from '#domain/text/fold.ts'
import { TEXT_LIMITS } from '#domain/text-limits.ts'
import { bad, good, quote } from '../cells/parsed.ts'
import { parseTerm } from '../cells/terms.ts'
import { cleanLine, isRecord, textOf } from '../cells/text.ts'
import { parseLine } from '../cells/words.ts'
import { type IngestField, or } from './field.ts'

export const programme: IngestField<'programme'> = {
  aliases: ['programme'],
  parse: (cell, { vocabularies }) => parseTerm(cell, vocabularies.programma),
  write: (project, { programma }) => programma.labelOf(project.programme),
  compare: (project) => project.programme,
  merge: (known, { said }) =>
    said.programme === null ? UNKNOWN.programme : or(said.programme, known.programme),
}

export const plan: IngestField<'plan'> = {
  aliases: ['plan', 'piano emergo', 'piano di riferimento'],
  parse: (cell, { vocabularies }) => parseTerm(cell, vocabularies.piano),
  write: (project, { piano }) => (project.plan === null ? '' : piano.labelOf(project.plan)),
  compare: (project) => project.plan,
  merge: (known, { said }) => or(said.plan, known.plan),
}

export const call: IngestField<'call'> = {
  aliases: [
    'call',
    'bando',
    'titolo avviso',
    'titolo dell avviso',
    'avviso pubblico',
    'titolo azione di sistema',
  ],
  parse: (cell) => parseLine(isRecord(cell) ? cell.title : cell, TEXT_LIMITS.wording),
  write: (project) => project.call?.title ?? '',
  compare: (project) => project.call?.title,
  /** A title that the base knows as a call's is that call; one that has not changed keeps what it was. */
  merge: (known, { said, calls }) => {
    const { call, callId } = said
    if (call === null) return null
    const byId = callId ? calls.find(({ id }) => id === callId) : undefined
    const title =
      call ?? (callId === undefined ? known.call?.title : (byId?.title ?? known.call?.title))
    if (title === undefined) return null
    if (callId !== undefined) return { id: callId, title }
    if (title === known.call?.title) return known.call
    return { id: calls.find((one) => labelKey(one.title) === labelKey(title))?.id ?? null, title }
  },
}

export const callId: IngestField<'callId'> = {
  aliases: ['callId', 'call id', 'codice avviso', 'id avviso'],
  parse: (cell, { calls }) => {
    const text = cleanLine(textOf(cell) ?? '')
    return calls.some(({ id }) => id === text)
      ? good(text)
      : bad({ code: 'unknown-call', value: quote(cell) })
  },
  write: (project) => project.call?.id ?? '',
  compare: (project) => project.call?.id,
  merge: null,
}

import type { RegisterPage } from '#domain/staff/entry-pages.ts'
import type { FormProblem } from '#domain/staff/form-problems.ts'
import { REGISTER_KINDS, type RegisterKind } from '#domain/staff/register.ts'
import type { RegisterFilter } from '../../../staff/register.ts'
import { numberIn } from '../../query-parameters.ts'

export type RegisterQuery = {
  /** As it was asked, for the form. */
  asked: RegisterPage['filter']
  filter: RegisterFilter
  page: number
  problems: FormProblem[]
}

const LONGEST = 200

const KINDS = Object.keys(REGISTER_KINDS) as RegisterKind[]

/** A day that is in the calendar. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text)

/** Which lines of the register an address asks for. Total: what it does not understand narrows nothing, and is said. */
export const readRegisterQuery = (query: Record<string, unknown>): RegisterQuery => {
  const problems: FormProblem[] = []
  const text = (name: string): string => {
    const value = query[name]
    return typeof value === 'string' ? value.trim().slice(0, LONGEST) : ''
  }
  const day = (field: 'dal' | 'al'): string => {
    const value = text(field)
    if (value === '' || isDay(value)) return value
    problems.push({ field, reason: { code: 'not-a-day' } })
    return ''
  }
  const from = day('dal')
  const to = day('al')
  if (from !== '' && to !== '' && from > to) {
    problems.push({ field: 'al', reason: { code: 'days-reversed' } })
  }
  const person = text('persona')
  const record = text('scheda')
    .replace(/^.*\/progetti\//, '')
    .replace(/[?#].*$/, '')
  const kind = KINDS.find((one) => one === text('tipo'))
  const page = /^[1-9]\d{0,5}$/.test(text('pagina')) ? Number(text('pagina')) : 1
  return {
    asked: { person, kind: kind ?? '', record, from: text('dal'), to: text('al') },
    filter: {
      person: numberIn(person),
      kind: kind ?? null,
      ...{ record, from, to },
    },
    page,
    problems,
  }
}

import type Database from 'better-sqlite3'
import {
  actionsOf,
  type RegisterKind,
  type RegisterLine,
  type RegisterNote,
} from '#domain/staff/register.ts'

/** Which lines are wanted; what is null or "" does not narrow. Days are "2026-11-28", both included. */
export type RegisterFilter = {
  /** Who did it, or to whom it was done. */
  person: number | null
  kind: RegisterKind | null
  record: string
  from: string
  to: string
}

type Row = Omit<RegisterLine, 'at'> & { at: number }

const SELECT = `
SELECT register.id, at, actors.name AS actor, action, others.name AS about, record, batch, file, row, detail
FROM register
LEFT JOIN people AS actors ON actors.id = register.actor
LEFT JOIN people AS others ON others.id = register.about`

const ROME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  hourCycle: 'h23',
  hour: 'numeric',
  minute: 'numeric',
})

/** When a day begins in Italy, in milliseconds; its offset from UTC is looked up, since it changes twice a year. */
const beginningOf = (day: string, daysLater = 0): number => {
  const midnight = Date.parse(`${day}T00:00:00Z`) + daysLater * 86_400_000
  const hours = Number(
    ROME.formatToParts(midnight - 2 * 3_600_000).find(({ type }) => type === 'hour')?.value,
  )
  return midnight - (hours === 0 ? 2 : 1) * 3_600_000
}

const conditionsOf = (filter: RegisterFilter, before: number | null = null) => {
  const parts: { sql: string; values: (string | number)[] }[] = []
  if (filter.person !== null) {
    parts.push({ sql: '(actor = ? OR about = ?)', values: [filter.person, filter.person] })
  }
  if (filter.kind !== null) {
    const actions = actionsOf(filter.kind)
    parts.push({ sql: `action IN (${actions.map(() => '?').join(', ')})`, values: actions })
  }
  if (filter.record !== '') parts.push({ sql: 'record = ?', values: [filter.record] })
  if (filter.from !== '') parts.push({ sql: 'at >= ?', values: [beginningOf(filter.from)] })
  if (filter.to !== '') parts.push({ sql: 'at < ?', values: [beginningOf(filter.to, 1)] })
  if (before !== null) parts.push({ sql: 'register.id < ?', values: [before] })
  const where = parts.length > 0 ? `WHERE ${parts.map(({ sql }) => sql).join(' AND ')}` : ''
  return { where, values: parts.flatMap(({ values }) => values) }
}

const shown = (row: Row): RegisterLine => ({ ...row, at: new Date(row.at).toISOString() })

/** Who did what, when, to which record, from which file and row. It only grows: triggers of the base see to that. */
export const createRegister = (sqlite: Database.Database, now: () => number) => {
  const insert = sqlite.prepare(
    'INSERT INTO register (at, actor, action, about, record, batch, file, row, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )

  const note = (line: RegisterNote): void => {
    const { actor, action, about, record, batch, file, row, detail } = line
    const rest = [about, record, batch, file, row, detail].map((value) => value ?? null)
    insert.run(now(), actor, action, ...rest)
  }

  const count = (filter: RegisterFilter): number => {
    const { where, values } = conditionsOf(filter)
    const sql = `SELECT count(*) FROM register ${where}`
    return Number(
      sqlite
        .prepare(sql)
        .pluck()
        .get(...values),
    )
  }

  const read = (
    filter: RegisterFilter,
    {
      offset = 0,
      limit,
      before = null,
    }: { offset?: number; limit: number; before?: number | null },
  ): RegisterLine[] => {
    const { where, values } = conditionsOf(filter, before)
    const sql = `${SELECT} ${where} ORDER BY register.id DESC LIMIT ? OFFSET ?`
    return sqlite
      .prepare<unknown[], Row>(sql)
      .all(...values, limit, offset)
      .map(shown)
  }

  return {
    note,
    count,
    /** Newest first. */
    page: (filter: RegisterFilter, offset: number, limit: number): RegisterLine[] =>
      read(filter, { offset, limit }),
    /** Those older than a line, newest first; null begins at the newest. What is written meanwhile moves nothing. */
    older: (filter: RegisterFilter, before: number | null, limit: number): RegisterLine[] =>
      read(filter, { before, limit }),
  }
}

export type Register = ReturnType<typeof createRegister>

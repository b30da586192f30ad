import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { StaffRole } from '#domain/staff/person.ts'
import { hotp, stepAt } from '../secrets/totp.ts'
import { openStaff } from '../staff.ts'

export const PASSWORD = 'una frase di prova'
const MINUTE = 60_000
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const bytesOf = (base32: string): Buffer => {
  const bits = [...base32].map((one) => ALPHABET.indexOf(one).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** What an app shows, that was given this key in base 32. */
export const codeOf = (key: string, at: Date): string => hotp(bytesOf(key), stepAt(at.getTime()))

/** Deletes every row; triggers, which guard the register, stand aside meanwhile. */
const emptyFile = (file: string): void => {
  const sqlite = new Database(file)
  const all = (type: 'table' | 'trigger') =>
    sqlite
      .prepare<[string], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_stat%'",
      )
      .all(type)
  sqlite.pragma('foreign_keys = OFF')
  sqlite.transaction(() => {
    const triggers = all('trigger')
    for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${name}`)
    for (const { name } of all('table')) sqlite.exec(`DELETE FROM ${name}`)
    for (const { sql } of triggers) sqlite.exec(sql)
  })()
  sqlite.close()
}

/** The people of the desk in a folder of their own, with passwords that cost little and a clock that is moved by hand. */
export const openTestStaff = ({
  folder = mkdtempSync(join(tmpdir(), 'staff-')),
  passwordCost = 4,
}: {
  folder?: string
  passwordCost?: number | undefined
} = {}) => {
  const first = Date.parse('2026-11-23T10:00:00Z')
  let at = first
  const file = join(folder, 'staff.sqlite')
  const open = () =>
    openStaff({
      file,
      keyFile: join(folder, 'staff.key'),
      now: () => new Date(at),
      passwordCost,
    })
  let staff = open()

  const add = async (email: string, role: StaffRole = 'redazione'): Promise<number> => {
    const { id, token } = staff.administration.add(null, { email, name: `Prova ${email}`, role })
    await staff.password.byLink(token, PASSWORD)
    return id
  }
  const credentials = (email: string, password = PASSWORD, network = '192.0.2.1') => ({
    email,
    password,
    network,
    device: 'Prova',
  })
  /** The session of who comes in by password. */
  const enter = async (email: string) => {
    const entry = await staff.entry.byPassword(credentials(email))
    if (entry.kind !== 'in') throw new Error(`${email} is not let in: ${entry.kind}`)
    const session = staff.session(entry.token)
    if (!session) throw new Error('the session is not there')
    return session
  }
  return {
    get staff() {
      return staff
    },
    file,
    folder,
    add,
    credentials,
    enter,
    now: () => new Date(at),
    later: (minutes: number) => {
      at += minutes * MINUTE
    },
    restart: () => {
      staff.close()
      staff = open()
    },
    /** As at the beginning: nobody is there, nothing was done, and the clock is set back. */
    empty: () => {
      emptyFile(file)
      at = first
    },
    close: () => {
      staff.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStaff } from './staff.ts'
import { codeOf, openTestStaff, PASSWORD } from './testing/staff.ts'

let desk: ReturnType<typeof openTestStaff>
beforeEach(() => {
  desk = openTestStaff()
})
afterEach(() => desk.close())

/** The bytes of the base and of the files that SQLite keeps beside it. */
const bytes = (): Buffer =>
  Buffer.concat(
    readdirSync(desk.folder)
      .filter((name) => name.startsWith('staff.sqlite'))
      .map((name) => readFileSync(join(desk.folder, name))),
  )

describe('the file of people', () => {
  test('is its owner’s alone', () => {
    const modes = readdirSync(desk.folder).map((name) => [
      name,
      statSync(join(desk.folder, name)).mode & 0o777,
    ])
    expect(modes.map(([, mode]) => mode)).toEqual(modes.map(() => 0o600))
    expect(modes.map(([name]) => name)).toContain('staff.sqlite')
  })

  test('holds nothing that lets anybody in: no password, token, link, code or key of codes', async () => {
    const { staff } = desk
    const id = await desk.add('a@prova.it')
    const session = await desk.enter('a@prova.it')
    const begun = staff.codes.begin(id)
    expect(bytes().includes(begun)).toBe(false)
    const recovery = staff.own.activateCodes(session, codeOf(begun, desk.now())) ?? []
    const entry = await staff.entry.byPassword(desk.credentials('a@prova.it'))
    const token = entry.kind === 'in' ? entry.token : ''
    const link = staff.administration.makeLink(null, id)
    await staff.entry.byPassword(desk.credentials('nessuno@prova.it', 'x', '192.0.2.77'))
    const key = Buffer.from(
      [...begun]
        .map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'))
        .join('')
        .match(/.{8}/g)
        ?.map((byte) => Number.parseInt(byte, 2)) ?? [],
    )
    const held = bytes()
    const secrets = [PASSWORD, token, link, begun, ...recovery, 'nessuno@prova.it', '192.0.2.77']
    expect(secrets.every((secret) => secret.length > 8)).toBe(true)
    expect(secrets.filter((secret) => held.includes(secret))).toEqual([])
    const raw = [key, Buffer.from(token, 'base64url'), Buffer.from(link, 'base64url')]
    expect(raw.map((secret) => held.includes(secret))).toEqual([false, false, false])
    expect(held.includes('a@prova.it')).toBe(true)
  })

  test('with another key lets in by recovery codes only, and says so', async () => {
    const id = await desk.add('a@prova.it')
    const session = await desk.enter('a@prova.it')
    const key = desk.staff.codes.begin(id)
    const [recovery = ''] = desk.staff.own.activateCodes(session, codeOf(key, desk.now())) ?? []
    const keyFile = join(desk.folder, 'another.key')
    const staff = openStaff({ file: desk.file, keyFile, now: desk.now, passwordCost: 4 })
    desk.later(1)
    const again = await desk.enter('a@prova.it')
    expect(staff.codes.isReadable(again.account)).toBe(false)
    expect(staff.entry.byCode(again, codeOf(key, desk.now()), '').kind).toBe('wrong')
    expect(staff.entry.byCode(again, recovery, '').kind).toBe('in')
    staff.close()
  })

  test('of a newer program is not opened', () => {
    const sqlite = new Database(desk.file)
    sqlite.pragma('user_version = 99')
    sqlite.close()
    expect(() => desk.restart()).toThrow(/più nuova/)
    const mended = new Database(desk.file)
    mended.pragma('user_version = 1')
    mended.close()
    desk = openTestStaff({ folder: desk.folder })
  })
})

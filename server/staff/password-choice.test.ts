import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestStaff, PASSWORD } from './testing/staff.ts'

let desk: ReturnType<typeof openTestStaff>
beforeEach(() => {
  desk = openTestStaff()
})
afterEach(() => desk.close())

const OTHER = 'tutta un’altra frase'
const link = (id: number) => desk.staff.administration.makeLink(null, id)
const byLink = async (token: string, password = OTHER) =>
  (await desk.staff.password.byLink(token, password)).kind
const enters = async (password: string) =>
  (await desk.staff.entry.byPassword(desk.credentials('a@prova.it', password))).kind

describe('by a one-time link', () => {
  test('a password is chosen once, and every session of the person ends', async () => {
    const id = await desk.add('a@prova.it')
    await desk.enter('a@prova.it')
    const token = link(id)
    expect(desk.staff.linkOf(token)?.email).toBe('a@prova.it')
    expect(await byLink(token, 'corta')).toBe('bad')
    expect(desk.staff.sessionsOf(id)).toHaveLength(1)
    expect(await byLink(token)).toBe('chosen')
    expect(desk.staff.sessionsOf(id)).toEqual([])
    expect([desk.staff.linkOf(token), await byLink(token)]).toEqual([undefined, 'gone'])
    expect([await enters(PASSWORD), await enters(OTHER)]).toEqual(['wrong', 'in'])
  })

  test('of two who use it at once one is late', async () => {
    const token = link(await desk.add('a@prova.it'))
    const both = await Promise.all([byLink(token, 'la prima delle due'), byLink(token, OTHER)])
    expect(both).toEqual(['chosen', 'gone'])
    expect(await enters('la prima delle due')).toBe('in')
  })

  test('a newer one, a day, a suspension end it', async () => {
    const id = await desk.add('a@prova.it')
    const first = link(id)
    const second = link(id)
    expect([await byLink(first), desk.staff.linkOf(second)?.id]).toEqual(['gone', id])
    desk.staff.administration.suspend(null, id)
    desk.staff.administration.readmit(null, id)
    expect(await byLink(second)).toBe('gone')
    const third = link(id)
    desk.later(24 * 60)
    expect(await byLink(third)).toBe('gone')
  })

  test('whoever waits after wrong attempts need not wait any longer', async () => {
    const id = await desk.add('a@prova.it')
    for (let at = 0; at < 5; at++) await enters('x')
    expect(await enters(PASSWORD)).toBe('wait')
    expect(await byLink(link(id))).toBe('chosen')
    expect(await enters(OTHER)).toBe('in')
  })
})

describe('at the desk', () => {
  const change = async (current: string, password = OTHER) => {
    const session = await desk.enter('a@prova.it')
    return { session, outcome: await desk.staff.password.change(session, { current, password }) }
  }

  test('a password is changed by who knows the old one, and other sessions end', async () => {
    const id = await desk.add('a@prova.it')
    await desk.enter('a@prova.it')
    const { session, outcome } = await change(PASSWORD)
    expect(outcome).toEqual({ kind: 'chosen' })
    expect(desk.staff.sessionsOf(id).map((one) => one.id)).toEqual([session.id])
    expect(await enters(OTHER)).toBe('in')
  })

  test('guessing the old one is stopped', async () => {
    await desk.add('a@prova.it')
    const session = await desk.enter('a@prova.it')
    const given = { current: 'x', password: OTHER }
    const guess = async () => (await desk.staff.password.change(session, given)).kind
    for (let at = 0; at < 5; at++) expect(await guess()).toBe('wrong')
    expect(await guess()).toBe('wait')
  })

  test('a bad new one is said, and the old one stays', async () => {
    await desk.add('a@prova.it')
    expect((await change(PASSWORD, 'corta')).outcome).toMatchObject({ kind: 'bad' })
    expect(await enters(PASSWORD)).toBe('in')
  })
})

import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stageOf } from './staff.ts'
import { codeOf, openTestStaff, PASSWORD } from './testing/staff.ts'

let desk: ReturnType<typeof openTestStaff>
beforeEach(() => {
  desk = openTestStaff()
})
afterEach(() => desk.close())

const tryAs = async (email: string, password: string, network?: string) =>
  (await desk.staff.entry.byPassword(desk.credentials(email, password, network))).kind

const actions = () =>
  desk.staff.register
    .page({ person: null, kind: null, record: '', from: '', to: '' }, 0, 100)
    .map(({ action, actor, about }) => [action, actor ?? about])

/** Activates codes and returns the key, as an app keeps it, and the recovery codes. */
const activate = async (email: string) => {
  const session = await desk.enter(email)
  const key = desk.staff.codes.begin(session.account.id)
  const recovery = desk.staff.own.activateCodes(session, codeOf(key, desk.now())) ?? []
  desk.later(1)
  return { key, recovery, session }
}

describe('by password', () => {
  test('comes in who has it, however the address is typed', async () => {
    await desk.add('a@prova.it')
    expect(await tryAs(' A@Prova.IT ', PASSWORD)).toBe('in')
    expect(await tryAs('a@prova.it', `${PASSWORD} `)).toBe('wrong')
    expect(await tryAs('nessuno@prova.it', PASSWORD)).toBe('wrong')
    expect(actions().slice(0, 2)).toEqual([
      ['accesso-rifiutato', 'Prova a@prova.it'],
      ['accesso', 'Prova a@prova.it'],
    ])
  })

  test('does not come in who was suspended, or has none yet', async () => {
    const id = await desk.add('a@prova.it')
    const session = await desk.enter('a@prova.it')
    desk.staff.administration.suspend(null, id)
    expect(await tryAs('a@prova.it', PASSWORD)).toBe('wrong')
    expect(desk.staff.sessionsOf(session.account.id)).toEqual([])
    desk.staff.administration.add(null, { email: 'b@prova.it', name: 'B', role: 'redazione' })
    expect(await tryAs('b@prova.it', '')).toBe('wrong')
  })

  test('who is suspended while the password is looked at does not come in', async () => {
    const id = await desk.add('a@prova.it')
    const entering = tryAs('a@prova.it', PASSWORD)
    desk.staff.administration.suspend(null, id)
    expect(await entering).toBe('wrong')
  })

  test.each(['a@prova.it', 'nessuno@prova.it'])(
    'after five wrong ones %s waits, with the right one too and after a restart',
    async (email) => {
      await desk.add('a@prova.it')
      for (let at = 0; at < 5; at++) expect(await tryAs(email, 'x')).toBe('wrong')
      expect(await tryAs(email, PASSWORD)).toBe('wait')
      desk.restart()
      expect(await tryAs(email, PASSWORD, '198.51.100.9')).toBe('wait')
      desk.later(14)
      expect(await tryAs(email, PASSWORD)).toBe('wait')
      desk.later(1)
      expect(await tryAs(email, PASSWORD)).toBe(email === 'a@prova.it' ? 'in' : 'wrong')
    },
  )

  test('a hundred at once are counted a hundred times', async () => {
    await desk.add('a@prova.it')
    const all = await Promise.all(Array.from({ length: 100 }, () => tryAs('a@prova.it', 'x')))
    expect(all.filter((kind) => kind === 'wrong')).toHaveLength(5)
    expect(all.filter((kind) => kind === 'wait')).toHaveLength(95)
  })

  test('of very many at once most are told to come back, and those count for nothing', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `${at}@prova.it`)
    const all = await Promise.all(names.map((name) => tryAs(name, 'x')))
    expect(all.filter((kind) => kind === 'wrong')).toHaveLength(9)
    expect(all.filter((kind) => kind === 'busy')).toHaveLength(21)
    for (let at = 0; at < 41; at++) expect(await tryAs(`x${at}@prova.it`, 'x')).toBe('wrong')
    expect(await tryAs('another@prova.it', 'x')).toBe('wait')
  })

  test('one address may be wrong more often than one person, and keeps no other address out', async () => {
    await desk.add('a@prova.it')
    for (let at = 0; at < 50; at++) expect(await tryAs(`${at}@prova.it`, 'x')).toBe('wrong')
    expect(await tryAs('a@prova.it', PASSWORD)).toBe('wait')
    expect(await tryAs('a@prova.it', PASSWORD, '198.51.100.9')).toBe('in')
  })

  test('right ones do not use up the attempts of an address', async () => {
    await desk.add('a@prova.it')
    for (let at = 0; at < 60; at++) expect(await tryAs('a@prova.it', PASSWORD)).toBe('in')
  })
})

describe('a session', () => {
  test('ends after an hour without a request, and after twelve in any case', async () => {
    await desk.add('a@prova.it')
    const entry = await desk.staff.entry.byPassword(desk.credentials('a@prova.it'))
    const token = entry.kind === 'in' ? entry.token : ''
    for (let at = 0; at < 12; at++) {
      desk.later(59)
      expect(desk.staff.session(token)?.account.email).toBe('a@prova.it')
    }
    desk.later(12)
    expect(desk.staff.session(token)).toBeUndefined()

    const second = await desk.staff.entry.byPassword(desk.credentials('a@prova.it'))
    const idle = second.kind === 'in' ? second.token : ''
    desk.later(60)
    expect(desk.staff.session(idle)).toBeUndefined()
  })

  test('opens pages while its base cannot be written', async () => {
    await desk.add('a@prova.it')
    const entry = await desk.staff.entry.byPassword(desk.credentials('a@prova.it'))
    const holding = new Database(desk.file)
    holding.exec('BEGIN IMMEDIATE; DELETE FROM links')
    desk.later(5)
    const session = desk.staff.session(entry.kind === 'in' ? entry.token : '')
    holding.exec('ROLLBACK')
    holding.close()
    expect(session?.account.email).toBe('a@prova.it')
  })

  test('outlives a restart, and is closed from another one by its owner only', async () => {
    await desk.add('a@prova.it')
    await desk.add('b@prova.it')
    const first = await desk.enter('a@prova.it')
    const second = await desk.enter('a@prova.it')
    const stranger = await desk.enter('b@prova.it')
    desk.restart()
    const ids = () => desk.staff.sessionsOf(first.account.id).map(({ id }) => id)
    expect(ids()).toEqual([second.id, first.id])
    desk.staff.own.closeSession(stranger, first.id)
    expect(ids()).toHaveLength(2)
    desk.staff.own.closeSession(second, first.id)
    expect(ids()).toEqual([second.id])
    expect(actions()[0]).toEqual(['sessione-chiusa', 'Prova a@prova.it'])
  })
})

describe('by code', () => {
  test('comes in who has activated codes, and half a session is none', async () => {
    await desk.add('a@prova.it')
    const { key } = await activate('a@prova.it')
    const half = await desk.enter('a@prova.it')
    expect(stageOf(half)).toBe('code')
    const { entry } = desk.staff
    expect(entry.byCode(half, '000000', '')).toEqual({ kind: 'wrong' })
    const code = codeOf(key, desk.now())
    const given = entry.byCode(half, ` ${code.slice(0, 3)} ${code.slice(3)}`, 'Prova')
    const session = desk.staff.session(given.kind === 'in' ? given.token : '')
    expect(session && stageOf(session)).toBe('in')
    expect(actions()[0]).toEqual(['accesso', 'Prova a@prova.it'])
  })

  test('each is good once, however many ask with it', async () => {
    await desk.add('a@prova.it')
    const { key } = await activate('a@prova.it')
    const code = codeOf(key, desk.now())
    const [first, second] = [await desk.enter('a@prova.it'), await desk.enter('a@prova.it')]
    expect(desk.staff.entry.byCode(first, code, '').kind).toBe('in')
    expect(desk.staff.entry.byCode(second, code, '').kind).toBe('wrong')
  })

  test('the one that activated them is not good for coming in', async () => {
    await desk.add('a@prova.it')
    const session = await desk.enter('a@prova.it')
    const key = desk.staff.codes.begin(session.account.id)
    const code = codeOf(key, desk.now())
    desk.staff.own.activateCodes(session, code)
    expect(desk.staff.entry.byCode(await desk.enter('a@prova.it'), code, '').kind).toBe('wrong')
  })

  test('after five wrong ones the right one is not heard for a quarter of an hour', async () => {
    await desk.add('a@prova.it')
    const { key } = await activate('a@prova.it')
    const half = await desk.enter('a@prova.it')
    const enter = (code: string) => desk.staff.entry.byCode(half, code, '').kind
    expect(Array.from({ length: 5 }, () => enter('111111'))).toEqual(Array(5).fill('wrong'))
    desk.restart()
    expect(enter(codeOf(key, desk.now()))).toBe('wait')
    desk.later(15)
    expect(
      desk.staff.entry.byCode(await desk.enter('a@prova.it'), codeOf(key, desk.now()), '').kind,
    ).toBe('in')
  })

  test('half a session ends after ten minutes', async () => {
    await desk.add('a@prova.it')
    await activate('a@prova.it')
    const entry = await desk.staff.entry.byPassword(desk.credentials('a@prova.it'))
    desk.later(10)
    expect(desk.staff.session(entry.kind === 'in' ? entry.token : '')).toBeUndefined()
  })

  test('a recovery code stands in, once, however it is typed', async () => {
    await desk.add('a@prova.it')
    const { recovery, session } = await activate('a@prova.it')
    expect(recovery).toHaveLength(10)
    expect(new Set(recovery).size).toBe(10)
    const [code = ''] = recovery
    const enter = async (text: string) =>
      desk.staff.entry.byCode(await desk.enter('a@prova.it'), text, '').kind
    expect(await enter(code.toUpperCase().replaceAll('-', ' '))).toBe('in')
    expect(await enter(code)).toBe('wrong')
    expect(desk.staff.codes.recoveryLeft(session.account.id)).toBe(9)
    desk.staff.own.renewRecovery(session)
    expect(await enter(recovery[1] ?? '')).toBe('wrong')
  })

  test('activating them ends every other session of the person', async () => {
    await desk.add('a@prova.it')
    const other = await desk.enter('a@prova.it')
    const { session } = await activate('a@prova.it')
    const open = desk.staff.sessionsOf(other.account.id).map(({ id }) => id)
    expect(open).toEqual([session.id])
  })

  test('a key that is being set up stays the same, and a wrong code activates nothing', async () => {
    await desk.add('a@prova.it')
    const session = await desk.enter('a@prova.it')
    const key = desk.staff.codes.begin(session.account.id)
    expect(desk.staff.codes.begin(session.account.id)).toBe(key)
    expect(desk.staff.own.activateCodes(session, '000000')).toBeNull()
    expect(stageOf(await desk.enter('a@prova.it'))).toBe('in')
    desk.later(30)
    expect(desk.staff.codes.begin(session.account.id)).not.toBe(key)
  })

  test('asked for again, it is asked for again a quarter of an hour later', async () => {
    await desk.add('a@prova.it')
    const { key } = await activate('a@prova.it')
    const half = await desk.enter('a@prova.it')
    const given = desk.staff.entry.byCode(half, codeOf(key, desk.now()), '')
    const token = given.kind === 'in' ? given.token : ''
    const session = () =>
      desk.staff.session(token) as NonNullable<ReturnType<typeof desk.staff.session>>
    expect(session().confirmed).toBe(false)
    expect(desk.staff.entry.confirm(session(), codeOf(key, desk.now())).kind).toBe('wrong')
    desk.later(1)
    expect(desk.staff.entry.confirm(session(), codeOf(key, desk.now())).kind).toBe('right')
    expect(session().confirmed).toBe(true)
    desk.later(14)
    expect(session().confirmed).toBe(true)
    desk.later(1)
    expect(session().confirmed).toBe(false)
  })

  test('an administrator without codes has to activate them first', async () => {
    await desk.add('a@prova.it', 'amministrazione')
    const session = await desk.enter('a@prova.it')
    expect(stageOf(session)).toBe('enrolment')
  })
})

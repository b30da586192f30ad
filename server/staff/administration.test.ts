import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { codeOf, openTestStaff } from './testing/staff.ts'

let desk: ReturnType<typeof openTestStaff>
let chief: number
beforeEach(async () => {
  desk = openTestStaff()
  chief = await desk.add('capo@prova.it', 'amministrazione')
})
afterEach(() => desk.close())

const register = () =>
  desk.staff.register
    .page({ person: null, kind: 'persone', record: '', from: '', to: '' }, 0, 100)
    .map(({ action, actor, about, detail }) => [action, actor, about, detail])

describe('an administrator', () => {
  test('adds a person once, with a link for the password', () => {
    const person = { email: ' Nuova@Prova.it', name: ' Anna   Prova ', role: 'redazione' } as const
    const { id, token } = desk.staff.administration.add(chief, person)
    expect(desk.staff.people.find(id)).toMatchObject({
      email: 'nuova@prova.it',
      name: 'Anna Prova',
    })
    expect(desk.staff.linkOf(token)?.id).toBe(id)
    expect(() => desk.staff.administration.add(chief, person)).toThrow(/C’è già una persona/)
    expect(register().slice(0, 2)).toEqual([
      ['collegamento-creato', 'Prova capo@prova.it', 'Anna Prova', null],
      ['persona-aggiunta', 'Prova capo@prova.it', 'Anna Prova', 'redazione'],
    ])
  })

  test.each([
    ['senza chiocciola', 'Anna'],
    ['a@b', 'Anna'],
    [`${'a'.repeat(200)}@prova.it`, 'Anna'],
    ['a@prova.it', '  '],
    ['a@prova.it', 'x'.repeat(101)],
    ['a@prova.it', 'An\u0007na'],
  ])('adds nobody with the address "%s" and the name "%s"', (email, name) => {
    const before = register()
    expect(() => desk.staff.administration.add(chief, { email, name, role: 'redazione' })).toThrow()
    expect([desk.staff.people.all().length, register()]).toEqual([1, before])
  })

  test('changes a role, which ends the sessions of the person', async () => {
    const id = await desk.add('a@prova.it')
    await desk.enter('a@prova.it')
    const { change } = desk.staff.administration
    change(chief, id, { name: 'Nuovo nome', role: 'redazione' })
    expect(desk.staff.sessionsOf(id)).toHaveLength(1)
    change(chief, id, { name: 'Nuovo nome', role: 'amministrazione' })
    expect(desk.staff.sessionsOf(id)).toEqual([])
    expect(register().slice(0, 2)).toEqual([
      [
        'persona-modificata',
        'Prova capo@prova.it',
        'Nuovo nome',
        'ruolo: da redazione a amministrazione',
      ],
      ['persona-modificata', 'Prova capo@prova.it', 'Nuovo nome', 'nome'],
    ])
  })

  test('shuts out everybody but themselves', () => {
    const { suspend, change } = desk.staff.administration
    expect(() => suspend(chief, chief)).toThrow(/Nessuno può togliere/)
    expect(() => change(chief, chief, { name: 'Capo', role: 'redazione' })).toThrow(/Nessuno può/)
    change(chief, chief, { name: 'Capo', role: 'amministrazione' })
    expect(desk.staff.people.find(chief)).toMatchObject({ name: 'Capo', active: true })
  })

  test('who was suspended meanwhile does nothing any more: one is always left', async () => {
    const other = await desk.add('altra@prova.it', 'amministrazione')
    desk.staff.administration.suspend(chief, other)
    const before = register()
    expect(() => desk.staff.administration.suspend(other, chief)).toThrow(/non si ha più/i)
    expect([desk.staff.people.find(chief)?.active, register()]).toEqual([true, before])
  })

  test('makes no link for who is suspended, and touches nobody who is not there', () => {
    const { id } = desk.staff.administration.add(chief, {
      email: 'a@prova.it',
      name: 'A',
      role: 'redazione',
    })
    desk.staff.administration.suspend(chief, id)
    expect(() => desk.staff.administration.makeLink(chief, id)).toThrow(/sospesa/)
    expect(() => desk.staff.administration.suspend(chief, 999)).toThrow(/non è nell’elenco/)
  })

  test('takes codes off from who has lost them, and the sessions with them', async () => {
    const id = await desk.add('a@prova.it')
    const session = await desk.enter('a@prova.it')
    desk.staff.own.activateCodes(session, codeOf(desk.staff.codes.begin(id), desk.now()))
    expect(desk.staff.people.find(id)?.hasCodes).toBe(true)
    desk.staff.administration.resetCodes(chief, id)
    expect(desk.staff.people.find(id)?.hasCodes).toBe(false)
    expect([desk.staff.sessionsOf(id), desk.staff.codes.recoveryLeft(id)]).toEqual([[], 0])
  })
})

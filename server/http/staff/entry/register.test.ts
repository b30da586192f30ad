import { beforeEach, describe, expect, test } from 'vitest'
import { contentOf, type TestDesk, useDesks } from './testing/desk.ts'

const open = useDesks()
let desk: TestDesk
let red: number
beforeEach(async () => {
  desk = await open()
  red = await desk.people.add('red@prova.it')
})

const read = async (query = '') =>
  contentOf(await (await desk.enter('red@prova.it')).get(`/staff/registro${query}`))

describe('the register', () => {
  test('shows what was done, fifty at a time, and a page beyond the last is the last', async () => {
    for (let at = 0; at < 120; at++) {
      desk.people.staff.register.note({
        actor: red,
        action: 'scheda-modificata',
        record: `s-${at}`,
      })
    }
    const page = await read('?tipo=schede')
    expect([page.total, page.pages, page.lines.length]).toEqual([120, 3, 50])
    expect(page.lines[0]).toMatchObject({ record: 's-119', actor: 'Prova red@prova.it' })
    expect((await read('?tipo=schede&pagina=3')).lines).toHaveLength(20)
    expect((await read('?tipo=schede&pagina=99')).page).toBe(3)
  })

  test('is narrowed by person, kind, record and days', async () => {
    const { register } = desk.people.staff
    register.note({ actor: red, action: 'scheda-creata', record: 'una' })
    desk.people.later(24 * 60)
    register.note({ actor: red, action: 'scheda-ritirata', record: 'una' })
    const actions = async (query: string) =>
      (await read(query)).lines.map(({ action }: { action: string }) => action)
    expect(await actions('?scheda=una')).toEqual(['scheda-ritirata', 'scheda-creata'])
    expect(await actions('?scheda=https://x.example.it/progetti/una?da=1')).toHaveLength(2)
    expect(await actions('?scheda=una&al=2026-11-23')).toEqual(['scheda-creata'])
    expect(await actions('?scheda=una&dal=2026-11-24')).toEqual(['scheda-ritirata'])
    expect(await actions(`?scheda=una&persona=${red}&tipo=schede`)).toHaveLength(2)
    expect(await actions('?persona=99')).toEqual([])
  })

  test.each([
    ['?dal=ieri', 'dal'],
    ['?al=2026-02-30', 'al'],
    ['?dal=2026-11-24&al=2026-11-23', 'al'],
  ])('says what of %s it does not understand', async (query, field) => {
    expect((await read(query)).problems).toMatchObject([{ field }])
  })

  test.each(['?tipo=altro', '?persona=x', '?pagina=0', '?dal=a&dal=b', '?scheda[]=x'])(
    'passes over %s',
    async (query) => {
      expect((await read(query)).lines.length).toBeGreaterThan(0)
    },
  )

  test('is a file for spreadsheets, whole, and nothing in it computes', async () => {
    const { register } = desk.people.staff
    for (let at = 0; at < 1_200; at++) {
      register.note({ actor: red, action: 'scheda-modificata', record: `s-${at}` })
    }
    const note = { batch: 3, file: '=HYPERLINK("x")', row: 2, detail: '@SUM(A1); "due"' }
    register.note({ actor: red, action: 'importazione-applicata', ...note })
    const { get } = await desk.enter('red@prova.it')
    const answer = await get('/staff/registro.csv?tipo=importazioni')
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.body).toBe(
      '\ufeffQuando (ora italiana);Chi;Che cosa;A chi;Scheda;Importazione;File;Riga;Altro\r\n' +
        '2026-11-23 11:00:00;Prova red@prova.it;ha applicato un’importazione;;;3;"\'=HYPERLINK(""x"")";2;"\'@SUM(A1); ""due"""\r\n',
    )
    const all = (await get('/staff/registro.csv?tipo=schede')).body.trimEnd().split('\r\n')
    expect(all).toHaveLength(1_201)
    expect(new Set(all).size).toBe(1_201)
  })
})

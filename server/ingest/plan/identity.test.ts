import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelKey } from '#domain/text/fold.ts'
import { rounds } from '../../testing/rounds.ts'
import { errorsOf, openTestIngest } from '../testing/ingest.ts'

const LONG =
  'Percorsi integrati di accompagnamento al lavoro per persone con disabilità nei servizi della città metropolitana'

const known = async (row: Record<string, string> = {}) => {
  const door = openTestIngest()
  await door.takeRow({ Titolo: 'Insieme', Fine: '2016', Capofila: 'Ente Uno', ...row })
  return door
}

const messageOf = (
  report: Awaited<ReturnType<ReturnType<typeof openTestIngest>['take']>>,
  at = 0,
) => {
  const row = report.rows[at]
  return row?.outcome === 'refused' ? row.errors.map(({ message }) => message).join() : ''
}

describe('two whole titles', () => {
  test('that are alike for a hundred characters are two records with an address each', async () => {
    const { store, takeRow } = openTestIngest()
    const first = await takeRow({ Titolo: `${LONG}: prima edizione`, Fine: '2016' })
    const second = await takeRow({ Titolo: `${LONG}: seconda edizione`, Fine: '2019' })
    expect([...first.rows, ...second.rows]).toMatchObject([{ outcome: 'new' }, { outcome: 'new' }])
    const slugs = [first, second].map(({ rows }) => rows[0]?.slug ?? '')
    expect(slugs.map((slug) => slug.length <= 100)).toEqual([true, true])
    expect(slugs[1]).toMatch(/-2$/)
    expect(slugs.map((slug) => store.projects.bySlug(slug)?.end)).toEqual(['2016', '2019'])
    const again = await takeRow({ Titolo: `${LONG}: seconda edizione`, Fine: '2019' })
    expect(again.rows).toMatchObject([{ outcome: 'unchanged', slug: slugs[1] }])
  })

  test('that differ never share a record, within a file or against the base', async () => {
    const words = fc.array(fc.constantFrom('alfa', 'Beta', 'gamma!', 'à', 'II', '2020', LONG), {
      minLength: 1,
      maxLength: 4,
    })
    const title = words.map((list) => list.join(' ')).filter((text) => text.length <= 300)
    const pairs = fc.tuple(title, title).filter(([one, other]) => labelKey(one) !== labelKey(other))
    await fc.assert(
      fc.asyncProperty(pairs, fc.boolean(), async ([one, other], together) => {
        const { store, takeTable } = openTestIngest()
        const row = (text: string) => [`Progetto ${text}`, '2018']
        if (together) await takeTable(['Titolo', 'Fine'], row(one), row(other))
        else {
          await takeTable(['Titolo', 'Fine'], row(one))
          await takeTable(['Titolo', 'Fine'], row(other))
        }
        const kept = [...store.projects.all()].map(({ title }) => title)
        expect(kept).toEqual([`Progetto ${one}`, `Progetto ${other}`])
      }),
      { numRuns: rounds(40) },
    )
  })

  test('that give one address get a suffix, and an address that the file names is left free', async () => {
    const { store, takeTable } = openTestIngest()
    const { rows } = await takeTable(
      ['Titolo', 'Identificativo', 'Fine'],
      ['Lavoro лучше', '', '2018'],
      ['Lavoro', '', '2018'],
      ['Altro', 'lavoro', '2018'],
    )
    expect(rows.map(({ outcome, slug }) => [outcome, slug])).toEqual([
      ['new', 'lavoro-2'],
      ['new', 'lavoro-3'],
      ['new', 'lavoro'],
    ])
    expect(store.projects.count()).toBe(3)
  })
})

describe('the same title', () => {
  test.each<[Record<string, string>, string]>([
    [{ Fine: '2019' }, 'fine 2016; qui c’è fine 2019'],
    [{ Fine: '2016', Inizio: '2014' }, 'inizio 2015; qui c’è inizio 2014'],
    [{ Fine: '2016', Anno: '2014' }, 'anno 2015; qui c’è anno 2014'],
    [{ Fine: '2016', Capofila: 'Ente Due' }, 'capofila «Ente Uno»; qui c’è capofila «Ente Due»'],
    [{ Periodo: '2015 - 2018' }, 'fine 2016; qui c’è fine 2018'],
  ])(
    'with other facts is refused, both are shown, and nothing is overwritten: %j',
    async (row, said) => {
      const { store, takeRow } = await known({ Anno: '2015', Inizio: '2015' })
      const seq = store.changes.seq()
      const report = await takeRow({ Titolo: 'INSIEME!', ...row })
      expect(errorsOf(report)).toEqual(['Identificativo: same-title'])
      expect(messageOf(report)).toContain(said)
      expect(messageOf(report)).toContain('«insieme»')
      expect(store.changes.seq()).toBe(seq)
    },
  )

  test.each<Record<string, string>>([
    { Fine: '30/06/2016' },
    { Capofila: 'ENTE UNO' },
    { Inizio: '2015', Anno: '2015' },
    { 'In breve': 'Una sintesi' },
    { Fine: '-', Concluso: 'sì' },
  ])('with facts that can both be true is the same project: %j', async (row) => {
    const { takeRow } = await known()
    expect((await takeRow({ Titolo: 'Insieme', ...row })).rows).toMatchObject([{ slug: 'insieme' }])
  })

  test('is told apart by an Identificativo, and the new record says that its title is taken', async () => {
    const { store, takeRow } = await known()
    const row = { Titolo: 'Insieme', Fine: '2019', Capofila: 'Ente Due' }
    const report = await takeRow({ ...row, Identificativo: 'insieme-2019' })
    expect(report.rows).toMatchObject([{ outcome: 'new', slug: 'insieme-2019' }])
    expect(report.warnings.map(({ code }) => code)).toEqual(['similar'])
    expect(store.projects.count()).toBe(2)
    // From now on the facts of a row tell which of the two it means.
    expect((await takeRow(row)).rows).toMatchObject([
      { outcome: 'unchanged', slug: 'insieme-2019' },
    ])
    const bare = await takeRow({ Titolo: 'Insieme', 'In breve': 'Di quale?' })
    expect(errorsOf(bare)).toEqual(['Identificativo: title-of-several'])
    expect(messageOf(bare)).toMatch(/«insieme», «insieme-2019»/)
  })

  test('corrects a record where an Identificativo says so', async () => {
    const { takeRow } = await known()
    const report = await takeRow({ Titolo: 'Insieme', Fine: '2019', Identificativo: 'insieme' })
    expect(report.rows).toMatchObject([{ outcome: 'changed', fields: ['Fine'] }])
  })

  test('twice in a file is one project if it can be, else both rows are shown', async () => {
    const { takeTable } = openTestIngest()
    const report = await takeTable(
      ['Titolo', 'Fine'],
      ['Insieme', '2016'],
      ['Insieme', '30/06/2016'],
      ['insieme', '2019'],
    )
    expect(errorsOf(report)).toEqual(['riga: repeated', 'Identificativo: same-title'])
    expect(messageOf(report, 2)).toMatch(/già alla riga 2, ma con fine 2016; qui c’è fine 2019/)
    expect(messageOf(report, 2)).toContain('«insieme-2019»')
  })
})

describe('a record that has moved on', () => {
  test('keeps its address when its title changes, and is found by the new title', async () => {
    const { store, takeRow } = openTestIngest()
    const row = { Fine: '2018', Capofila: 'Ente' }
    await takeRow({ Identificativo: 'vecchio', Titolo: 'Titolo Vecchio', ...row })
    await takeRow({ Identificativo: 'vecchio', Titolo: 'Titolo Nuovo', ...row })
    const found = await takeRow({ Titolo: 'Titolo Nuovo', ...row })
    expect(found.rows).toMatchObject([{ outcome: 'unchanged', slug: 'vecchio' }])
    const old = await takeRow({ Titolo: 'Titolo Vecchio', ...row })
    expect(errorsOf(old)).toEqual(['Identificativo: former-title'])
    expect(messageOf(old)).toMatch(/«vecchio», che oggi si chiama «Titolo Nuovo»/)
    expect(store.projects.count()).toBe(1)
  })

  test('no longer counts as having had a title that was given by mistake and taken back', async () => {
    const { store, takeRow } = await known()
    const wrong = await takeRow({ Identificativo: 'insieme', Titolo: 'Altro progetto' })
    store.undo(wrong.importId ?? 0, { actor: 'prova' })
    const right = await takeRow({ Titolo: 'Altro progetto', Fine: '2018' })
    expect(right.rows).toMatchObject([{ outcome: 'new', slug: 'altro-progetto' }])
  })

  test('withdrawn, comes back only by a row that can be about it', async () => {
    const { store, takeRow } = await known()
    const id = store.projects.bySlug('insieme')?.id ?? 0
    store.projects.withdraw(id, null, { actor: 'prova' })
    const other = await takeRow({ Titolo: 'Insieme', Fine: '2019' })
    expect(errorsOf(other)).toEqual(['Identificativo: same-title'])
    const same = await takeRow({ Titolo: 'Insieme', Fine: '2016' })
    expect(same.warnings.map(({ code }) => code)).toEqual(['back-to-life'])
    expect(store.projects.bySlug('insieme')?.id).toBe(id)
  })

  test('merged into another, does not give its title to the other', async () => {
    const { store, takeRow } = await known()
    await takeRow({ Titolo: 'Progetto grande', Fine: '2016' })
    const idOf = (slug: string) => store.projects.bySlug(slug)?.id ?? 0
    store.projects.mergeInto(idOf('insieme'), idOf('progetto-grande'), { actor: 'prova' })
    const report = await takeRow({ Titolo: 'Insieme', Fine: '2016' })
    expect(errorsOf(report)).toEqual(['Identificativo: former-title'])
    expect(store.projects.bySlug('progetto-grande')?.title).toBe('Progetto grande')
  })
})

describe('a title like another', () => {
  test.each([
    ['Rencontrer (II edizione)', 'Rencontrer (I edizione)'],
    ['Lavoro per tutti 2019', 'Lavoro per tutti 2018'],
    ['Lavoro per tutti - seconda edizione', 'Lavoro per tutti'],
    ['Lavoro per tutti, fase 2', 'Lavoro per tutti'],
    ['Lavoro per tuti', 'Lavoro per tutti'],
    ['Lavoro per tutte', 'Lavoro per tutti'],
    ['Lavora per tutte', 'Lavoro per tutti'],
    ['Lavoroper tutti', 'Lavoro per tutti'],
    ['ROAT', 'ROAD'],
  ])('"%s" is told to be like "%s", in the base and in the file', async (title, other) => {
    const { takeRow, takeTable } = openTestIngest()
    const rows = [
      [other, '2018'],
      [title, '2018'],
    ]
    const { warnings, counts } = await takeTable(['Titolo', 'Fine'], ...rows)
    expect(counts.new).toBe(2)
    expect(warnings).toMatchObject([{ row: 3, code: 'similar' }])
    expect(warnings[0]?.message).toContain(`«${other}» (riga 2)`)
    const third = await takeRow({ Titolo: `${title} 2024`, Fine: '2024' })
    expect(third.warnings[0]?.message ?? '').toMatch(/simile a/)
  })

  test.each([
    ['Lavoro per tutti', 'Lavoro per pochi'],
    ['ROAD', 'GOAL'],
    ['Laboratorio A', 'Laboratorio B'],
    ['Progetto di prova due', 'Progetto di prova tre'],
    ['Disability management', 'Autismo e lavoro'],
  ])('"%s" is not like "%s"', async (title, other) => {
    const { takeTable } = openTestIngest()
    const { warnings } = await takeTable(['Titolo', 'Fine'], [other, '2018'], [title, '2018'])
    expect(warnings).toEqual([])
  })
})

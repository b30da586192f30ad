import { describe, expect, test } from 'vitest'
import { generated, openTestDesk } from '../testing/desk-file.ts'

const project = (more: Record<string, string> = {}) => ({
  Titolo: 'Progetto uno',
  Fine: '2018',
  ...more,
})

describe('columns', () => {
  test('that are all known are asked of nobody', async () => {
    const desk = openTestDesk()
    const { batch, outcome } = await desk.bring([project()])
    expect(outcome).toBe('preview')
    expect(desk.store.batches.byId(batch)?.columns).toMatchObject({ by: 'program', settled: true })
  })

  test('that are not known are shown with their values, and wait', async () => {
    const desk = openTestDesk()
    const { batch, outcome } = await desk.bring([
      { Denominazione: 'Uno', Fine: '2018', Note: 'a' },
      { Denominazione: 'Due', Fine: '2019', Note: '' },
    ])
    expect(outcome).toBe('columns')
    expect(desk.store.batches.byId(batch)).toMatchObject({
      state: 'da-abbinare',
      columns: {
        sheet: null,
        header: 1,
        settled: false,
        columns: [
          { column: 'A', heading: 'Denominazione', samples: ['Uno', 'Due'] },
          { column: 'B', heading: 'Fine', samples: ['2018', '2019'], field: 'end' },
          { column: 'C', heading: 'Note', samples: ['a'] },
        ],
      },
    })
  })

  test('are read as a person has matched them', async () => {
    const desk = openTestDesk()
    const { batch } = await desk.bring([{ Prog: 'Uno', Quando: '2018', Altro: 'a' }])
    const { columns } = desk.store.batches.byId(batch)!
    const fields = ['title', 'end', null] as const
    desk.store.batches.note(batch, {
      columns: {
        ...columns!,
        by: 'person',
        settled: true,
        columns: columns!.columns.map((column, at) => ({ ...column, field: fields[at] ?? null })),
      },
    })
    expect(await desk.prepare(batch)).toEqual({ outcome: 'preview' })
    expect(desk.rowsOf(batch)).toMatchObject([
      { step: 'new', title: 'Uno', said: { title: 'Uno', end: '2018' } },
    ])
    expect(desk.store.batches.byId(batch)?.preview?.warnings).toEqual([])
  })
})

describe('words', () => {
  const rows = [
    project({ Temi: 'Autismo; Nuovo mondo' }),
    { Titolo: 'Progetto due', Fine: '2018', Temi: 'nuovo  MONDO' },
  ]
  const answered = async (answer: object, remember = false) => {
    const desk = openTestDesk()
    const { batch } = await desk.bring(rows)
    const [word] = desk.store.batches.words.all(batch)
    desk.store.batches.words.answer(batch, word!, { answer: answer as never, remember })
    return { desk, batch, prepared: await desk.prepare(batch) }
  }

  test('that are in no list are asked once each', async () => {
    const desk = openTestDesk()
    const { batch, outcome } = await desk.bring(rows)
    expect(outcome).toBe('words')
    expect(desk.store.batches.words.all(batch)).toMatchObject([
      {
        vocabulary: 'tema',
        field: 'themes',
        word: 'Nuovo mondo',
        rows: 2,
        firstRow: 2,
        answer: null,
      },
    ])
    expect(desk.store.batches.byId(batch)?.state).toBe('da-abbinare')
  })

  test('that mean a term are read as it', async () => {
    const { desk, batch, prepared } = await answered({ is: 'term', id: 'disability-management' })
    expect(prepared.outcome).toBe('preview')
    expect(desk.rowsOf(batch).map(({ content }) => content?.themes)).toEqual([
      ['autismo', 'disability-management'],
      ['disability-management'],
    ])
  })

  test('that stay empty take nothing away', async () => {
    const { desk, batch } = await answered({ is: 'nothing' })
    const [one, two] = desk.rowsOf(batch)
    expect(one?.content?.themes).toEqual(['autismo'])
    expect(two?.said).not.toHaveProperty('themes')
  })

  test('that are left for later leave their rows out', async () => {
    const { desk, batch, prepared } = await answered({ is: 'later' })
    expect(prepared.outcome).toBe('preview')
    expect(desk.rowsOf(batch).map(({ step }) => step)).toEqual(['refused', 'refused'])
  })

  test.each([
    ['a term', { is: 'term', id: 'disability-management' }, 'disability-management'],
    ['a new term', { is: 'new', id: 'mondo', label: 'Mondo', labelEn: 'World' }, 'mondo'],
  ])(
    'that name %s are other names of it once the import is written, and no more once it is taken back',
    async (_name, answer, id) => {
      const { desk, batch } = await answered(answer, true)
      const { store } = desk
      const meant = () => store.vocabularies.all().tema.resolve('nuovo mondo')
      expect(meant()).toBeUndefined()
      expect(store.batches.apply(batch, 'prova')).toMatchObject({ outcome: 'applied' })
      expect(meant()).toBe(id)
      expect(store.projects.bySlug('progetto-uno')?.themes).toContain(id)
      store.undo(batch, { actor: 'prova' })
      expect(meant()).toBeUndefined()
      expect(store.projects.bySlug('progetto-uno')).toBeUndefined()
    },
  )

  test('that two imports make the same new term of are one term', async () => {
    const { desk, batch } = await answered({
      is: 'new',
      id: 'mondo',
      label: 'Mondo',
      labelEn: 'World',
    })
    const other = await desk.bring([project({ Titolo: 'Progetto tre', Temi: 'Altro mondo' })])
    const [word] = desk.store.batches.words.all(other.batch)
    const answer = { is: 'new', id: 'mondo', label: 'Mondo', labelEn: 'World' } as const
    desk.store.batches.words.answer(other.batch, word!, { answer, remember: true })
    await desk.prepare(other.batch)
    for (const one of [batch, other.batch]) {
      expect(desk.store.batches.apply(one, 'prova')).toMatchObject({ outcome: 'applied' })
    }
    expect(desk.store.projects.bySlug('progetto-tre')?.themes).toEqual(['mondo'])
    expect(desk.store.vocabularies.all().tema.resolve('altro mondo')).toBe('mondo')
  })

  test('that were remembered are not asked again', async () => {
    const desk = openTestDesk()
    const by = { actor: 'prova', batchId: null }
    const answer = { vocabulary: 'tema', word: 'Nuovo mondo' } as const
    desk.store.remembered.saveWord({ ...answer, answer: { is: 'nothing' } }, by)
    expect((await desk.bring(rows)).outcome).toBe('preview')
  })
})

describe('rows that may be about a record that is there', () => {
  const bring = async () => {
    const desk = openTestDesk()
    await desk.take([project({ Anno: '2016' })])
    const brought = await desk.bring([
      project({ Anno: '2019' }),
      project({ Titolo: 'Altro', Anno: '2019' }),
    ])
    return { desk, ...brought }
  }

  test('wait for a person, and nothing is written of them before', async () => {
    const { desk, batch } = await bring()
    expect(desk.rowsOf(batch)).toMatchObject([
      {
        undecided: true,
        step: 'refused',
        problems: [{ code: 'same-title', slug: 'progetto-uno' }],
      },
      { undecided: false, step: 'new' },
    ])
    desk.store.batches.apply(batch, 'prova')
    expect(desk.rowsOf(batch)).toMatchObject([{ outcome: 'left' }, { outcome: 'written' }])
    expect(desk.store.batches.byId(batch)).toMatchObject({ added: 1, refused: 0 })
  })

  test.each([
    ['the same project', { is: 'same', slug: 'progetto-uno' }, 'changed', 'progetto-uno'],
    ['another edition', { is: 'edition', of: 'progetto-uno' }, 'new', 'progetto-uno-2019'],
    ['another project', { is: 'other' }, 'new', 'progetto-uno-2'],
  ] as const)('are planned as %s when somebody says so', async (_name, identity, step, slug) => {
    const { desk, batch } = await bring()
    expect(desk.store.batches.rows.identify(batch, 0, identity)).toBe(true)
    await desk.prepare(batch)
    expect(desk.rowsOf(batch)[0]).toMatchObject({
      step,
      slug,
      undecided: false,
      ticked: true,
      identity,
    })
  })

  test('keep what was said of them when the file is planned again', async () => {
    const { desk, batch } = await bring()
    desk.store.batches.rows.identify(batch, 0, { is: 'other' })
    await desk.prepare(batch)
    desk.store.batches.rows.tick(batch, 0, false)
    desk.store.batches.rows.tick(batch, 1, false)
    await desk.prepare(batch)
    expect(desk.rowsOf(batch)).toMatchObject([
      { slug: 'progetto-uno-2', ticked: false },
      { ticked: false },
    ])
  })

  test('are asked of nobody else', async () => {
    const { desk, batch } = await bring()
    expect(desk.store.batches.rows.identify(batch, 1, { is: 'other' })).toBe(false)
  })
})

test('an import that has been written is prepared no more', async () => {
  const desk = openTestDesk()
  const { batch } = await desk.bring(generated(3))
  desk.store.batches.apply(batch, 'prova')
  expect(await desk.prepare(batch)).toEqual({ outcome: 'not-waiting' })
  expect(desk.store.batches.byId(batch)?.state).toBe('applicata')
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import { rounds } from '../../testing/rounds.ts'
import { openTestStore, readJudgedProjects, syntheticProject } from '../testing/store.ts'
import type { TermKey } from './term-state.ts'

const by = { actor: 'redazione' }
const autism: TermKey = ['tema', 'autismo']

/** Enough to hold terms; a whole base would make the sequences below slow. */
const RECORDS = 8

const open = () => {
  let at = Date.parse('2026-06-01T09:00:00Z')
  const store = openTestStore(() => {
    at += 1_000
    return new Date(at)
  })
  for (const { slug, ...content } of readJudgedProjects().slice(0, RECORDS)) {
    store.projects.insert(slug, content, { actor: 'prova' })
  }
  return store
}

type Store = ReturnType<typeof open>

const dumpOf = (store: Store) => [...store.dump()].join('')
const tema = (store: Store) => store.vocabularies.all().tema

describe('what editors do with a list', () => {
  test('a new label is shown, and the one of before still finds the term', () => {
    const store = open()
    store.terms.rename(autism, { label: 'Spettro autistico', labelEn: 'Autism spectrum' }, by)
    expect(tema(store).labelOf('autismo')).toBe('Spettro autistico')
    expect(tema(store).resolve('Spettro Autistico')).toBe('autismo')
    expect(tema(store).resolve('autismo')).toBe('autismo')
    expect(tema(store).get('autismo')?.former).toHaveLength(1)
  })

  test('files never overwrite what was edited, bring back what was retired, merged or unnamed', () => {
    const store = open()
    const files = Object.values(store.vocabularies.all())
    const name = tema(store).get('alternanza')?.alternative[0] ?? ''
    store.terms.rename(autism, { label: 'Altra etichetta' }, by)
    store.terms.removeName(['tema', 'alternanza'], name, by)
    store.terms.retire(['tema', 'ricerca'], by)
    store.terms.merge(['tema', 'orientamento'], 'alternanza', by)
    const before = dumpOf(store)
    const seq = store.changes.seq()
    store.vocabularies.load(files)
    expect(dumpOf(store)).toBe(before)
    expect(store.changes.seq()).toBe(seq)
    expect(tema(store).labelOf('autismo')).toBe('Altra etichetta')
  })

  test('a term and a name are added, recognised, and taken away', () => {
    const store = open()
    store.terms.add(
      'tema',
      { id: 'orti-sociali', label: 'Orti sociali', labelEn: 'Social gardens' },
      by,
    )
    expect(tema(store).terms.at(-1)?.id).toBe('orti-sociali')
    store.terms.addName(['tema', 'orti-sociali'], 'orticoltura sociale', 'alternative', by)
    expect(tema(store).resolve('Orticoltura sociale')).toBe('orti-sociali')
    store.terms.removeName(['tema', 'orti-sociali'], 'ORTICOLTURA SOCIALE', by)
    expect(tema(store).resolve('Orticoltura sociale')).toBeUndefined()
  })

  test('a retired term is no longer offered; records keep it', () => {
    const store = open()
    const holders = store.terms.holders(autism)
    expect(holders.length).toBeGreaterThan(0)
    store.terms.retire(autism, by)
    expect(tema(store).get('autismo')?.retired).toBe(true)
    expect(
      tema(store)
        .nearest('autismi')
        .map(({ id }) => id),
    ).not.toContain('autismo')
    expect(store.terms.holders(autism)).toEqual(holders)
    store.terms.revive(autism, by)
    expect(tema(store).nearest('autismi')[0]?.id).toBe('autismo')
  })

  test('a merged term is the other from now on: in records, by its names and by its id', () => {
    const store = open()
    const holders = store.terms.holders(autism)
    const into: TermKey = ['tema', 'inserimento']
    const both = new Set([...holders, ...store.terms.holders(into)])
    const batch = store.terms.merge(autism, 'inserimento', by)
    expect(store.terms.holders(autism)).toEqual([])
    expect(store.terms.holders(into)).toEqual([...both].sort((a, b) => a - b))
    expect(tema(store).presentId('autismo')).toBe('inserimento')
    expect(tema(store).resolve('Autismo')).toBe('inserimento')
    expect(tema(store).get('autismo')).toBeUndefined()
    expect(
      store.projects.origins(holders[0] ?? 0).find(({ field }) => field === 'themes'),
    ).toMatchObject({
      batchId: batch,
    })
  })

  test.each<[string, (store: Store) => void, string]>([
    [
      'a name of another',
      (s) => s.terms.addName(autism, 'Alternanza', 'alternative', by),
      'conflict',
    ],
    ['a label of another', (s) => s.terms.rename(autism, { label: 'Ricerca' }, by), 'conflict'],
    ['a name it has', (s) => s.terms.addName(autism, 'Autismo', 'alternative', by), 'conflict'],
    ['a name that is none', (s) => s.terms.addName(autism, '…', 'alternative', by), 'invalid'],
    ['a name it has not', (s) => s.terms.removeName(autism, 'boh', by), 'not-found'],
    ['a term that is not there', (s) => s.terms.retire(['tema', 'boh'], by), 'not-found'],
    [
      'an id that is taken',
      (s) => s.terms.add('tema', { id: 'autismo', label: 'X', labelEn: 'Y' }, by),
      'conflict',
    ],
    [
      'an id that is none',
      (s) => s.terms.add('tema', { id: 'Due Parole', label: 'X', labelEn: 'Y' }, by),
      'invalid',
    ],
    [
      'a label it has',
      (s) => s.terms.rename(autism, { label: tema(s).labelOf('autismo') }, by),
      'conflict',
    ],
    [
      'to offer what is offered',
      (s) => {
        s.terms.revive(autism, by)
      },
      'conflict',
    ],
    ['itself', (s) => s.terms.merge(autism, 'autismo', by), 'invalid'],
    [
      'what is broader than itself',
      (s) => s.terms.merge(['territorio', 'citta-metropolitana-milano'], 'milano', by),
      'invalid',
    ],
    [
      'a circle',
      (s) => s.terms.setBroader(['territorio', 'citta-metropolitana-milano'], 'milano', by),
      'invalid',
    ],
  ])('refuses %s, and writes nothing', (_, act, code) => {
    const store = open()
    const [before, seq, batches] = [
      dumpOf(store),
      store.changes.seq(),
      store.batches.latest(1)[0]?.id,
    ]
    expect(() => act(store)).toThrow(expect.objectContaining({ code }))
    expect([dumpOf(store), store.changes.seq(), store.batches.latest(1)[0]?.id]).toEqual([
      before,
      seq,
      batches,
    ])
  })
})

describe('taking back', () => {
  test('a name learned with an import goes with it, what others named since stays', () => {
    const store = open()
    const batchId = store.batches.plan({ kind: 'import', actor: 'redazione' }, [])
    store.batches.apply(batchId, 'redazione')
    store.terms.addName(autism, 'spettro', 'alternative', { actor: 'redazione', batchId })
    store.terms.addName(autism, 'ASD lieve', 'alternative', by)
    store.undo(batchId, by)
    expect(tema(store).resolve('spettro')).toBeUndefined()
    expect(tema(store).resolve('asd lieve')).toBe('autismo')
  })

  test('a label that somebody has changed since is kept, and told', () => {
    const store = open()
    const batch = store.terms.rename(autism, { label: 'Prima' }, by)
    store.terms.rename(autism, { label: 'Dopo' }, by)
    const undone = store.undo(batch, by)
    expect(tema(store).labelOf('autismo')).toBe('Dopo')
    expect(undone).toMatchObject({
      terms: [{ id: 'autismo', conflicts: [{ field: 'label', reason: 'changed-since' }] }],
    })
  })

  test('a new term that records use by now stays, and is told', () => {
    const store = open()
    const batch = store.terms.add('tema', { id: 'orti', label: 'Orti', labelEn: 'Gardens' }, by)
    store.projects.insert('con-orto', syntheticProject({ themes: ['orti'] }), by)
    expect(store.undo(batch, by)).toMatchObject({
      terms: [{ id: 'orti', conflicts: [{ reason: 'in-use' }] }],
    })
    expect(tema(store).labelOf('orti')).toBe('Orti')
  })

  const ids = ['autismo', 'alternanza', 'orientamento', 'ricerca', 'nuova-a', 'nuova-b']
  const act = fc.record({
    what: fc.constantFrom(
      'add',
      'rename',
      'name',
      'unname',
      'broader',
      'retire',
      'revive',
      'merge',
    ),
    id: fc.constantFrom(...ids),
    other: fc.constantFrom(...ids),
    word: fc.constantFrom('uno', 'due', 'tre', 'quattro'),
  })
  type Act = { what: string; id: string; other: string; word: string }

  /** Does what can be done; what is refused changes nothing. Returns the batch. */
  const perform = (store: Store, { what, id, other, word }: Act): number | null => {
    const key = ['tema' as VocabularyKey, id] as const
    const acts: Record<string, () => number> = {
      add: () =>
        store.terms.add('tema', { id, label: `Etichetta ${id}`, labelEn: `Label ${id}` }, by),
      rename: () => store.terms.rename(key, { label: `Nuova ${word}` }, by),
      name: () => store.terms.addName(key, `nome ${word}`, 'alternative', by),
      unname: () => store.terms.removeName(key, `nome ${word}`, by),
      broader: () => store.terms.setBroader(key, other, by),
      retire: () => store.terms.retire(key, by),
      revive: () => store.terms.revive(key, by),
      merge: () => store.terms.merge(key, other, by),
    }
    try {
      return acts[what]?.() ?? null
    } catch (error) {
      expect(error).toMatchObject({ name: 'AppError' })
      return null
    }
  }

  /** Does it all, and takes it all back, the last first; each time the base is what it was at that moment. */
  const thereAndBack = (store: Store, acts: readonly Act[]): void => {
    let now = dumpOf(store)
    const dumps = [now]
    const batches: number[] = []
    for (const one of acts) {
      const batch = perform(store, one)
      if (batch === null) continue
      batches.push(batch)
      now = dumpOf(store)
      dumps.push(now)
    }
    for (const batch of batches.toReversed()) {
      expect(now).toBe(dumps.pop())
      const undone = store.undo(batch, by)
      const undo = undone.outcome === 'undone' ? undone.batchId : null
      now = dumpOf(store)
      store.undo(undo ?? 0, by)
      store.undo(batch, by)
      expect(dumpOf(store)).toBe(now)
    }
    expect(now).toBe(dumps.pop())
  }

  test('whatever was done leaves no trace, and taking an undo back brings it again', () => {
    let store = open()
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 6 }), (acts) => {
        try {
          thereAndBack(store, acts)
        } catch (error) {
          // What a failure left behind must not be taken for the next.
          store = open()
          throw error
        }
      }),
      { numRuns: rounds(300) },
    )
  }, 300_000)
})

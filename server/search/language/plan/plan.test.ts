import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '#domain/text/distance.ts'
import { anyCharacter } from '../../../testing/any-character.ts'
import { rounds } from '../../../testing/rounds.ts'
import { stem } from '../../analysis/stem.ts'
import { testLanguage } from '../../testing/setup.ts'
import { createPlanner } from './plan.ts'
import type { KnownWords, Slot } from './plan-types.ts'

/** Words of records that exist only here. */
const WORDS = (
  '2025 lavoro scuola lavoro alternanza cucina orto tirocinio pizzaut autismo biblioteca ' +
  'asperger sordi medio hanno legge68 articolo14 attivita attiva ' +
  'formazione disabili handicap go aut workability deaf at work secondo welfare'
).split(' ')
const known: KnownWords = {
  hasTerm: (term) => WORDS.some((word) => stem(word) === term),
  hasWord: (word) => WORDS.includes(word),
  holds: (words) => ` ${WORDS.join(' ')} `.includes(` ${words.join(' ')} `),
  hasPrefix: (prefix) => WORDS.some((word) => word.startsWith(prefix)),
  nearest: (typed, edits) => WORDS.filter((word) => editDistance(typed, word, edits) <= edits),
  numbers: () => [],
  hasValue: () => false,
  spelling: (word) => word,
}
const planner = createPlanner({ ...testLanguage(), known })
const plan = (q: string, exact = false) => planner(q, exact)
const typed = (slots: readonly Slot[]) => slots.map((slot) => slot.typed)

/** Small words, and words of the asking: they are left out without a word. */
const COMMON = ['sanno', 'aiutarlo']

describe('a plan', () => {
  it.each<[string, string[], string[], string[]]>([
    ['', [], [], []],
    ['cucina orto', ['cucina', 'orto'], [], []],
    ['la cucina', ['cucina'], [], []],
    ['progetti di cucina', ['cucina'], [], []],
    ['cucina -orto', ['cucina'], ['orto'], []],
    // A dash takes a word, or the name that begins with it.
    ['cucina -orto lavoro', ['cucina', 'lavoro'], ['orto'], []],
    ['cucina -articolo 14', ['cucina'], ['articolo 14'], []],
    ['cucina –articolo 14 lavoro', ['cucina', 'lavoro'], ['articolo 14'], []],
    ['cucina -sindrome di Down lavoro', ['cucina', 'lavoro'], [], []],
    ['cucina OR orto', ['cucina OR orto'], [], []],
    ['"orto e cucina"', ['orto e cucina'], [], []],
    ['cucina cucine', ['cucina'], [], []],
    ['di la', ['di', 'la'], [], []],
    ['progetti', ['progetti'], [], []],
    ['disabili', ['disabili'], [], []],
    ['cucina per persone con disabilità', ['cucina'], [], []],
    ['buone prassi di cucina', ['cucina'], [], []],
    ['cucina spaziale', ['cucina'], [], ['spaziale']],
    ['messa alla prova', ['messa alla prova'], [], []],
  ])('of %j requires %j, refuses %j, passes over %j', (q, required, without, ignored) => {
    const made = plan(q)
    expect(typed(made.required)).toEqual(required)
    expect(typed(made.without)).toEqual(without)
    expect(made.understanding.ignored.toSorted()).toEqual(ignored)
  })

  it.each([
    ['cucinna', 'cucina'],
    ['alternnaza', 'alternanza'],
    ['biblotecha', 'biblioteca'],
  ])('corrects %s to %s', (q, word) => {
    const { required, understanding } = plan(q)
    expect(understanding.corrections).toEqual([{ typed: q, used: [word] }])
    expect(required[0]?.atoms).toContainEqual(
      expect.objectContaining({ term: stem(word), because: 'correction' }),
    )
  })

  it('names beside a synonym what a word was corrected to, and beside the correction what was typed', () => {
    const atoms = plan('asprger').required[0]?.atoms ?? []
    expect(atoms.map(({ because, typed }) => [because, typed])).toEqual([
      ['correction', 'asprger'],
      ['synonym', 'asperger'],
    ])
  })

  it('corrects to a form that nobody writes, of a word that is known', () => {
    const { required, understanding } = plan('agenize')
    expect(understanding.corrections).toEqual([{ typed: 'agenize', used: ['agenzie'] }])
    expect(required[0]?.typed).toBe('agenize')
  })

  it.each([
    ['progeto', 'progetto'],
    ['dissabili', 'disabili'],
  ])('corrects %s to the word of the asking %s, which is welcome and not required', (q, word) => {
    const told = [{ typed: q, used: [word] }]
    expect(plan(q)).toMatchObject({
      required: [{ typed: q }],
      understanding: { corrections: told },
    })
    const { required, optional, understanding } = plan(`${q} orto`)
    expect(typed(required)).toEqual(['orto'])
    expect(typed(optional)).toEqual([q])
    expect(understanding).toMatchObject({ corrections: told, ignored: [] })
  })

  it('does not take a job centre for a school, nor a school for adults for a job centre', () => {
    const added = (q: string) => plan(q).required[0]?.atoms.map((one) => 'term' in one && one.term)
    expect(added('CPIA')).toContain('scuol')
    expect(added('CPI')).not.toContain('scuol')
  })

  it('tells what was added to a word of the asking where that is all that is asked', () => {
    const told = (q: string) => plan(q).understanding.expansions
    expect(told('disabili')).toEqual([{ typed: 'disabili', added: [{ kind: 'outdated' }] }])
    expect(told('handicap')).toEqual([{ typed: 'handicap', added: [{ kind: 'outdated' }] }])
    expect(told('dissabili')).toMatchObject([{ typed: 'dissabili' }])
    expect(told('disabili OR cucina')).toMatchObject([{ typed: 'disabili' }])
    expect(told('disabili in cucina')).toEqual([])
    expect(plan('disabili', true).understanding.expansions).toEqual([])
  })

  it.each(['TEMO', 'caaso', 'leghe 68', 'hannp'])('takes %s for no word of the asking', (q) => {
    expect(plan(q).understanding.corrections).toEqual([])
  })

  it.each(['ort', 'orti', 'cuc', 'x2x', '2017', 'zzz'])('does not correct %s', (q) => {
    expect(plan(q).understanding.corrections).toEqual([])
  })

  it.each(['soldi', 'medico', 'sanno', 'pensione', 'aiutarlo', 'lentamente'])(
    'leaves the correct word %s out, rather than correct it',
    (word) => {
      expect(plan(`${word} cucina`)).toMatchObject({
        required: [{ typed: 'cucina' }],
        understanding: { corrections: [], ignored: COMMON.includes(word) ? [] : [word] },
      })
      expect(plan(word).understanding.corrections).toEqual([])
    },
  )

  it.each([
    ['hannp', 'a small word'],
    ['zordi', 'another first letter, of a short word'],
    ['ziblxoteca', 'another first letter, where another is wrong'],
  ])('does not correct %s to %s', (q) => {
    expect(plan(q).understanding.corrections).toEqual([])
  })

  it.each<[string, unknown]>([
    ['transizione scuola lavoro', { kind: 'all', terms: ['scuol', 'lavor'] }],
    ['sindrome di Asperger', { kind: 'term', term: 'asperger', because: 'synonym' }],
    ['goaut', { kind: 'sequence', words: ['go', 'aut'], because: 'compound' }],
    ['G O AUT', { kind: 'term', term: 'go', because: 'word' }],
    ['o. r. t. o.', { kind: 'term', term: 'ort', because: 'word' }],
    ['g.o.a.u.t.', { kind: 'sequence', words: ['go', 'aut'], because: 'compound' }],
    ['deafatwork', { kind: 'sequence', words: ['deaf', 'at', 'work'], because: 'compound' }],
    ['secondowelfare', { kind: 'sequence', words: ['secondo', 'welfare'], because: 'compound' }],
  ])('of %s finds also what is near it', (q, atom) => {
    expect(plan(q).required[0]?.atoms).toContainEqual(expect.objectContaining(atom))
  })

  it.each([
    ['-"legge 68"', { kind: 'term', term: 'legge68' }],
    ['-"guida alla legge 68"', { kind: 'sequence' }],
  ])('by %s refuses a reference as such, and with other words only these very words', (q, atom) => {
    expect(plan(q).without[0]?.atoms).toEqual([expect.objectContaining(atom)])
  })

  it('reads a phrase that nothing answers word by word, but a phrase of small words', () => {
    expect(plan('corso di formazione')).toMatchObject({
      required: [{ typed: 'formazione' }],
      understanding: { ignored: ['corso'] },
    })
    expect(typed(plan('dopo di noi').required)).toEqual(['dopo di noi'])
  })

  it('does not take the rest of a phrase for it when the word is missing that tells what is meant', () => {
    expect(plan('scuola motoria').required.map(({ typed }) => typed)).toEqual(['scuola'])
    expect(plan('disabilità motoria').required[0]?.atoms).toEqual([])
  })

  it('requires a disability or a place that no record has, and leaves out any other such thing', () => {
    expect(typed(plan('disabilità motoria cucina').required)).toEqual([
      'disabilità motoria',
      'cucina',
    ])
    expect(typed(plan('Bollate cucina').required)).toEqual(['Bollate', 'cucina'])
    expect(typed(plan('telelavoro cucina').required)).toEqual(['cucina'])
  })

  it('asks less of a sentence than of a few words', () => {
    expect(plan('cucina orto tirocinio').needed).toBe(3)
    expect(plan('come si fa un orto con la cucina e il tirocinio').needed).toBe(2)
  })

  it.each(['[a-z', 'a-z', 'w o'])('takes the letters of %s for no beginning of a word', (q) => {
    expect(plan(q).required.flatMap(({ atoms }) => atoms.map(({ kind }) => kind))).not.toContain(
      'prefix',
    )
  })

  it.each<[string, string, string]>([
    ['cuc', 'prefix', 'prefix'],
    ['pizz aut', 'term', 'compound'],
    ['deafatwork', 'sequence', 'compound'],
    ['stage', 'term', 'synonym'],
    ['cucine', 'term', 'word'],
  ])('answers %s by a %s, because of %s', (q, kind, because) => {
    expect(plan(q).required[0]?.atoms).toContainEqual(expect.objectContaining({ kind, because }))
  })

  it.each(['cuc', 'pizz aut', 'cucinna', 'stage', 'ASL'])('of %s alone adds no help', (q) => {
    const { required, optional, understanding } = plan(q, true)
    const reasons = [...required, ...optional].flatMap(({ atoms }) => atoms.map((a) => a.because))
    expect(reasons.every((because) => because === 'word')).toBe(true)
    expect(understanding).toMatchObject({ corrections: [], expansions: [], ambiguous: [] })
  })

  it('welcomes the label of a disability that is asked for by another of its names', () => {
    const labels = (q: string, exact = false) =>
      plan(q, exact).optional.flatMap(({ atoms }) => atoms.map((one) => 'term' in one && one.term))
    expect(labels('asperger in cucina')).toEqual(['autism'])
    expect(labels('asperger in cucina', true)).toEqual([])
    expect(labels('"asperger" in cucina')).toEqual([])
    expect(labels('scuola e cucina')).toEqual([])
  })

  it('asks for all of few words, and for fewer of many', () => {
    expect(plan('cucina orto lavoro').needed).toBe(3)
    const many = plan('cucina orto lavoro scuola biblioteca autismo')
    expect(many.needed).toBeLessThan(6)
    expect(many.least).toBeLessThanOrEqual(many.needed)
    expect(plan('cucina orto lavoro scuola biblioteca autismo', true).needed).toBe(6)
  })

  it('asks little of the records, however long the text', () => {
    const asked = { nearest: 0, holds: 0 }
    const counting = createPlanner({
      ...testLanguage(),
      known: {
        ...known,
        holds: (words) => {
          asked.holds++
          return known.holds(words)
        },
        nearest: (typed, edits) => {
          asked.nearest++
          return known.nearest(typed, edits)
        },
      },
    })
    const glued = WORDS.flatMap((one) => WORDS.map((other) => one + other))
    counting(glued.join(' ').slice(0, 1000), false)
    const invented = Array.from({ length: 100 }, (_, i) => `zxqw${'abcdefghij'[i % 10]}kjh`)
    counting(invented.join(' '), false)
    expect(asked.holds).toBeLessThanOrEqual(12)
    expect(asked.nearest).toBeLessThanOrEqual(16)
  })

  it('of any text can be searched, and its things stand where they say', () => {
    const piece = fc.oneof(
      fc.constantFrom(...WORDS, 'ASL', 'L.68/99', 'OR', '-', '"', 'il', 'progetti', 'cucinna'),
      fc.string({ unit: anyCharacter, maxLength: 6 }),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ')),
        fc.boolean(),
        (q, exact) => {
          const { required, optional, without, needed, least } = plan(q, exact)
          expect(needed).toBeLessThanOrEqual(required.length)
          expect(least).toBeLessThanOrEqual(needed)
          for (const slot of [...required, ...optional, ...without]) {
            expect(q.slice(slot.from, slot.to)).toBe(slot.typed)
          }
        },
      ),
      { numRuns: rounds(500) },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rounds } from '../../testing/rounds.ts'
import { type Moment, planUndo, THERE } from './plan-undo.ts'

const record = { title: 'prima', year: 2018, partners: ['Ente Uno'] }

describe('a field', () => {
  test.each([
    ['that the batch did not touch stays', 2018, 2018, 2020, 2020, false],
    ['that is back already stays', 2018, 2019, 2018, 2018, false],
    ['that says what the batch wrote goes back', 2018, 2019, 2019, 2018, false],
    ['that says something else is kept, and asked about', 2018, 2019, 2020, 2020, true],
  ])('%s', (_, before, batch, now, expected, asked) => {
    const at = (year: number) => ({ ...record, year })
    const { result, conflicts } = planUndo(at(before), at(batch), at(now))
    expect(result).toEqual(at(expected))
    expect(conflicts).toEqual(asked ? [{ field: 'year', before, batch, now }] : [])
  })

  test.each([
    ['keep', 2020],
    ['restore', 2018],
  ] as const)('in conflict is settled by a decision: %s', (decision, year) => {
    const now = { ...record, year: 2020 }
    const { result, conflicts } = planUndo(record, { ...record, year: 2019 }, now, {
      year: decision,
    })
    expect([result, conflicts]).toEqual([{ ...record, year }, []])
  })
})

describe('being there at all', () => {
  test('a record that the batch made goes, unless a later hand has touched it', () => {
    expect(planUndo(null, record, record)).toEqual({ result: null, conflicts: [] })
    const touched = { ...record, year: 2019 }
    const asked = planUndo(null, record, touched)
    expect(asked.result).toEqual(touched)
    expect(asked.conflicts.map(({ field }) => field)).toEqual([THERE])
    expect(planUndo(null, record, touched, { [THERE]: 'restore' }).result).toBeNull()
  })

  test('a record that the batch took away comes back whole', () => {
    expect(planUndo(record, null, null).result).toEqual(record)
  })
})

describe('for any record', () => {
  const value = fc.constantFrom<unknown>('a', 'b', 'c', null, ['x'], ['x', 'y'])
  const fields = fc.record(
    { title: value, summary: value, results: value, partners: value },
    { noNullPrototype: true },
  )
  const moment: fc.Arbitrary<Moment> = fc.option(fields, { nil: null, freq: 5 })
  const holds = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>) =>
    fc.assert(property, { numRuns: rounds(500) })

  test('with nothing after it, a batch is taken back to exactly what was, and asks nothing', () => {
    holds(
      fc.property(moment, moment, (before, batch) => {
        expect(planUndo(before, batch, batch)).toEqual({ result: before, conflicts: [] })
      }),
    )
  })

  test('taking the taking back back brings the batch back', () => {
    holds(
      fc.property(moment, moment, (before, batch) => {
        const { result } = planUndo(before, batch, batch)
        expect(planUndo(batch, before, result).result).toEqual(batch)
      }),
    )
  })

  test('done twice it changes nothing more', () => {
    holds(
      fc.property(moment, moment, moment, (before, batch, now) => {
        const once = planUndo(before, batch, now).result
        expect(planUndo(before, batch, once).result).toEqual(once)
      }),
    )
  })

  test('a later hand is never lost without a decision', () => {
    holds(
      fc.property(fields, fields, fields, (before, batch, now) => {
        const result = planUndo(before, batch, now).result as Record<string, unknown>
        for (const [name, is] of Object.entries(now)) {
          if (JSON.stringify(is) !== JSON.stringify(batch[name as keyof typeof batch])) {
            expect(result[name]).toEqual(is)
          }
        }
      }),
    )
  })

  test('with every conflict decided none is left, and what is restored is as before', () => {
    holds(
      fc.property(moment, moment, moment, (before, batch, now) => {
        const { conflicts } = planUndo(before, batch, now)
        const decisions = Object.fromEntries(
          conflicts.map(({ field }) => [field, 'restore'] as const),
        )
        const decided = planUndo(before, batch, now, decisions)
        expect(decided.conflicts).toEqual([])
        for (const { field } of conflicts) {
          if (field === THERE) expect(decided.result).toEqual(before)
          else expect(decided.result?.[field]).toEqual(before?.[field])
        }
      }),
    )
  })

  test('of two batches that touch different fields the older can go first', () => {
    holds(
      fc.property(fields, value, value, (before, title, summary) => {
        const first = { ...before, title }
        const second = { ...first, summary }
        const { result } = planUndo(before, first, second)
        expect(planUndo(first, second, result).result).toEqual(before)
      }),
    )
  })
})

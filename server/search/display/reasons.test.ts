import { describe, expect, it } from 'vitest'
import { inOrder, type Reason } from './reasons.ts'

const reason = (rest: Partial<Reason>): Reason => ({
  ...{ field: 'terms', words: ['Disabilità uditiva'], because: 'synonym', typed: 'sordi', slot: 0 },
  ...rest,
})

describe('reasons', () => {
  it('come heaviest field first, then as they were asked', () => {
    const given = [
      reason({ slot: 1, typed: 'orto' }),
      reason({ slot: 0 }),
      reason({ field: 'title', slot: 1 }),
    ]
    expect(inOrder(given).map(({ field, typed }) => [field, typed])).toEqual([
      ['title', 'sordi'],
      ['terms', 'sordi'],
      ['terms', 'orto'],
    ])
  })

  it('that are equal come once, with the words of both', () => {
    expect(
      inOrder([reason({}), reason({ slot: 1, words: ['Disabilità uditiva', 'Sordi'] })]),
    ).toEqual([
      {
        ...{ field: 'terms', because: 'synonym', typed: 'sordi' },
        words: ['Disabilità uditiva', 'Sordi'],
      },
    ])
  })
})

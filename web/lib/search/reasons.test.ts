import { describe, expect, it } from 'vitest'
import type { MatchReason } from '#domain/schemas/search.ts'
import { searchTexts } from '../../messages/search.ts'
import { groupReasons } from './reasons.ts'

const reason = (change: Partial<MatchReason>): MatchReason => ({
  field: 'title',
  words: ['autismo'],
  because: 'word',
  typed: 'autismo',
  ...change,
})

const told = (reasons: MatchReason[]) => groupReasons(reasons).map(searchTexts.reason)

describe('why a project was found', () => {
  it('is told once for each word and each way to match', () => {
    const reasons = [
      reason({}),
      reason({ field: 'body' }),
      reason({ field: 'body', words: ['autistici'], because: 'synonym' }),
      reason({ field: 'summary', words: ['autistico', 'autistici'], because: 'synonym' }),
    ]
    expect(told(reasons)).toEqual([
      '«autismo»: nel titolo e nel testo della scheda',
      '«autistici» e «autistico» (significato vicino a «autismo»): nel testo della scheda e nella sintesi',
    ])
  })

  it('begins with the reader’s own words', () => {
    const ways = ['synonym', 'correction', 'word', 'prefix', 'form'] as const
    const reasons = ways.map((because) => reason({ because }))
    expect(groupReasons(reasons).map(({ because }) => because)).toEqual([
      'word',
      'form',
      'correction',
      'prefix',
      'synonym',
    ])
  })

  it.each([
    ['form', '«x» (altra forma di «y»): nel titolo'],
    ['prefix', '«x» (comincia con «y»): nel titolo'],
    ['correction', '«x» (al posto di «y»): nel titolo'],
    ['compound', '«x» («y» scritto unito o staccato): nel titolo'],
  ] as const)('names a match by %s', (because, words) => {
    expect(told([reason({ because, words: ['x'], typed: 'y' })])).toEqual([words])
  })
})

import { describe, expect, it } from 'vitest'
import { proseBlocks, shorten } from './prose.ts'

describe('plain text as prose', () => {
  it('makes paragraphs at empty lines and lists of dashes', () => {
    expect(proseBlocks('Uno\ndue.\n\nTre:\n- a\n- b\n  ancora b\n\nFine')).toEqual([
      { kind: 'paragraph', text: 'Uno due.' },
      { kind: 'paragraph', text: 'Tre:' },
      { kind: 'list', items: ['a', 'b ancora b'] },
      { kind: 'paragraph', text: 'Fine' },
    ])
  })

  it('keeps a dash inside a sentence', () => {
    expect(proseBlocks('scuola - lavoro')).toEqual([{ kind: 'paragraph', text: 'scuola - lavoro' }])
  })
})

describe('shortened text', () => {
  it.each([
    ['poche parole', 20, 'poche parole'],
    ['poche parole in più', 12, 'poche parole…'],
    ['una virgola, poi altro', 13, 'una virgola…'],
    ['senzaspazi', 5, 'senza…'],
  ])('"%s" to %i', (text, limit, short) => {
    expect(shorten(text, limit)).toBe(short)
  })
})

import { describe, expect, it } from 'vitest'
import { proseBlocks, shorten, shortenProse } from './prose.ts'

describe('plain text as prose', () => {
  it('makes paragraphs at empty lines and lists of dashes', () => {
    expect(proseBlocks('Uno\ndue.\n\nTre:\n- a\n- b\n  ancora b\n\nFine')).toEqual([
      { kind: 'paragraph', text: 'Uno due.' },
      { kind: 'paragraph', text: 'Tre:' },
      { kind: 'list', items: ['a', 'b ancora b'] },
      { kind: 'paragraph', text: 'Fine' },
    ])
  })

  it('keeps single line breaks where they are asked for', () => {
    expect(proseBlocks('Uno.\n Due.\n\n- a\n  b', { keepLines: true })).toEqual([
      { kind: 'paragraph', text: 'Uno.\nDue.' },
      { kind: 'list', items: ['a b'] },
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

describe('a shortened summary', () => {
  it.each([
    ['Prima frase intera. Seconda frase lunga.', 30, 'Prima frase intera.'],
    ['Una voce, un’altra voce, e altro ancora', 28, 'Una voce, un’altra voce…'],
    ['parole senza nessuna pausa fra loro', 20, 'parole senza nessuna…'],
    ['Una convenzione ex art. 14 Legge Biagi del lavoro', 30, 'Una convenzione ex art. 14…'],
    ['Breve. Poi molte parole ancora, senza fine qui', 40, 'Breve. Poi molte parole ancora…'],
    ['Breve.', 20, 'Breve.'],
  ])('"%s" to %i ends where something ends', (text, limit, short) => {
    expect(shortenProse(text, limit)).toBe(short)
  })
})

import { describe, expect, it } from 'vitest'
import { formatDay, formatEuro, formatNumber, listed, plural } from './format.ts'
import { linkTitle } from './link-title.ts'
import { pageNumbers } from './page-numbers.ts'
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

describe('numbers and words in Italian', () => {
  it('group thousands, also of four digits', () => {
    expect(formatNumber(1234)).toBe('1.234')
    expect(formatEuro(120_000).replace(/\s/g, ' ')).toBe('120.000 €')
    expect(formatEuro(1234.5).replace(/\s/g, ' ')).toBe('1.234,50 €')
  })

  it('name the day that it is in Italy', () => {
    expect(formatDay('2026-01-05T23:30:00.000Z')).toBe('6 gennaio 2026')
  })

  it('agree with their number', () => {
    expect(plural(1, 'progetto', 'progetti')).toBe('1 progetto')
    expect(plural(0, 'progetto', 'progetti')).toBe('0 progetti')
  })

  it('are listed as they are spoken', () => {
    expect(listed([])).toBe('')
    expect(listed(['a', 'b', 'c'])).toBe('a, b e c')
  })
})

describe('page numbers', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])('page %i of %i', (page, pages, numbers) => {
    expect(pageNumbers(page, pages)).toEqual(numbers)
  })
})

describe('the words of a link', () => {
  it.each([
    ['Il rapporto', 'https://a.it/x', 'Il rapporto'],
    [null, 'https://www.a.it/guide/linee_guida.pdf', 'a.it – linee guida.pdf'],
    [null, 'https://a.it/doku.php?id=progetti:uno_piu_uno', 'a.it – progetti uno piu uno'],
    [null, 'https://a.it/', 'a.it'],
    [null, 'https://a.it/%E0', 'a.it – %E0'],
  ])('%s, %s', (title, url, words) => {
    expect(linkTitle({ title, url })).toBe(words)
  })
})

import { expect, it } from 'vitest'
import { ask, foundBy } from './ask.ts'
import type { Contract } from './contract.ts'

/** What is typed, and which projects it must find. */
const TABLE: [why: string, q: string, found: string[]][] = [
  ['a word', 'serra', ['orto-due']],
  ['case and accents do not matter', 'CITTA agricoltura', ['orto']],
  ['an accent typed as an apostrophe', "citta'", ['orto', 'orto-due']],
  ['a word behind an elided article', 'agricoltura', ['orto']],
  ['an elided article before a word', 'dell’agricoltura', ['orto']],
  ['singular finds plural, and the other way', 'ponti', ['ponte']],
  ['a feminine finds a masculine', 'pizzaiola', ['aut-academy']],
  ['few words are all required', 'orto tirocinio', ['orto-due']],
  ['words too common are left out', 'il tirocinio della serra', ['orto-due']],
  ['words of the asking are left out', 'progetti che parlano di serra', ['orto-due']],
  ['common words, when there is nothing else', 'la', ['guida', 'ponte', 'segni']],
  ['a quoted phrase', '"lingua dei segni"', ['segni']],
  ['a quoted phrase is never given up', '"lingua dei segni" serra', []],
  ['a quoted phrase out of order', '"segni lingua"', []],
  ['quoted words do not meet across two fields', '"lavoro percorsi"', []],
  ['a phrase of common words', 'dopo di noi', ['aut-academy']],
  ['without a word', 'autismo -orto', ['aut-academy']],
  ['without a phrase', 'orto -"II edizione"', ['orto']],
  ['only without', '-autismo -ricerca', ['guida', 'ponte', 'segni']],
  ['one or the other', 'ponte OR serra', ['orto-due', 'ponte']],
  ['one or the other, beside a word', 'orto trasporto OR serra', ['orto', 'orto-due']],
  ['a law as a number', 'legge 68', ['guida', 'ponte']],
  ['a law as it is abbreviated', 'L.68/99', ['guida', 'ponte']],
  ['a law with its whole year', 'legge n. 68 del 1999', ['guida', 'ponte']],
  ['an article of law', 'articolo 14', ['guida']],
  ['a number with its thousands', '13472', ['markup']],
  ['two words written as one', 'autacademy', ['aut-academy']],
  ['one name written as two words', 'aut academy', ['aut-academy']],
  ['a synonym from the vocabularies', 'subvedenti', ['ponte']],
  ['a synonym in its plural', 'non udenti', ['segni']],
  ['a synonym of several words', 'spettro autistico', ['aut-academy', 'orto', 'orto-due']],
  ['a broader word finds the narrower ones', 'disabilità sensoriale', ['ponte', 'segni']],
  ['a typing error', 'tirocinnio', ['orto-due']],
  ['two typing errors in a long word', 'agricultuta', ['orto']],
  ['the beginning of the last word', 'pizzai', ['aut-academy']],
  ['nothing that anybody has', 'xylofono', []],
]

/** Inputs of any kind, none of which may be an error. */
const STRANGE = [
  '"',
  '""',
  '-',
  '--',
  'OR',
  'OR OR',
  '"orto',
  'orto"',
  '-"',
  '« »',
  "'; DROP TABLE projects; --",
  '.*(a+)+$',
  '\\',
  '%_',
  '<script>alert(1)</script>',
  '🙂 👩🏽‍🌾',
  '\u202eotro\u202c',
  '\u0000\u0007',
  '\ud800',
  'a',
  'l',
  'x'.repeat(10_000),
  'orto '.repeat(2_000),
  '"orto" '.repeat(1_000),
  'e\u030a\u030a\u030a\u030a'.repeat(100),
]

export const describeWords = ({ engine }: Contract): void => {
  it.each(TABLE)('%s: %s', async (_, q, found) => {
    const answer = await engine().search(ask(q))
    expect(foundBy(answer)).toEqual([...found].sort())
    expect(answer.total).toBe(found.length)
  })

  it.each(STRANGE)('answers %j', async (q) => {
    const answer = await engine().search(ask(q))
    expect(answer.total).toBe(answer.hits.length)
  })

  it('searches only for the reader’s own words when told to', async () => {
    const exact = (q: string) => engine().search(ask(q, {}, { exact: true }))
    expect(foundBy(await exact('subvedenti'))).toEqual([])
    expect(foundBy(await exact('tirocinnio'))).toEqual([])
    expect(foundBy(await exact('pizzai'))).toEqual([])
    expect(foundBy(await exact('ponti'))).toEqual(['ponte'])
  })
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsIn } from './counts.ts'

const read = (text: string) =>
  countsIn(text).map(({ least, most, noun }) => `${least}-${most === 999_999 ? '' : most} ${noun}`)

test.each([
  ['da 10 a 20 persone', '10-20 persone'],
  ['tra dieci e venti persone', '10-20 persone'],
  ['fra i 10 e i 20 giovani', '10-20 giovani'],
  ['10-20 persone', '10-20 persone'],
  ['almeno 20 persone', '20- persone'],
  ['oltre cinquanta partecipanti', '50- partecipanti'],
  ['pi\u00f9 di 30 imprese', '31- imprese'],
  ['non pi\u00f9 di 15 allievi', '1-15 allievi'],
  ['meno di 15 ragazzi', '1-14 ragazzi'],
  ['circa 100 persone', '90-110 persone'],
  ['non oltre le 20 persone', '1-20 persone'],
  ['fino ai 20 allievi', '1-20 allievi'],
  ['fino ad otto ragazzi', '1-8 ragazzi'],
  ['da 10 fino a 20 persone', '10-20 persone'],
  ['da sei ad otto mesi', '6-8 mesi'],
])('%s is %s', (text, expected) => {
  expect(read(`autismo con ${text} a Milano`)).toEqual([expected])
})

test.each([
  ...[
    '15 persone',
    'da Monza a Lecco',
    'tra scuola e lavoro',
    'dal 2016 al 2018',
    '2016-2018 autismo',
  ],
  ...[
    '68/99 tutor',
    'pi\u00f9 di 100 mila euro',
    'meno di 50 milioni',
    'pi\u00f9 di un mese',
    'da 50 a 100 mila euro',
  ],
])('%s counts nothing', (text) => {
  expect(read(text)).toEqual([])
})

test('reads any text, left to right and within it', () => {
  const word = fc.constantFrom(
    ...'da a tra e almeno pi\u00f9 di 10 20 dieci persone - 2016 mila euro'.split(' '),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const text = words.join(' ')
      let at = 0
      for (const { from, to, least, most } of countsIn(text)) {
        expect(from).toBeGreaterThanOrEqual(at)
        expect(to).toBeLessThanOrEqual(text.length)
        expect(least).toBeLessThanOrEqual(Math.max(least, most))
        at = to
      }
    }),
  )
})

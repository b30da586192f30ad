import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNext, withNext } from './entry-addresses.ts'

const ORIGIN = 'https://banca.example.it'

describe('where one goes after signing in', () => {
  test.each([
    '/staff',
    '/staff/importazioni/3?riga=4&pagina=2',
    '/staff/registro?scheda=così+%26+altro',
  ])('is where one wanted to: %s', (path) => {
    expect(new URL(readNext(path), ORIGIN).href).toBe(new URL(path, ORIGIN).href)
  })

  const PIECES = [
    '/staff',
    '/',
    '\\',
    '..',
    '.',
    '%2e',
    'evil.example',
    '@',
    ':',
    'https:',
    '\t',
    '?',
    '#',
    'x',
  ]
  const made = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((all) => all.join(''))
  /** fast-check's own addresses are a second in the making. */
  const elsewhere = made.map((path) => `https://evil.example/${path}`)

  test('is at the desk of this site, whatever a link says, and read once as read twice', () => {
    fc.assert(
      fc.property(fc.oneof(made, fc.string(), elsewhere), (text) => {
        const next = readNext(text)
        const { origin, pathname } = new URL(next, ORIGIN)
        expect(origin).toBe(ORIGIN)
        expect(`${pathname}/`).toMatch(/^\/staff\//)
        expect(readNext(next)).toBe(next)
        const carried = new URL(withNext('/staff/accesso', next), ORIGIN).searchParams.get('poi')
        expect(readNext(carried)).toBe(next)
      }),
    )
  })
})

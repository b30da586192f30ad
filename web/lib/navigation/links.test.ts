import { describe, expect, it } from 'vitest'
import { addressLeftFor, addressToShow, type Click, moveBetween } from './links.ts'

const HERE = new URL('https://example.it/progetti?q=a')

const click = (change: Partial<Click>): Click => ({
  button: 0,
  modified: false,
  prevented: false,
  href: '/progetti/ponte',
  target: '',
  download: false,
  ...change,
})

describe('a link is shown in place', () => {
  it.each([
    ['/', '/'],
    ['/progetti?tema=autismo', '/progetti?tema=autismo'],
    ['?q=b', '/progetti?q=b'],
    ['/progetti/ponte', '/progetti/ponte'],
    ['https://example.it/progetti', '/progetti'],
  ])('%s', (href, address) => {
    expect(addressToShow(click({ href }), HERE)).toBe(address)
  })
})

describe('the page that is there makes way', () => {
  it.each([
    ['for a page of the site', {}, true],
    ['for one that the browser fetches', { href: '/raccolta?schede=ponte' }, true],
    ['for a place on another page', { href: '/progetti/ponte#fonti' }, true],
    ['for another site', { href: 'https://altrove.it/progetti' }, true],
    ['not for a place on it', { href: '#contenuto' }, false],
    ['not for mail', { href: 'mailto:nessuno@example.it' }, false],
    ['not for a file to keep', { href: '/api/projects.csv', download: true }, false],
    ['not for a new tab', { modified: true }, false],
  ])('%s', (_name, change, leaves) => {
    expect(addressLeftFor(click(change), HERE) !== null).toBe(leaves)
  })
})

describe('a link is left to the browser', () => {
  it.each([
    ['the API', { href: '/api/projects.csv' }],
    ['its documentation', { href: '/api/docs' }],
    ['a page of running text', { href: '/privacy' }],
    ['a version of a record', { href: '/progetti/ponte/versioni/2' }],
    ['a collection', { href: '/raccolta?schede=ponte' }],
    ['a file', { href: '/favicon.svg' }],
    ['another site', { href: 'https://altrove.it/progetti' }],
    ['mail', { href: 'mailto:nessuno@example.it' }],
    ['a place on this page', { href: '#contenuto' }],
    ['a place on another page', { href: '/progetti/ponte#fonti' }],
    ['a new tab', { target: '_blank' }],
    ['a download', { download: true }],
    ['the middle button', { button: 1 }],
    ['with a modifier key', { modified: true }],
    ['when somebody else took it', { prevented: true }],
    ['what is no address', { href: 'https://' }],
  ])('%s', (_what, change) => {
    expect(addressToShow(click(change), HERE)).toBeNull()
  })
})

describe('the move between two addresses', () => {
  it.each([
    ['/progetti?q=a', '/progetti/ponte', 'page'],
    ['/progetti?q=a', '/progetti?q=a&pagina=2', 'paging'],
    ['/progetti?q=a&pagina=2', '/progetti?q=a', 'paging'],
    ['/progetti?q=a&pagina=2', '/progetti?q=a&tema=b', 'refining'],
    ['/progetti', '/progetti?q=a', 'refining'],
  ])('%s -> %s is %s', (from, to, move) => {
    expect(moveBetween(new URL(from, HERE), new URL(to, HERE))).toBe(move)
  })
})

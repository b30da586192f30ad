import fc from 'fast-check'
import { anyCharacter } from './any-character.ts'

/** What a client writes on a connection, and which answers are right. */
export type HostileRequest = {
  kind: string
  bytes: Buffer
  /** Statuses that are right; 0 stands for a connection closed without an answer. */
  right: readonly number[]
}

const HOST = 'host: prova\r\n'
const CLOSE = 'connection: close\r\n'

const written = (line: string, headers = HOST + CLOSE, body: Buffer | string = ''): Buffer =>
  Buffer.concat([Buffer.from(`${line}\r\n${headers}\r\n`, 'latin1'), Buffer.from(body)])

const get = (target: string, headers?: string) => written(`GET ${target} HTTP/1.1`, headers)

const PAGES = [
  ...['/', '/progetti', '/progetti/filtri/ente', '/progetti/cifre', '/progetti/cifre/incrocio'],
  ...['/progetti/cifre/mappa', '/progetti/cifre/ente', '/un-caso-come-il-mio', '/confronto'],
  ...['/raccolta/dossier', '/avvisi', '/enti', '/temi', '/en', '/en/progetti', '/en/confronto'],
  ...['/en/un-caso-come-il-mio', '/en/progetti/cifre/incrocio'],
]
const FILES = [
  '/progetti/cifre/ente.csv',
  '/progetti/cifre/tema.svg',
  '/progetti/cifre/incrocio.csv',
]
const PATHS = ['/', '/progetti', '/api/projects', '/api/suggest', '/api/projects.csv'] as const
const KEYS = [
  ...['q', 'disabilita', 'tema', 'anno', 'ente', 'territorio', 'ordina', 'pagina', 'da'],
  ...['schede', 'solo', 'righe', 'colonne', 'righe_pagina', 'chi', 'lavoro', 'dove', 'ostacolo'],
]

const path = fc.constantFrom(...PATHS)
const page = fc.constantFrom(...PAGES)
const key = fc.constantFrom(...KEYS)
/** Of any letters, half of characters, signs that mean something to somebody, and very long ones. */
const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 60 }),
  fc.constantFrom(
    '../../../../etc/passwd',
    '<script>alert(1)</script>',
    "' OR 1=1 --",
    '{{7*7}}',
    '-'.repeat(200),
    '"'.repeat(99),
    '(('.repeat(90),
    '%00',
    '\u0000',
    '\ud800',
    '\u202e',
    '9'.repeat(400),
    '-1',
    '1e999',
    'NaN',
    '__proto__',
    'constructor',
    'à'.repeat(500),
  ),
)
const encoded = text.map((one) => encodeURIComponent(one.toWellFormed()))
const pair = fc.tuple(key, encoded).map(([name, value]) => `${name}=${value}`)
const query = fc.array(pair, { minLength: 1, maxLength: 30 }).map((pairs) => pairs.join('&'))
const junk = fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => Buffer.from(bytes))
/** As a part of an address: no space, which would end it. */
const rawPart = fc
  .string({
    unit: fc.constantFrom(...'abc%zZ09./\\?#&=;:@!*\'()[]{}|^~`"<>\u00e8\u00ff'),
    maxLength: 80,
  })
  .map((one) => `/${one}`)

const kinds: Record<string, fc.Arbitrary<Omit<HostileRequest, 'kind'>>> = {
  'a search of any words': fc.tuple(path, query).map(([where, asked]) => ({
    bytes: get(`${where}?${asked}`),
    right: where === '/' || where === '/progetti' ? [200] : [200, 400],
  })),
  'a page of any words': fc.tuple(page, query).map(([where, asked]) => ({
    bytes: get(`${where}?${asked}`),
    // A form with several boxes is sent on to the address that people send.
    right: where.endsWith('/confronto') ? [200, 301] : [200],
  })),
  'figures as a file of any words': fc
    .tuple(fc.constantFrom(...FILES), query)
    .map(([where, asked]) => ({ bytes: get(`${where}?${asked}`), right: [200, 400] })),
  'a collection of any words': fc
    .tuple(fc.constantFrom('/raccolta', '/en/raccolta', '/raccolta.json', '/raccolta.csv'), query)
    .map(([where, asked]) => ({
      bytes: get(`${where}?${asked}&aggiungi=${asked.slice(0, 9)}`),
      right: where.includes('.') ? [200, 400, 404] : [200, 301],
    })),
  'an address of any signs': rawPart.map((target) => ({
    bytes: get(target),
    right: [200, 301, 302, 308, 400, 404],
  })),
  'a broken escape': fc
    .tuple(path, fc.constantFrom('%', '%z', '%zz', '%c3', '%ff%fe'))
    .map(([where, end]) => ({ bytes: get(`${where}/${end}`), right: [400, 404] })),
  'a way out of the folder': fc
    .tuple(
      fc.constantFrom('/assets/', '/', '/api/'),
      fc.constantFrom('../', '..%2f', '%2e%2e/', '..\\'),
      fc.nat(12),
    )
    .map(([where, step, times]) => ({
      bytes: get(`${where}${step.repeat(times + 1)}etc/passwd`),
      right: [400, 404],
    })),
  'an endless address': fc
    .tuple(path, fc.integer({ min: 20_000, max: 200_000 }))
    .map(([where, length]) => ({
      bytes: get(`${where}?q=${'a'.repeat(length)}`),
      right: length < 60_000 ? [200, 400] : [200, 400, 431],
    })),
  'a large header': fc.integer({ min: 70_000, max: 300_000 }).map((length) => ({
    bytes: get('/progetti', `${HOST}${CLOSE}x-a: ${'b'.repeat(length)}\r\n`),
    right: [431],
  })),
  'many headers': fc.integer({ min: 100, max: 3_000 }).map((count) => ({
    bytes: get(
      '/progetti',
      HOST + CLOSE + Array.from({ length: count }, (_, i) => `x-${i}: 1\r\n`).join(''),
    ),
    right: [200, 431],
  })),
  'odd values of known headers': fc
    .tuple(
      path,
      fc.constantFrom(
        'accept',
        'accept-encoding',
        'if-none-match',
        'range',
        'cookie',
        'x-forwarded-for',
        'accept-language',
        'referer',
        'content-type',
        'x-no-compression',
      ),
      fc.string({ unit: fc.constantFrom(...'ab,;=*"/\\-0 q.W(){}'), maxLength: 200 }),
    )
    .map(([where, name, value]) => ({
      bytes: get(where, `${HOST}${CLOSE}${name}: ${value}\r\n`),
      // What is asked for in a form that nothing has is not had.
      right: where === '/api/suggest' ? [400] : name === 'accept' ? [200, 406] : [200, 304],
    })),
  'an odd method': fc
    .tuple(
      fc.constantFrom(
        'POST',
        'PUT',
        'DELETE',
        'PATCH',
        'OPTIONS',
        'TRACE',
        'PROPFIND',
        'HEAD',
        'PURGE',
        'SEARCH',
      ),
      path,
    )
    .map(([method, where]) => ({
      bytes: written(`${method} ${where} HTTP/1.1`),
      // Files of data are open to pages of others, whose browsers ask first.
      right: method === 'HEAD' ? [200, 400] : method === 'OPTIONS' ? [204, 404, 405] : [404, 405],
    })),
  'no method of HTTP': fc.constantFrom('GRAB', 'get', 'G E T', '').map((method) => ({
    bytes: written(`${method} / HTTP/1.1`),
    right: [400, 0],
  })),
  'a body that nobody wants': fc
    .tuple(fc.constantFrom('GET', 'POST', 'PUT'), path, fc.integer({ min: 1, max: 100_000 }))
    .map(([method, where, length]) => ({
      bytes: written(
        `${method} ${where} HTTP/1.1`,
        `${HOST}${CLOSE}content-type: application/json\r\ncontent-length: ${length}\r\n`,
        'x'.repeat(length),
      ),
      right: [200, 400, 404, 405, 413, 415, 0],
    })),
  'two lengths': path.map((where) => ({
    bytes: written(
      `POST ${where} HTTP/1.1`,
      `${HOST}content-length: 3\r\ncontent-length: 30\r\n`,
      'abc',
    ),
    right: [400],
  })),
  'pieces that are none': fc.tuple(path, junk).map(([where, body]) => ({
    bytes: written(`POST ${where} HTTP/1.1`, `${HOST}${CLOSE}transfer-encoding: chunked\r\n`, body),
    right: [400, 404, 405, 0],
  })),
  'a version of its own': fc
    .constantFrom('HTTP/0.9', 'HTTP/3.0', 'HTTP/1.', 'XTTP/1.1', '')
    .map((version) => ({
      bytes: written(`GET / ${version}`),
      // Node reads the oldest, too.
      right: version === 'HTTP/0.9' ? [200] : [400, 505, 0],
    })),
  'no host': fc.constant({ bytes: get('/progetti', CLOSE), right: [400] }),
  'a host of any signs': fc
    .string({ unit: fc.constantFrom(...'ab.:/@-_%[]<>'), minLength: 1, maxLength: 60 })
    .map((host) => ({ bytes: get('/progetti', `host: ${host}\r\n${CLOSE}`), right: [200, 400] })),
  'something to be expected': fc.constantFrom('100-continue', 'miracles').map((what) => ({
    bytes: get('/progetti', `${HOST}${CLOSE}expect: ${what}\r\n`),
    right: what === '100-continue' ? [200, 100] : [417],
  })),
  'another protocol': fc.constantFrom('h2c', 'websocket', 'TLS/1.0').map((protocol) => ({
    bytes: get('/progetti', `${HOST}connection: upgrade\r\nupgrade: ${protocol}\r\n`),
    right: [200, 400, 426],
  })),
  'no HTTP at all': junk.map((bytes) => ({
    bytes: Buffer.concat([bytes, Buffer.from('\r\n\r\n')]),
    right: [400, 0],
  })),
}

/** So many requests of all kinds, as many of each. */
export const hostileRequests = (count: number, seed: number): HostileRequest[] => {
  const each = Math.ceil(count / Object.keys(kinds).length)
  return Object.entries(kinds).flatMap(([kind, one]) =>
    fc.sample(one, { numRuns: each, seed }).map((request) => ({ kind, ...request })),
  )
}

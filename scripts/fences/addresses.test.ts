import { describe, expect, test } from 'vitest'
import { checkAddresses } from './addresses.ts'
import { OURS, treeOf } from './testing/tree.ts'

describe('addresses', () => {
  test('stand in their tables alone', () => {
    expect(checkAddresses(OURS)).toEqual([])
  })

  test.each([
    ['a text', "app.get('/datapackage.json', answer)"],
    ['what follows another', `const a = \`\${ADDRESSES.projects}/:slug\``],
    ['one inside markup', 'const a = `<link rel="icon" href="/favicon.svg">`'],
    ['one inside a sentence', "const a = 'altre forme: /temi.csv'"],
    ['an attribute of a page', 'const a = <a href="/oai">OAI</a>'],
    ['words of a page', 'const a = <p>Si chiede a /oai</p>'],
    ['one at the beginning of a line', "const a = 'forme:\\n/temi.csv'"],
    ['one after a value', `const a = \`\${b}/temi.csv\``],
    ['a slash written in another way', "const a = '\\u002ftemi.csv'"],
    ['one of a file without a name', "const a = '/.well-known'"],
    ['text of a page', 'const a = <p>/oai</p>'],
    ['a regular expression', 'const a = /^\\/api\\/projects/.test(url)'],
  ])('outside of them are refused: %s', (_, line) => {
    const said = ['web/a.tsx:2: an address outside of the tables']
    expect(checkAddresses(treeOf({ 'web/a.tsx': line }))).toEqual(said)
  })

  test('of tests, of tables and of others are not, nor what only has a slash', () => {
    const path = "const a = '/progetti'"
    const tree = treeOf({
      'server/domain/addresses.ts': path,
      'server/domain/staff/import-addresses.ts': path,
      'server/http/oai/oai.test.ts': path,
      'server/http/pages/redirects.ts': path,
      'scripts/bench/a.ts': path,
      'web/b.tsx': "const a = <p>e/o</p>; const b = '</p>'; const c = /^https?:\\/\\//",
    })
    expect(checkAddresses(tree)).toEqual([])
  })
})

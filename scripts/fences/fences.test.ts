import { describe, expect, test } from 'vitest'
import { checkFences } from './check.ts'
import { checkHelpers } from './helpers.ts'
import { checkCircles, checkReadmes } from './rooms.ts'
import { OURS, treeOf } from './testing/tree.ts'

/** What is said of a tree in which one file holds one line. */
const saidOf = (path: string, line: string): string[] => checkFences(treeOf({ [path]: line }))

test('every import of the program is allowed by the rules', () => {
  expect(checkFences(OURS)).toEqual([])
})

describe('an import that goes the wrong way is refused', () => {
  test.each([
    ['domain, a package', 'server/domain/a.ts', "import { readFileSync } from 'node:fs'"],
    ['domain, the store', 'server/domain/a.ts', "import { openStore } from '../store/store.ts'"],
    [
      'domain, a type of search',
      'server/domain/a.ts',
      "import type { A } from '../search/engine.ts'",
    ],
    ['domain, a schema', 'server/domain/query/a.ts', "import { A } from '../schemas/search.ts'"],
    ['store, search', 'server/store/a.ts', "import { a } from '../search/settings.ts'"],
    ['store, ingest by its folder', 'server/store/a.ts', "import { a } from '../ingest'"],
    [
      'ingest, the store',
      'server/ingest/plan/a.ts',
      "import { openStore } from '../../store/store.ts'",
    ],
    ['ingest, search', 'server/ingest/a.ts', "import { a } from '../search/document.ts'"],
    ['search, the store', 'server/search/a.ts', "import { a } from '../store/changes.ts'"],
    ['search, ingest', 'server/search/language/a.ts', "import { a } from '../../ingest/ingest.ts'"],
    [
      'one engine, the other',
      'server/search/embedded/a.ts',
      "import { a } from '../meilisearch/query/filter.ts'",
    ],
    [
      'one engine, a type of the other',
      'server/search/embedded/index/a.ts',
      "import type { A } from '../../meilisearch/query/filter.ts'",
    ],
    [
      'the other engine, the first',
      'server/search/meilisearch/a.ts',
      "import { a } from '../embedded/engine.ts'",
    ],
    [
      'a room, one above it',
      'server/search/embedded/index/a.ts',
      "import { a } from '../match/matcher.ts'",
    ],
    ['http, app', 'server/http/a.ts', "import { createApp } from '../app.ts'"],
    ['http, the page', 'server/http/pages/a.ts', "import { a } from '../../../web/paths.ts'"],
    ['http, an engine', 'server/http/a.ts', "import { a } from '../search/embedded/engine.ts'"],
    ['app, a database', 'server/app.ts', "import Database from 'better-sqlite3'"],
    ['web, the server', 'web/a.tsx', "import { a } from '../server/http/errors.ts'"],
    ['web, a schema', 'web/a.tsx', "import { ProjectSchema } from '#domain/schemas/project.ts'"],
    [
      'web, a schema beside a type',
      'web/a.tsx',
      "import { type A } from '#domain/schemas/project.ts'",
    ],
    ['readers, the desk', 'web/project/a.ts', "import { a } from '../staff/menu.ts'"],
    ['a package elsewhere than at home', 'server/store/a.ts', "import { parse } from 'yaml'"],
    ['a tool of tests', 'server/http/a.ts', "import { chromium } from 'playwright-core'"],
    ['a package without a home', 'server/http/a.ts', "import { a } from 'left-pad'"],
    ['web, the schema library', 'web/a.ts', "import { Type } from 'typebox'"],
    [
      'web, a type of the store',
      'web/a.ts',
      "import type { Store } from '../server/store/store.ts'",
    ],
    [
      'the server, a script',
      'server/store/a.ts',
      "import { run } from '../../scripts/setup/run.mjs'",
    ],
    ['setup, a package', 'scripts/setup/a.mjs', "import { parse } from 'yaml'"],
    ['setup, TypeScript', 'scripts/setup/a.mjs', "import { a } from '../bench/table.ts'"],
    ['what only tests need', 'server/compose.ts', "import { a } from './store/testing/store.ts'"],
    ['a test', 'server/http/a.ts', "import { a } from './b.test.ts'"],
    ['a file without a rule', 'server/other.ts', 'export const a = 1'],
  ])('%s', (_, path, line) => {
    expect(saidOf(path, line)).toHaveLength(1)
  })

  const FORMS: readonly [name: string, line: string][] = [
    ['import()', "const a = await import('../store/store.ts')"],
    ['import() of a template', 'const a = await import(`../store/store.ts`)'],
    ['import() of something computed', 'const a = await import(name)'],
    ['export from', "export { a } from '../store/store.ts'"],
    ['export all', "export * from '../store/store.ts'"],
    ['import for its effect', "import '../store/store.ts'"],
    ['require', "const a = require('../store/store.ts')"],
    ['import.meta.resolve', "const a = import.meta.resolve('../store/store.ts')"],
    ['import.meta.glob', "const a = import.meta.glob('../store/*.ts')"],
    ['the address of a thread', "new Worker(new URL('../store/store.ts', import.meta.url))"],
    ['getBuiltinModule', "const a = process.getBuiltinModule('node:fs')"],
    ['the type of an import()', "type A = import('../store/store.ts').Store"],
    ['a roundabout path', "import { a } from '../search/../store/store.ts'"],
  ]

  test.each(FORMS)('in the form of %s', (_, line) => {
    expect(saidOf('server/domain/a.ts', line)).toEqual([
      expect.stringMatching(/^server\/domain\/a.ts:2: /),
    ])
  })

  test.each([
    ...FORMS,
    ['import, with others at the head', "import { a } from '../store/store.ts'"],
    ['import on the line of another', "import './c.ts'; import '../store/store.ts'"],
    ['import after a blank', " import { a } from '../store/store.ts'"],
    ['import with a remark in it', "import /* a */ '../store/store.ts'"],
    ['export of a type', "export type { A } from '../store/store.ts'"],
  ])('below imports that are allowed, in the form of %s', (_, line) => {
    const above = "import { a } from './b.ts'\nimport type { B } from './b.ts'\n\nconst c = 1\n"
    expect(saidOf('server/domain/a.ts', above + line)).toEqual([
      expect.stringMatching(/^server\/domain\/a.ts:6: /),
    ])
  })

  test('and above a text that ends as the head of a file does', () => {
    const text = "import '../store/store.ts'\nconst b = `\nimport a from './c.ts'\n`"
    expect(saidOf('server/domain/a.ts', text)).toHaveLength(1)
  })

  test.each([
    ['a remark', "/*\nimport { a } from '../store/store.ts'\n*/"],
    ['a text', "const b = `\nimport { a } from '../store/store.ts'\n`"],
    [
      'both, with an import after them',
      "/*\nimport a\n*/\nconst b = `\nimport a from '../store/store.ts'\n`\nimport './c.ts'",
    ],
  ])('and one that only stands in %s is none', (_, text) => {
    expect(saidOf('server/domain/a.ts', text)).toEqual([])
  })
})

test.each([
  [
    'ingest, a type of the store',
    'server/ingest/a.ts',
    "import type { Store } from '../store/store.ts'",
  ],
  ['web, a type of a schema', 'web/a.ts', "import type { Hit } from '#domain/schemas/search.ts'"],
  ['a test, anything', 'server/store/a.test.ts', "import { a } from '../ingest/testing/ingest.ts'"],
  ['its own folder', 'server/search/embedded/match/a.ts', "import { a } from './matches.ts'"],
])('an import that goes the right way is not: %s', (_, path, line) => {
  expect(saidOf(path, line)).toEqual([])
})

test('what tests alone import stands in a folder `testing`; else it is named', () => {
  expect(checkHelpers(OURS)).toEqual([])
  const tree = treeOf({
    'server/store/a.ts': '',
    'server/store/b.ts': '',
    'server/store/testing/c.ts': '',
    'server/store/d.test.ts':
      "import { a } from './a.ts'; import { b } from './b.ts'; import { c } from './testing/c.ts'",
    'server/app.ts': "import { b } from './store/b.ts'",
  })
  expect(checkHelpers(tree)).toEqual(['server/store/a.ts is imported by tests alone'])
})

describe('rooms', () => {
  test('that stand side by side import each other one way, and those of size say what they are', () => {
    expect(checkCircles(OURS)).toEqual([])
    expect(checkReadmes(OURS)).toEqual([])
  })

  test('that lead back to themselves are named, types too, however deep or long; a file of the folder around them is no room', () => {
    const circle = {
      'server/store/rows/deep/a.ts': "import { b } from '../../batches/b.ts'",
      'server/store/batches/b.ts': "import type { C } from '../rows/c.ts'",
      'web/one/a.ts': "import { b } from '../two/b.ts'",
      'web/two/b.ts': "import { c } from '../three/c.ts'",
      'web/three/c.ts': "import { a } from '../one/a.ts'",
    }
    expect(checkCircles(treeOf(circle))).toEqual([
      'server/store/batches and server/store/rows stand in a circle: server/store/batches/b.ts takes server/store/rows/c.ts',
      'server/store/rows and server/store/batches stand in a circle: server/store/rows/deep/a.ts takes server/store/batches/b.ts',
      'web/one and web/two stand in a circle: web/one/a.ts takes web/two/b.ts',
      'web/three and web/one stand in a circle: web/three/c.ts takes web/one/a.ts',
      'web/two and web/three stand in a circle: web/two/b.ts takes web/three/c.ts',
    ])
    const around = {
      'server/store/rows/a.ts': "import { b } from '../b.ts'",
      'server/store/b.ts': "import { c } from './rows/c.ts'",
    }
    expect(checkCircles(treeOf(around))).toEqual([])
  })

  test('of eight files want a README; tests do not count', () => {
    const files = (count: number, ending: string) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`web/room/${at}.${ending}`, '']))
    expect(checkReadmes(treeOf(files(8, 'ts')))).toEqual(['web/room has 8 files and no README'])
    expect(checkReadmes(treeOf({ ...files(8, 'ts'), 'web/room/README.md': '' }))).toEqual([])
    expect(checkReadmes(treeOf({ ...files(7, 'ts'), ...files(9, 'test.ts') }))).toEqual([])
  })
})

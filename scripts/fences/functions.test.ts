import { expect, test } from 'vitest'
import { functionsOf, LIMITS, longFunctionsIn } from './functions.ts'
import { LONG } from './long-functions.ts'
import { OURS, treeOf } from './testing/tree.ts'

const long = longFunctionsIn(OURS)

test('functions are a screen long, and two with all that share their names; those that are longer grow no more', () => {
  const grown = Object.entries(long).filter(([name, { own, whole }]) => {
    const known = LONG[name]
    return !known || own > known.own || whole > known.whole
  })
  expect(Object.fromEntries(grown)).toEqual({})
})

test('one that is short enough is an exception no more', () => {
  expect(Object.keys(LONG).filter((name) => !long[name])).toEqual([])
})

const lines = (count: number, line = '  void 0') => Array<string>(count).fill(line).join('\n')

test('a function has its lines, with and without those of the functions in it', () => {
  const inner = `  const small = (n: number) => n + 1\n  const inner = () => {\n${lines(3)}\n  }`
  const text = `export const outer = () => {\n${inner}\n${lines(2)}\n  return { give() {\n${lines(1)}\n  } }\n}\n`
  expect(functionsOf('a.ts', text)).toEqual([
    { name: 'outer', line: 1, whole: 13, own: 5 },
    { name: 'small', line: 2, whole: 1, own: 1 },
    { name: 'inner', line: 3, whole: 5, own: 5 },
    { name: 'give', line: 10, whole: 3, own: 3 },
  ])
})

test('one that is read longer than a screen is named, and a factory whose functions share more than two; tests are not', () => {
  const tall = `export function tall() {\n${lines(LIMITS.own - 1)}\n}`
  const just = `export function just() {\n${lines(LIMITS.own - 2)}\n}`
  const parts = (count: number) =>
    Array.from({ length: count }, (_, at) => `  const f${at} = () => {\n${lines(8)}\n  }`).join(
      '\n',
    )
  const wide = `export const wide = () => {\n${parts(12)}\n}`
  const fits = `export const fits = () => {\n${parts(11)}\n}`
  const tree = treeOf({
    'server/a.ts': `${tall}\n${just}`,
    'web/b.tsx': `${wide}\n${fits}`,
    'server/a.test.ts': tall,
  })
  const written = `export const written = () => {\n${lines(40)}\n  return \`first \\\`\nsecond\nlast \\\`\`\n${lines(LIMITS.own - 44)}\n}`
  expect(longFunctionsIn(treeOf({ 'server/d.ts': written }))).toMatchObject({
    'server/d.ts written': { own: LIMITS.own + 1 },
  })
  expect(Object.keys(longFunctionsIn(new Map([['server/c.ts', tall]])))).toEqual([
    'server/c.ts tall',
  ])
  expect(longFunctionsIn(tree)).toEqual({
    'server/a.ts tall': { own: LIMITS.own + 1, whole: LIMITS.own + 1 },
    'web/b.tsx wide': { own: 2, whole: LIMITS.whole + 2 },
  })
})

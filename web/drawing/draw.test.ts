import fc from 'fast-check'
import { createContext, type FunctionComponent, h } from 'preact'
import { useContext } from 'preact/hooks'
import { renderToString as asPreact } from 'preact-render-to-string'
import { describe, expect, it, test } from 'vitest'
import * as ours from './contexts.ts'
import { renderToString } from './draw.ts'
import { type Children, type Component, Element, Fragment, jsx } from './elements.ts'
import { useContext as oursContext } from './hooks.ts'

type Tree = string | number | boolean | null | undefined | Tree[] | Tag
type Tag = { tag: string; given: Record<string, unknown>; inner: Tree[] }

const tag = (name: string, given: Record<string, unknown> = {}, ...inner: Tree[]): Tag => ({
  tag: name,
  given,
  inner,
})
const isTag = (tree: Tree): tree is Tag =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree)

const forPreact = (tree: Tree): ReturnType<typeof h> | Exclude<Tree, Tag> =>
  Array.isArray(tree)
    ? (tree.map(forPreact) as Exclude<Tree, Tag>)
    : isTag(tree)
      ? h(tree.tag, tree.given, ...(tree.inner.map(forPreact) as never[]))
      : tree
const forUs = (tree: Tree): Children =>
  Array.isArray(tree)
    ? tree.map(forUs)
    : isTag(tree)
      ? jsx(
          tree.tag,
          tree.inner.length > 0 ? { ...tree.given, children: tree.inner.map(forUs) } : tree.given,
        )
      : tree

const both = (tree: Tree) => [
  renderToString(forUs(tree) as never),
  asPreact(forPreact(tree) as never),
]

const text = fc.oneof(fc.constantFrom('', 'a', '<b>', '"&"', "l'àèì", '</script>'), fc.string())
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constantFrom(null, undefined))
const NAMES = ['id', 'className', 'htmlFor', 'tabIndex', 'maxLength', 'inputMode'].concat([
  'aria-hidden',
  'data-live',
  'spellcheck',
  'hidden',
  'value',
  'checked',
  'disabled',
  'viewBox',
])
const given = fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 4 })
/** Of lists and their choices only texts: what Preact makes of a choice that is no text is no example. */
const withChoice = fc.record({ id: text, value: text }, { requiredKeys: [] })

const { tree } = fc.letrec<{ tree: Tree }>((again) => {
  const inner = fc.array(again('tree'), { maxLength: 3 })
  const asTag = (names: readonly string[], own: fc.Arbitrary<Record<string, unknown>>) =>
    fc
      .tuple(fc.constantFrom(...names), own, inner)
      .map(([name, one, all]) => tag(name, one, ...all))
  return {
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.oneof(text, fc.integer(), fc.boolean(), fc.constantFrom(null, undefined)),
      inner,
      asTag(['p', 'a', 'input', 'br', 'ul'], given),
      asTag(['select', 'option'], withChoice),
    ),
  }
})

test('any tree is drawn as Preact would draw it', () => {
  fc.assert(
    fc.property(tree, (one) => {
      const [drawn, expected] = both(one)
      expect(drawn).toBe(expected)
    }),
    { numRuns: process.env.THOROUGH ? 20_000 : 1_000 },
  )
})

describe('what only this or that tag has', () => {
  it.each([
    [
      'the choice of a list',
      tag('select', { value: 'b' }, tag('option', { value: 'a' }), tag('option', { value: 'b' })),
    ],
    ['no choice', tag('select', {}, tag('option', { value: 'a' }, 'A'))],
    ['a large field', tag('textarea', { value: '<b>' })],
    ['a tag without end', tag('input', { type: 'checkbox', checked: true, onChange: () => {} })],
    [
      'a picture',
      tag('svg', { viewBox: '0 0 1 1', preserveAspectRatio: 'none' }, tag('path', { d: 'M0' })),
    ],
  ])('%s', (_name, one) => {
    const [drawn, expected] = both(one)
    expect(drawn).toBe(expected)
  })
})

it('gives a context to what is inside its provider, and to nothing behind it', () => {
  const Known = createContext('usual')
  const Say: FunctionComponent = () => h('b', null, useContext(Known))
  const theirs = h(
    'p',
    null,
    h(Known.Provider, { value: 'given', children: h('i', null, h(Say, null)) }),
    h(Say, null),
  )
  const own = ours.createContext('usual')
  const Told: Component = () => jsx('b', { children: oursContext(own) })
  const drawn = jsx('p', {
    children: [
      jsx(own.Provider as unknown as Component, {
        value: 'given',
        children: jsx('i', { children: jsx(Told, {}) }),
      }),
      jsx(Fragment, { children: jsx(Told, {}) }),
    ],
  })
  expect(renderToString(drawn as never)).toBe(asPreact(theirs))
})

it('draws nothing that data pretend to be an element', () => {
  const data = JSON.parse('{"type":"b","properties":{"children":"x"}}') as Children
  expect(renderToString(data as never)).toBe('')
  expect(new Element('b', {})).toBeInstanceOf(Element)
})

it('refuses a name that would end the tag', () => {
  expect(() => renderToString(jsx('p', { 'a><b': 1 }) as never)).toThrow('attribute')
})

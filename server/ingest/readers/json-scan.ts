import { shown } from '../problems/problem.ts'
import type { JsonSlip } from '../problems/reading-problem.ts'

export type JsonError = { line: number; column: number; what: JsonSlip; found: string }

/** An open object with its names, or an open list. */
type Frame = { names: Set<string> | null }

const SCALAR =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|true(?!\w)|false(?!\w)|null(?!\w)/y
const WORD = /[^\s,:{}[\]"]+|./y
const BLANK = /[ \t\r\n]*/y
const DEEPEST = 500

const placeOf = (text: string, offset: number) => {
  const before = text.slice(0, offset).split(/\r\n?|\n/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

const slipAt = (word: string, expected: 'value' | 'name'): JsonSlip => {
  if (word.startsWith("'")) return 'quotes'
  if (word.startsWith('"')) return 'text'
  if (/^[\]}]/.test(word)) return 'trailing-comma'
  if (expected === 'name') return 'name'
  if (/^(?:-?Infinity|NaN|nan|None|undefined)$/.test(word)) return 'not-a-number'
  return /^[-+.\d]/.test(word) ? 'number' : 'value'
}

/**
 * Walks a JSON text once. Tells what JSON.parse does not: where and how it is broken, and which names stand twice in one
 * object (the parser keeps the last and drops the others in silence). `record` is the 1-based place in the outermost
 * list.
 */
export const scanJson = (
  text: string,
): { error: JsonError | null; repeated: { record: number; key: string }[] } => {
  const repeated: { record: number; key: string }[] = []
  const stack: Frame[] = []
  let offset = 0
  let record = 1

  const fail = (what: JsonSlip, from = offset): { error: JsonError; repeated: typeof repeated } => {
    WORD.lastIndex = from
    const found = shown(WORD.exec(text)?.[0] ?? '')
    return { error: { ...placeOf(text, from), what: found === '' ? 'end' : what, found }, repeated }
  }
  const blank = () => {
    BLANK.lastIndex = offset
    BLANK.exec(text)
    offset = BLANK.lastIndex
  }
  const scalar = (): string | undefined => {
    SCALAR.lastIndex = offset
    const found = SCALAR.exec(text)?.[0]
    if (found !== undefined) offset += found.length
    return found
  }
  const slip = (expected: 'value' | 'name') => {
    WORD.lastIndex = offset
    return fail(slipAt(WORD.exec(text)?.[0] ?? '', expected))
  }

  let expects: 'value' | 'name' | 'first' | 'first-name' | 'more' = 'value'
  for (;;) {
    blank()
    const top = stack.at(-1)
    const char = text[offset]
    const closes = top && char === (top.names ? '}' : ']')
    if (expects === 'more' || ((expects === 'first' || expects === 'first-name') && closes)) {
      if (!top) return char === undefined ? { error: null, repeated } : fail('rest')
      if (closes) {
        stack.pop()
        offset += 1
        expects = 'more'
        continue
      }
      if (char !== ',') return fail('comma')
      offset += 1
      if (stack.length === 1 && !top.names) record += 1
      expects = top.names ? 'name' : 'value'
      continue
    }
    if (expects === 'name' || expects === 'first-name') {
      const name = char === '"' ? scalar() : undefined
      if (name === undefined) return slip('name')
      const key = JSON.parse(name) as string
      if (top?.names?.has(key)) repeated.push({ record, key })
      top?.names?.add(key)
      blank()
      if (text[offset] !== ':') return fail('colon')
      offset += 1
      expects = 'value'
      continue
    }
    if (char === '{' || char === '[') {
      if (stack.length >= DEEPEST) return fail('depth')
      stack.push({ names: char === '{' ? new Set() : null })
      offset += 1
      expects = char === '{' ? 'first-name' : 'first'
      continue
    }
    if (scalar() === undefined) return slip('value')
    expects = 'more'
  }
}

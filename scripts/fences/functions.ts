import { isNode, lineOf, type Node, programOf } from './nodes.ts'
import { zoneOf } from './rules.ts'
import { codeIn, type Tree } from './tree.ts'

/** A function by the nearest name, and its size in lines as they stand on a screen. */
type SizedFunction = {
  name: string
  line: number
  /** With all functions in it: so many lines may use its names. */
  whole: number
  /** Without those in it that have several lines: so many are read from top to bottom. */
  own: number
}

/** Lines of a screen. */
const SCREEN = 60

/** What a function may have: a screen that is read at once, and two that share its names. */
export const LIMITS = { own: SCREEN, whole: 2 * SCREEN } as const

const FUNCTIONS = new Set(['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration'])

const nameIn = (value: unknown): string | null =>
  isNode(value) && typeof value.name === 'string' ? value.name : null

type Visit = (node: Node, name: string, holder: Node | null) => void

/** Calls `visit` with every function in a tree, what it is called by or stands in, and the function around it. */
const eachFunction = (value: unknown, name: string, holder: Node | null, visit: Visit): void => {
  if (Array.isArray(value)) for (const one of value) eachFunction(one, name, holder, visit)
  if (!isNode(value)) return
  const own = nameIn(value.id) ?? nameIn(value.key) ?? name
  const isFunction = FUNCTIONS.has(value.type)
  if (isFunction) visit(value, own, holder)
  const around = isFunction ? value : holder
  for (const key in value)
    if (typeof value[key] === 'object') eachFunction(value[key], own, around, visit)
}

/** Every function that a file writes, outer ones before those in them; a file that cannot be read throws. */
export const functionsOf = (file: string, text: string): SizedFunction[] => {
  const found = new Map<Node, SizedFunction>()
  eachFunction(programOf(file, text), '', null, (node, name, holder) => {
    const whole = text.slice(node.start, Number(node.end)).split('\n').length
    found.set(node, { name, line: lineOf(text, node), whole, own: whole })
    const around = holder && found.get(holder)
    if (around && whole > 1) around.own -= whole
  })
  return [...found.values()]
}

/** A line inside of something, or its last one, as the formatter leaves it, to which lint holds every file. */
const INSIDE = /^(?:[\s})\]]|$)/
/** A template of several lines, which begin as it likes: a line with an odd number of marks. */
const LONG_TEMPLATE = /^[^`\n]*`(?:[^`\n]*`[^`\n]*`)*[^`\n]*$/m

/** Whether a function in a file may be too long: so many lines inside of something follow each other. */
const mayBeLong = (text: string): boolean => {
  const lines = text.split('\n')
  if (lines.length <= LIMITS.own) return false
  if (LONG_TEMPLATE.test(text.replaceAll('\\`', ''))) return true
  let inside = 0
  return lines.some((line) => {
    inside = INSIDE.test(line) ? inside + 1 : 0
    return inside >= LIMITS.own
  })
}

/** Functions of the product that are too long, by file and name. Tests are as long as what they tell. */
export const longFunctionsIn = (tree: Tree): Record<string, { own: number; whole: number }> =>
  Object.fromEntries(
    codeIn(tree)
      .filter(([file, text]) => zoneOf(file) !== 'testing' && mayBeLong(text))
      .flatMap(([file, text]) =>
        functionsOf(file, text)
          .filter(({ own, whole }) => own > LIMITS.own || whole > LIMITS.whole)
          .map(({ name, own, whole }) => [`${file} ${name}`, { own, whole }]),
      ),
  )

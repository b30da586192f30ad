import { type ESTree, parseSync } from 'vite'

/** A node of a syntax tree, as the parser gives it. */
export type Node = { type: string; start: number } & Record<string, unknown>

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Calls `visit` with a node and everything inside it. */
const walk = (value: unknown, visit: (node: Node) => void): void => {
  if (Array.isArray(value)) for (const one of value) walk(one, visit)
  else if (isNode(value)) {
    visit(value)
    for (const key in value) if (typeof value[key] === 'object') walk(value[key], visit)
  }
}

/** The syntax tree of a file of TypeScript or JavaScript; a file that cannot be read throws. */
export const programOf = (file: string, text: string): ESTree.Program => {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`)
  return program
}

/** Calls `visit` with every node of a file; throws as `programOf`. */
export const walkFile = (file: string, text: string, visit: (node: Node) => void): void =>
  walk(programOf(file, text), visit)

/** The line, from 1, at which a node begins. */
export const lineOf = (text: string, { start }: Node): number =>
  text.slice(0, start).split('\n').length

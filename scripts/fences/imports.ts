import { isNode, lineOf, type Node, walkFile } from './nodes.ts'

/** One import, export from, `import()` or type of another module, as a file writes it. */
export type Import = {
  /** Null where it is not written out as one text, so that nobody can tell what it names. */
  specifier: string | null
  /** Types leave nothing behind when Node strips them. `import { type A }` does: the module is still loaded. */
  kind: 'value' | 'type'
  line: number
}

const textOf = (source: unknown): string | null => {
  if (!isNode(source)) return null
  if (source.type === 'Literal' && typeof source.value === 'string') return source.value
  const { quasis } = source as { quasis?: { value: { cooked: string } }[] }
  return quasis?.length === 1 ? quasis[0]!.value.cooked : null
}

const KINDS: Record<string, (node: Node) => 'value' | 'type' | null> = {
  ImportDeclaration: (node) => (node.importKind === 'type' ? 'type' : 'value'),
  ExportAllDeclaration: (node) => (node.exportKind === 'type' ? 'type' : 'value'),
  ExportNamedDeclaration: (node) =>
    node.source ? (node.exportKind === 'type' ? 'type' : 'value') : null,
  ImportExpression: () => 'value',
  TSImportType: () => 'type',
  TSExternalModuleReference: () => 'value',
}

const isRequire = ({ type, callee }: Node): boolean =>
  type === 'CallExpression' &&
  isNode(callee) &&
  callee.type === 'Identifier' &&
  callee.name === 'require'

/** Whether this is `import.meta`, or what it has by this name. */
const isMeta = (node: unknown, name?: string): boolean => {
  if (!isNode(node)) return false
  if (name === undefined) return node.type === 'MetaProperty'
  return (
    node.type === 'MemberExpression' &&
    isMeta(node.object) &&
    isNode(node.property) &&
    node.property.name === name
  )
}

const isGetBuiltin = ({ type, callee }: Node): boolean =>
  type === 'CallExpression' &&
  isNode(callee) &&
  isNode(callee.property) &&
  callee.property.name === 'getBuiltinModule'

/** Code of ours that is named as a file, for a thread or a process that runs it. */
const isCodeAddress = ({ type, callee, arguments: given }: Node): boolean => {
  if (type !== 'NewExpression' || !isNode(callee) || callee.name !== 'URL') return false
  const [path, base] = given as unknown[]
  return isMeta(base, 'url') && /\.(?:tsx?|mjs|js)$/.test(textOf(path) ?? '')
}

/** Whether the first thing that a call is given names what it takes. */
const takesFirst = (node: Node): boolean =>
  isRequire(node) ||
  isGetBuiltin(node) ||
  isCodeAddress(node) ||
  (node.type === 'CallExpression' && isMeta(node.callee, 'resolve'))

const importsIn = (file: string, text: string): Import[] => {
  const found: Import[] = []
  const add = (node: Node, source: unknown, kind: Import['kind']): void => {
    found.push({ specifier: textOf(source), kind, line: lineOf(text, node) })
  }
  walkFile(file, text, (node) => {
    const kind = KINDS[node.type]?.(node) ?? null
    if (kind !== null) add(node, node.source ?? node.expression, kind)
    else if (takesFirst(node)) add(node, (node.arguments as unknown[])[0], 'value')
    // Many at once, by a pattern.
    else if (node.type === 'CallExpression' && isMeta(node.callee, 'glob')) add(node, null, 'value')
  })
  return found
}

/** An import as it stands at the head of a file, up to the text that names the module. */
const AT_HEAD = /^import\b[^'"]*(['"])[^'"\n]*\1/gm

/** What every way to take something from another file begins with, or may be written with. */
const TAKES = /\bimport\b|\bexport\b\s*(?:type\b)?\s*[{*/]|\brequire\b|getBuiltinModule|\\u/

/** The head of a file up to its last import, where nothing below takes anything; else null, and the whole must be read. */
const headOf = (text: string): string | null => {
  const last = [...text.matchAll(AT_HEAD)].at(-1)
  const end = last ? last.index + last[0].length : 0
  return TAKES.test(text.slice(end)) ? null : text.slice(0, end)
}

const readImports = (file: string, text: string): Import[] => {
  const head = headOf(text)
  if (head !== null) {
    try {
      return importsIn(file, head)
    } catch {
      // It ends in the midst of something.
    }
  }
  return importsIn(file, text)
}

/** What was read of each file: several rules ask for the whole tree. */
const known = new Map<string, { text: string; found: readonly Import[] }>()

/** Every way in which a file of TypeScript or JavaScript takes something from another; one that cannot be read that far throws. */
export const importsOf = (file: string, text: string): readonly Import[] => {
  const read = known.get(file)
  if (read?.text === text) return read.found
  const found = readImports(file, text)
  known.set(file, { text, found })
  return found
}

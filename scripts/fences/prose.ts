import { lineOf, type Node, walkFile } from './nodes.ts'
import { zoneOf } from './rules.ts'
import { codeIn, type Tree } from './tree.ts'

/** Italian words that no name or pattern of ours contains, and that hardly any English sentence does. */
const ITALIAN =
  'di il lo la gli un uno una del dello della dei degli delle al allo alla ai agli alle dal dalla dai dalle nel nella nei nelle sul sulla sui sulle che chi cui non è né si ha hanno sono con questo questa questi queste ogni più già ci ne nessun nessuna niente'.split(
    ' ',
  )
const isItalian = new Set(ITALIAN)
/** One of them in the text of a file, or a letter written in another way, which may be in one: seldom found where no sentence is. */
const MAY_BE_PROSE = new RegExp(
  `(?:(?<!\\p{L})|\\\\[bfnrtv])(?:${ITALIAN.join('|')})(?!\\p{L})|\\\\[ux\\r\\n]`,
  'iu',
)
/** Fewer are a label. */
const WORDS = 3

/** The text that a node is, "…" for each value put into it; null for one that is no text. */
const textOf = (node: Node): string | null => {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type === 'JSXText') return String(node.value)
  if (node.type !== 'TemplateLiteral') return null
  const quasis = node.quasis as readonly { value: { cooked: string | null } }[]
  return quasis.map(({ value }) => value.cooked ?? '').join('…')
}

/** What patterns have, and sentences do not. */
const PATTERN = /\(\?|\\|\]\?/

/** Whether a text is a sentence of Italian or most of one: labels of one or two words, patterns and names are none. */
const isProse = (text: string): boolean => {
  const said = text.trim()
  if (PATTERN.test(said)) return false
  const words = said.toLowerCase().match(/(?<![\p{L}\d_/.-])\p{L}+(?![\p{L}\d_/-])/gu) ?? []
  const sentence = /^[\p{Lu}«“…]/u.test(said) || /[.:!?]$/.test(said)
  return (
    sentence && /\s/.test(said) && words.length >= WORDS && words.some((one) => isItalian.has(one))
  )
}

/** Every sentence of Italian that a file writes out, with its line. */
export const proseOf = (file: string, text: string): { line: number; text: string }[] => {
  if (!MAY_BE_PROSE.test(text)) return []
  const found: { line: number; text: string }[] = []
  walkFile(file, text, (node) => {
    const said = textOf(node)
    if (said === null || !isProse(said)) return
    found.push({ line: lineOf(text, node), text: said.trim() })
  })
  return found
}

/** Modules that hold sentences and nothing else. */
const HOME = /(?:^|\/)(?:[a-z-]+-)?(?:messages|texts)\.tsx?$|^web\/(?:messages|text)\//

/** The files of the server and of the pages with sentences outside of a home for them, and how many each has. */
export const proseIn = (tree: Tree): Record<string, number> =>
  Object.fromEntries(
    codeIn(tree)
      .filter(([file]) => !file.startsWith('scripts/') && zoneOf(file) !== 'testing')
      .filter(([file]) => !HOME.test(file))
      .map(([file, text]) => [file, proseOf(file, text).length] as const)
      .filter(([, sentences]) => sentences > 0),
  )

/** Of those, the ones that stand in none of these tables, files or folders. */
export const leftOf = (
  found: Readonly<Record<string, number>>,
  tables: readonly string[],
): Record<string, number> =>
  Object.fromEntries(
    Object.entries(found).filter(
      ([file]) => !tables.some((table) => file === table || file.startsWith(`${table}/`)),
    ),
  )

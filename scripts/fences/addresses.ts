import { lineOf, type Node, walkFile } from './nodes.ts'
import { zoneOf } from './rules.ts'
import { codeIn, type Tree } from './tree.ts'

/** Where addresses stand: of pages, of what programs ask for, of the desk, of the languages; and what no address is turned into. */
const TABLES = /^server\/(?:domain|domain\/staff|http)\/(?:[a-z]+-)?addresses\.ts$/
const LANGUAGES = 'server/domain/languages.ts'

/** Files that write paths which are no addresses of the site, and whose they are; by how their own paths begin. */
const OTHERS: Readonly<Record<string, string>> = {
  'server/config.ts': 'files of ours on disk',
  'server/engines.ts': 'files of ours on disk',
  'server/http/pages/shell.ts': 'files of the build on disk',
  'server/http/connections.ts': "the system's files",
  'server/http/pages/redirects.ts': 'the former wiki, whose addresses lead to ours',
  'server/http/documents/catalog.ts': 'the vocabularies of the European Union',
  'server/http/documents/ro-crate.ts': 'the profile of RO-Crate',
  'server/http/formats/xlsx/': 'parts of a workbook',
  'server/ingest/marked/xlsx/': 'parts of a workbook',
}

/** A path: a whole text, what follows an address in it, or one inside it; of a regular expression, its beginning. */
const PATH = /(?:^|[\s"'(=])\/[a-z_.:{]/
const PATTERN = /(?:^\^?|\()\\\/[a-z_.:({]/

/** The beginning of a path in the text of a file, or a slash or letter written in another way: what holds no path seldom has one. */
const MAY_HOLD_PATH = /(?<![\w/.*<)\]])\/[a-z_.:({\\]|\\[a-z]\/|\\[ux\r\n]/

/** Whether a text, a piece of a template, of a page or a regular expression holds a path. */
const holdsPath = ({ type, value, regex }: Node): boolean => {
  if (regex) return PATTERN.test((regex as { pattern: string }).pattern)
  const text = type === 'TemplateElement' ? (value as { cooked: string }).cooked : value
  const isText = type === 'Literal' || type === 'TemplateElement' || type === 'JSXText'
  return isText && typeof text === 'string' && PATH.test(text)
}

/** Every address that the product writes outside of the tables of addresses, one line each. */
export const checkAddresses = (tree: Tree): string[] =>
  codeIn(tree)
    .filter(([file]) => /^(?:server|web)\//.test(file) && zoneOf(file) !== 'testing')
    .filter(([file]) => !TABLES.test(file) && file !== LANGUAGES)
    .filter(([file]) => !Object.keys(OTHERS).some((start) => file.startsWith(start)))
    .filter(([, text]) => MAY_HOLD_PATH.test(text))
    .flatMap(([file, text]) => {
      const found: string[] = []
      walkFile(file, text, (node) => {
        if (holdsPath(node))
          found.push(`${file}:${lineOf(text, node)}: an address outside of the tables`)
      })
      return found
    })

import { escapeText } from './escape.ts'

/** Properties that say an attribute in another way; the others are the attribute, in small letters but for those of SVG. */
const NAMES: Record<string, string> = {
  className: 'class',
  htmlFor: 'for',
  httpEquiv: 'http-equiv',
  acceptCharset: 'accept-charset',
  defaultValue: 'value',
  defaultChecked: 'checked',
  defaultSelected: 'selected',
}

/** HTML knows no capitals in names; SVG does, and these are its own that pages use. */
const OF_SVG = new Set(['viewBox', 'preserveAspectRatio'])

/** Not "there or not", but said as a word. */
const IN_WORDS = new Set(['draggable', 'spellcheck'])

const known = new Map<string, string>()

/** How an attribute begins: a space and its name. Names come from the program, never from data, so they are few. */
const beginningOf = (property: string): string => {
  const found = known.get(property)
  if (found !== undefined) return found
  if (!/^[a-zA-Z][\w:-]*$/.test(property)) throw new Error(`"${property}" is no attribute`)
  const name = NAMES[property] ?? (OF_SVG.has(property) ? property : property.toLowerCase())
  known.set(property, ` ${name}`)
  return ` ${name}`
}

/** One attribute with the space before it; "" for what is not there, and for what only a script can use. */
export const attribute = (property: string, value: unknown): string => {
  if (value == null || typeof value === 'function') return ''
  if (typeof value === 'boolean') {
    if (property[4] === '-' || IN_WORDS.has(property)) return `${beginningOf(property)}="${value}"`
    return value ? beginningOf(property) : ''
  }
  const text = typeof value === 'string' ? value : String(value)
  return text === '' ? beginningOf(property) : `${beginningOf(property)}="${escapeText(text)}"`
}

import type { ComponentChildren } from 'preact'
import { attribute } from './attributes.ts'
import { during } from './contexts.ts'
import { type Children, Element, type Properties } from './elements.ts'
import { escapeText } from './escape.ts'

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** `chosen`: the value of the list of choices around. */
const drawTag = (tag: string, properties: Properties, chosen: unknown): string => {
  let html = `<${tag}`
  let inner = properties.children
  let choice = chosen
  for (const name in properties) {
    const value = properties[name]
    if (name === 'children' || name === 'ref') continue
    // HTML says what a list has chosen at the choice, and what a large field says between its tags.
    if (name === 'value' && tag === 'select') choice = value
    else if (name === 'value' && tag === 'textarea') inner = String(value)
    else {
      if (name === 'value' && tag === 'option' && choice === value) html += ' selected'
      html += attribute(name, value)
    }
  }
  const content = draw(inner, choice)
  return content === '' && VOID.has(tag) ? `${html}/>` : `${html}>${content}</${tag}>`
}

const draw = (node: Children, chosen: unknown): string => {
  if (typeof node === 'string') return escapeText(node)
  if (typeof node === 'number') return String(node)
  if (node instanceof Element) {
    const { type, properties } = node
    if (typeof type === 'string') return drawTag(type, properties, chosen)
    const { gives } = type
    return gives === undefined
      ? draw(type(properties), chosen)
      : during(gives, properties.value, () => draw(properties.children, chosen))
  }
  if (!Array.isArray(node)) return ''
  let html = ''
  for (let i = 0; i < node.length; i++) html += draw(node[i], chosen)
  return html
}

/** The HTML of a page, as `preact-render-to-string` would write it. */
export const renderToString = (node: ComponentChildren): string => draw(node as Children, undefined)

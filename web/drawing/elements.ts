import type { Context } from './contexts.ts'

/** What can stand between two tags. */
export type Children = Element | string | number | boolean | null | undefined | readonly Children[]

export type Properties = { [name: string]: unknown; children?: Children }

/** A component; one that provides a context says which. */
export type Component = { (properties: Properties): Children; gives?: Context<unknown> }

type Type = string | Component

/** A class, because nothing that was read from a file or an address can be of it: data cannot pretend to be an element. */
export class Element {
  readonly type: Type
  readonly properties: Properties

  constructor(type: Type, properties: Properties) {
    this.type = type
    this.properties = properties
  }
}

/** What JSX compiles to on the server. Keys are of no use to what is drawn once. */
export const jsx = (type: Type, properties: Properties): Element => new Element(type, properties)

/** The same for what has several children. */
export const jsxs = (type: Type, properties: Properties): Element => new Element(type, properties)

export const Fragment: Component = ({ children }) => children

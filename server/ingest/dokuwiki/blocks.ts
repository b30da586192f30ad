/** A wiki page in pieces, whichever of its two forms it was read from. */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  /** A row of a table; its first cell names what the others say. */
  | { kind: 'row'; cells: string[] }
  | { kind: 'text'; text: string }

export type PageBlocks = {
  blocks: Block[]
  /** Targets of the page's links, as written. */
  links: string[]
}

/** A cell of a table. `spanned`: it has no text of its own, the cell to its left reaches over it. */
export type WikiCell = { text: string; heading: boolean; spanned: boolean }

/** A wiki page in pieces, whichever of its two forms it was read from. Links in texts are marked (`links.ts`). */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'row'; cells: WikiCell[] }
  | { kind: 'text'; text: string }

export type PageBlocks = {
  blocks: Block[]
  /** Targets of the page's links, as written. */
  links: string[]
}

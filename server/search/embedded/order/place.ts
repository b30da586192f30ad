/** A record: its segment, its number there, and the key by which it is ordered, of which the highest comes first. */
export type Place = { segment: number; doc: number; key: number }

/** Records from one place to another of an ordered list; the latter is excluded. */
export type Slice = { from: number; to: number }

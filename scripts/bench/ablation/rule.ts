/** A text of one source file that stands there once, and what takes its place when the rule is off. */
export type Edit = { file: string; find: string; replace: string }

/** A rule of the language, and the edits that switch it off. The program itself has no switch. */
export type Rule = { name: string; edits: readonly Edit[] }

/** One mistake that somebody could make in the product, and the tests that ought to notice it. */
export type Mutation = {
  /** Kebab-case, begins with its area: `store-foreign-keys-off`. */
  name: string
  /** Path from the root. */
  file: string
  /** Text that stands in the file exactly once. */
  find: string
  /** What stands in its place. */
  put: string
  /** What a reader or an operator would lose. */
  why: string
  /** Test files that are run, the likeliest to notice first. */
  tests: readonly string[]
}

/** A file's text with the mistake in it; null when the place is not there, or there twice. */
export const mutated = (text: string, { find, put }: Mutation): string | null => {
  const [before, after, ...more] = text.split(find)
  return after === undefined || more.length > 0 ? null : `${before}${put}${after}`
}

/** Whether this is the long run: `THOROUGH=1 npm test`. */
export const THOROUGH = process.env.THOROUGH === '1'

/**
 * How many rounds a test of chance takes: all of them in the long run, a tenth in every other. Each run draws other cases, so
 * that what one leaves out, the next ones try.
 */
export const rounds = (all: number): number => (THOROUGH ? all : Math.ceil(all / 10))

/** What this run tries of a list: all of it in the long run, else one of so many, others each time. */
export const drawn = <T>(all: readonly T[], oneOf: number): T[] => {
  if (THOROUGH) return [...all]
  const first = Math.floor(Math.random() * oneOf)
  return all.filter((_, at) => at % oneOf === first)
}

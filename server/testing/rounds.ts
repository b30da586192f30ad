/** Whether this is the long run: `THOROUGH=1 npm test`. */
export const THOROUGH = process.env.THOROUGH === '1'

/**
 * How many rounds a test of chance takes: all of them in the long run, a tenth in every other. Each run draws other cases, so
 * that what one leaves out, the next ones try.
 */
export const rounds = (all: number): number => (THOROUGH ? all : Math.ceil(all / 10))

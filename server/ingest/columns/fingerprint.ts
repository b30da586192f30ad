import { createHash } from 'node:crypto'
import { labelKey } from '#domain/text/fold.ts'

/** By which a kind of file is known again: its headings in their order, case and accents aside. */
export const fingerprintOf = (columns: readonly { heading: string }[]): string =>
  createHash('sha256')
    .update(columns.map(({ heading }) => labelKey(heading)).join('\n'))
    .digest('hex')

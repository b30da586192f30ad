import { createHash } from 'node:crypto'
import { labelKey } from '#domain/text/fold.ts'
import { isCorrectionHeading } from './correction-words.ts'

/** By which a kind of file is known again: its headings in their order, case and accents aside, without the one that we add. */
export const fingerprintOf = (columns: readonly { heading: string }[]): string =>
  createHash('sha256')
    .update(
      columns
        .filter(({ heading }) => !isCorrectionHeading(heading))
        .map(({ heading }) => labelKey(heading))
        .join('\n'),
    )
    .digest('hex')

import type { SearchQuery } from '#domain/query/types.ts'
import { amountFields } from '../lib/years/years.ts'
import { amountTexts } from '../messages/amounts.ts'
import { RangeField } from './range-field.tsx'

const EURO = {
  pattern: '[0-9][0-9. ]*',
  maxLength: 15,
  hint: amountTexts.hint,
  wide: true,
} as const

/** A range of euro to fill in, beside the bands, and what the amount is. */
export const AmountFields = ({ query }: { query: SearchQuery }) => {
  const { from, to } = amountFields(query)
  return (
    <>
      <div class="years__range">
        <RangeField name="importo_da" label={amountTexts.from} value={from} {...EURO} />
        <RangeField name="importo_a" label={amountTexts.to} value={to} {...EURO} />
      </div>
      <p class="histogram__hint">{amountTexts.counted}</p>
    </>
  )
}

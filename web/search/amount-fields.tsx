import type { SearchQuery } from '#domain/query/types.ts'
import { amountFields } from '../lib/years.ts'
import { amountTexts } from '../messages/amounts.ts'
import { useFieldText } from '../ui/field-state.ts'
import { SEARCH_FORM } from '../ui/search-box.tsx'

const Field = ({ name, label, value }: { name: string; label: string; value: string }) => {
  const { text, type, sent } = useFieldText(name, value)
  return (
    <div class="years__field years__field--wide">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        form={SEARCH_FORM}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onChange={sent}
        inputMode="numeric"
        pattern="[0-9][0-9. ]*"
        maxLength={15}
        title={amountTexts.hint}
        autocomplete="off"
      />
    </div>
  )
}

/** A range of euro to fill in, beside the bands, and what the amount is. */
export const AmountFields = ({ query }: { query: SearchQuery }) => {
  const { from, to } = amountFields(query)
  return (
    <>
      <div class="years__range">
        <Field name="importo_da" label={amountTexts.from} value={from} />
        <Field name="importo_a" label={amountTexts.to} value={to} />
      </div>
      <p class="histogram__hint">{amountTexts.counted}</p>
    </>
  )
}

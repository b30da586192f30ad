import { useFieldText } from '../ui/field-state.ts'
import { SEARCH_FORM } from '../ui/search-box.tsx'

type Props = {
  name: string
  label: string
  value: string
  /** What may be typed, said to who types something else. */
  pattern: string
  maxLength: number
  hint: string
  wide?: boolean
}

/** One end of a range of numbers, sent with the search. */
export const RangeField = ({ name, label, value, pattern, maxLength, hint, wide }: Props) => {
  const { text, type, sent } = useFieldText(name, value)
  return (
    <div class={wide ? 'years__field years__field--wide' : 'years__field'}>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        form={SEARCH_FORM}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onChange={sent}
        inputMode="numeric"
        pattern={pattern}
        maxLength={maxLength}
        title={hint}
        autocomplete="off"
      />
    </div>
  )
}

import type { FacetKey } from '#domain/facets.ts'
import { searchTexts } from '../messages/search.ts'
import { useChoice } from '../ui/field-state.ts'

type Props = { facet: FacetKey; form: string; all: boolean }

/** Several values of one facet mean "any of them"; this asks for all of them together. */
export const AllSwitch = ({ facet, form, all }: Props) => {
  const name = `${facet}_tutti`
  const [ticked, tick] = useChoice(name, all)
  return (
    <p class="value value--all">
      <label>
        <input
          type="checkbox"
          id={name}
          name={name}
          value="1"
          form={form}
          checked={ticked}
          onChange={(event) => tick(event.currentTarget.checked)}
        />
        <span>{searchTexts.all}</span>
      </label>
    </p>
  )
}

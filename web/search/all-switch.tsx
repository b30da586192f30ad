import type { FacetKey } from '#domain/facets.ts'
import { searchTexts } from '../messages/search.ts'

type Props = { facet: FacetKey; form: string; all: boolean }

/** Several values of one facet mean "any of them"; this asks for all of them together. */
export const AllSwitch = ({ facet, form, all }: Props) => {
  const name = `${facet}_tutti`
  return (
    <p class="facet-value facet-value--all">
      <input
        class="facet-value__box"
        type="checkbox"
        id={name}
        name={name}
        value="1"
        form={form}
        checked={all}
        autocomplete="off"
      />
      <label class="facet-value__label" for={name}>
        {searchTexts.all}
      </label>
    </p>
  )
}

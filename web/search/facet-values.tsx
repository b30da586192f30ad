import { useState } from 'preact/hooks'
import type { FacetKey } from '#domain/facets.ts'
import type { FacetValue } from '#domain/schemas/search.ts'
import { announce } from '../lib/announce.ts'
import { matching, withDepth } from '../lib/facet-values.ts'
import { searchTexts } from '../messages/search.ts'
import { FacetValueRow } from './facet-value-row.tsx'

/** Longer lists can be searched, and have a page of their own. */
export const LONG_LIST = 8

type Props = {
  facet: FacetKey
  label: string
  values: readonly FacetValue[]
  /** Id of the form that the boxes belong to. */
  form: string
  toggleExcludedPath: (value: string) => string
}

/**
 * The values of a facet as boxes, in their own order, which no choice changes. Searching among them only
 * hides the others: a ticked box that is out of sight still counts.
 */
export const FacetValues = ({ facet, label, values, form, toggleExcludedPath }: Props) => {
  const [typed, setTyped] = useState('')
  const shown = new Set(matching(values, typed).map(({ value }) => value))
  const search = (event: InputEvent) => {
    const text = (event.currentTarget as HTMLInputElement).value
    setTyped(text)
    announce(searchTexts.withinFound(matching(values, text).length))
  }
  if (values.length === 0) return <p class="facet__none">{searchTexts.noValues}</p>
  return (
    <>
      {values.length > LONG_LIST && (
        <input
          class="facet__search"
          type="search"
          aria-label={searchTexts.within(label)}
          placeholder={searchTexts.within(label)}
          value={typed}
          onInput={search}
          autocomplete="off"
        />
      )}
      <ul class="facet__values">
        {withDepth(values).map((value) => (
          <FacetValueRow
            key={value.value}
            hidden={!shown.has(value.value)}
            facet={facet}
            value={value}
            form={form}
            toggleExcludedPath={toggleExcludedPath(value.value)}
          />
        ))}
      </ul>
      {shown.size === 0 && <p class="facet__none">{searchTexts.withinFound(0)}</p>}
    </>
  )
}

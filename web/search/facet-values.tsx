import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { FacetKey } from '#domain/facets.ts'
import type { FacetValue } from '#domain/schemas/search.ts'
import { announce } from '../lib/announce.ts'
import { isEmpty, matching, type ShownValue, withDepth } from '../lib/search/facet-values.ts'
import { searchTexts } from '../messages/search.ts'
import { Icon } from '../ui/icon.tsx'
import { useRuntime } from '../ui/runtime.ts'
import { useAllValues } from './all-values.ts'
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
  /** Whether each value has its sign that excludes it. */
  excludable?: boolean
  /** Where all values are, when these are only the most frequent. */
  allAt?: string | null
}

/**
 * Which values fold away because nothing is left of them. One that was ticked in this visit stays where it is: it may hold
 * the focus when its last project goes.
 */
const useFolding = (values: readonly FacetValue[]) => {
  const held = useRef(new Set<string>())
  for (const { value, state } of values) if (state === 'wanted') held.current.add(value)
  return (one: FacetValue) => values.length > 0 && isEmpty(one) && !held.current.has(one.value)
}

/** Rows that a search among thousands of values shows; more letters show others. */
const MOST_FOUND = 100

/**
 * What is searched among the values. Words that were typed before the script came count only once it is there: rows are
 * hidden by them, and the first rendering must be the server's.
 */
const useWithin = (id: string) => {
  const early = useRuntime().early.get(id)
  const [typed, setTyped] = useState('')
  useLayoutEffect(() => {
    if (typeof early === 'string') setTyped(early)
  }, [])
  return [typed, setTyped] as const
}

/**
 * The values of a facet as boxes, in their own order, which no choice changes. Searching among them only
 * hides the others: a ticked box that is out of sight still counts.
 */
export const FacetValues = ({
  facet,
  label,
  values,
  form,
  toggleExcludedPath,
  excludable = true,
  allAt = null,
}: Props) => {
  const id = `cerca-${facet}`
  const [typed, setTyped] = useWithin(id)
  const all = useAllValues(allAt, typed.trim() !== '') ?? values
  const found = typed === '' ? values : matching(all, typed)
  const shown = new Set(
    (typed === '' ? values : found.slice(0, MOST_FOUND)).map(({ value }) => value),
  )
  const listed = all.filter(
    ({ value, state }) => all === values || shown.has(value) || state === 'wanted',
  )
  const isFolded = useFolding(typed === '' ? values : [])
  const row = (value: ShownValue) => (
    <FacetValueRow
      key={value.value}
      hidden={!shown.has(value.value)}
      facet={facet}
      value={value}
      form={form}
      toggleExcludedPath={excludable ? toggleExcludedPath(value.value) : null}
    />
  )
  const folded = withDepth(listed.filter(isFolded))
  const rows = withDepth(listed.filter((value) => !isFolded(value)))
  useEffect(() => {
    if (typed !== '') announce(searchTexts.withinFound(found.length))
  }, [typed, found.length])
  if (values.length === 0) return <p class="facet__none">{searchTexts.noValues}</p>
  return (
    <>
      {values.length > LONG_LIST && (
        <input
          class="facet__search"
          type="search"
          id={id}
          aria-label={searchTexts.within(label)}
          placeholder={searchTexts.within(label)}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          autocomplete="off"
        />
      )}
      <ul class="facet__values">{rows.map(row)}</ul>
      {folded.length > 0 && (
        <details class="facet__empty">
          <summary>
            {searchTexts.emptyValues(folded.length, rows.length > 0)}
            <Icon name="down" />
          </summary>
          <ul class="facet__values">{folded.map(row)}</ul>
        </details>
      )}
      {shown.size === 0 && <p class="facet__none">{searchTexts.withinFound(0)}</p>}
    </>
  )
}

import type { ShownAnswer } from '#domain/pages.ts'
import {
  effectiveSort,
  LIMITS,
  type SearchQuery,
  SORT_KEYS,
  SORT_LABELS,
} from '#domain/query/types.ts'
import { RESULTS_HEADING } from '../lib/navigation/settle.ts'
import { formatNumber } from '../lib/text/format.ts'
import { searchTexts } from '../messages/search.ts'
import { useChoice } from '../ui/field-state.ts'
import { useRuntime } from '../ui/runtime.ts'
import { SEARCH_FORM } from '../ui/search-box.tsx'

const PAGE_SIZES = [10, LIMITS.defaultPerPage, 50, LIMITS.perPage]

type Option = { value: string; label: string }
type FieldProps = { name: string; label: string; value: string; options: Option[] }

const Select = ({ name, label, value, options }: FieldProps) => {
  const [chosen, choose] = useChoice(name, value)
  return (
    <div class="toolbar__field">
      <label for={name}>{label}</label>
      <select
        id={name}
        name={name}
        form={SEARCH_FORM}
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
        autocomplete="off"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The count of the answer, its order and its page size. Defaults are sent as nothing, so links stay short. */
export const Toolbar = ({ query, answer }: { query: SearchQuery; answer: ShownAnswer }) => {
  const { hydrated } = useRuntime()
  const usual = effectiveSort({ ...query, sort: null })
  const sorts = SORT_KEYS.filter((key) => key !== 'rilevanza' || query.q !== '')
  const sizes = [...new Set([...PAGE_SIZES, query.perPage])].sort((a, b) => a - b)
  const chosen = effectiveSort(query)
  // What fits on one page as it is needs no choice of its size.
  const isPaged = answer.total > LIMITS.defaultPerPage || query.perPage !== LIMITS.defaultPerPage
  return (
    <div class="toolbar">
      <div class="toolbar__count">
        <h2 id={RESULTS_HEADING} tabIndex={-1}>
          {searchTexts.found(answer.total)}
        </h2>
        {answer.pages > 1 && answer.page <= answer.pages && (
          <p>{searchTexts.pageOf(answer.page, answer.pages)}</p>
        )}
      </div>
      {answer.total > 0 && (
        <div class="toolbar__fields">
          <Select
            name="ordina"
            label={searchTexts.sort}
            value={chosen === usual ? '' : chosen}
            options={sorts.map((key) => ({
              value: key === usual ? '' : key,
              label: SORT_LABELS[key],
            }))}
          />
          {isPaged && (
            <Select
              name="per_pagina"
              label={searchTexts.perPage}
              value={query.perPage === LIMITS.defaultPerPage ? '' : String(query.perPage)}
              options={sizes.map((size) => ({
                value: size === LIMITS.defaultPerPage ? '' : String(size),
                label: formatNumber(size),
              }))}
            />
          )}
          {!hydrated && (
            <button
              class="button button--secondary toolbar__apply"
              type="submit"
              form={SEARCH_FORM}
            >
              {searchTexts.apply}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

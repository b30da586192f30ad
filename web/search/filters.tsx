import { useEffect, useRef } from 'preact/hooks'
import type { FacetKey } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { FacetAnswer } from '#domain/schemas/search.ts'
import { RESULTS_HEADING } from '../lib/navigation/settle.ts'
import { isExcluding } from '../lib/search/facet-values.ts'
import { searchTexts } from '../messages/search.ts'
import { Icon } from '../ui/icon.tsx'
import { useRuntime } from '../ui/runtime.ts'
import { SEARCH_FORM } from '../ui/search-box.tsx'
import { ExcludeMode } from './exclude-mode.tsx'
import { Facet } from './facet.tsx'

/** What is asked of one thing in several ways folds as one: each fold is a stop on the way to the results. */
const BESIDE: Partial<Record<FacetKey, readonly FacetKey[]>> = {
  anno: ['attivo'],
  ente: ['tipo-ente'],
  piano: ['avviso', 'importo'],
}

/** What few records have is no filter where none has it; it is one where somebody asks for it. */
const WHERE_ANY: readonly FacetKey[] = ['avviso', 'parole-semplici']

const isOffered = ({ key, distinct, values }: FacetAnswer): boolean =>
  !WHERE_ANY.includes(key) || distinct > 0 || values.some(({ state }) => state !== 'off')

const WIDE = '(min-width: 62rem)'

type Props = { query: SearchQuery; facets: FacetAnswer[]; active: number; total: number }

/**
 * Opens the panel where there is room beside the results; narrow screens open it by hand, and where somebody has done
 * so before the script came, it stays open.
 */
const useOpenWhereWide = () => {
  const panel = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const wide = matchMedia(WIDE)
    const follow = () => {
      if (panel.current) panel.current.open = wide.matches
    }
    if (wide.matches) follow()
    wide.addEventListener('change', follow)
    return () => wide.removeEventListener('change', follow)
  }, [])
  return panel
}

/** All facets, in one panel that folds away on narrow screens; its fields belong to the search form. */
export const Filters = ({ query, facets, active, total }: Props) => {
  const { hydrated } = useRuntime()
  const panel = useOpenWhereWide()
  const offered = facets.filter(isOffered)
  const showResults = () => {
    if (panel.current) panel.current.open = false
    const heading = document.getElementById(RESULTS_HEADING)
    heading?.focus()
    heading?.scrollIntoView()
  }
  return (
    <section class="filters" id="filtri" aria-label={searchTexts.filters}>
      <details class="filters__panel" ref={panel}>
        <summary class="filters__summary">
          <Icon name="filter" />
          <span>{searchTexts.filters}</span>
          {active > 0 && <span class="filters__active">{searchTexts.filtersChosen(active)}</span>}
          <Icon name="down" />
        </summary>
        <div class="filters__body">
          <h2 class="filters__title">{searchTexts.filters}</h2>
          <ExcludeMode excluding={isExcluding(query)} />
          {offered
            .filter(({ key }) => !Object.values(BESIDE).flat().includes(key))
            .map((facet) => (
              <Facet
                key={facet.key}
                query={query}
                facet={facet}
                beside={offered.filter(({ key }) => BESIDE[facet.key]?.includes(key))}
              />
            ))}
          {hydrated ? (
            <button
              class="button button--primary filters__done"
              type="button"
              onClick={showResults}
            >
              {searchTexts.showResults(total)}
            </button>
          ) : (
            <button class="button button--primary" type="submit" form={SEARCH_FORM}>
              {searchTexts.apply}
            </button>
          )}
        </div>
      </details>
    </section>
  )
}

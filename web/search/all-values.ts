import { useEffect, useState } from 'preact/hooks'
import type { FacetValue } from '#domain/schemas/search.ts'
import { useRuntime } from '../ui/runtime.ts'

/**
 * All values of a facet whose list was cut, fetched from the page that has them (`address`) once a reader searches
 * among them, and again when the search changes. Until they come, and where they cannot be had, null.
 */
export const useAllValues = (
  address: string | null,
  searching: boolean,
): readonly FacetValue[] | null => {
  const { facetValues } = useRuntime()
  const [all, setAll] = useState<readonly FacetValue[] | null>(null)
  useEffect(() => {
    if (address === null || !searching) return
    const leaving = new AbortController()
    void facetValues(address, leaving.signal).then((values) => {
      if (values && !leaving.signal.aborted) setAll(values)
    })
    return () => leaving.abort()
  }, [address, searching])
  return searching ? all : null
}

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { FacetValue } from '#domain/schemas/search.ts'
import { type EarlyFields, NO_EARLY_FIELDS } from '../lib/navigation/early-fields.ts'

/** What a component may use once the page is alive; on the server, and until then, there is nothing. */
export type Runtime = {
  /** False while the page must look exactly as the server sent it. */
  hydrated: boolean
  /** What fields already said when the page came alive; nothing once it is. */
  early: EarlyFields
  go: (url: string) => void
  /** The values that the page of a facet shows; null when they cannot be had. */
  facetValues: (address: string, signal: AbortSignal) => Promise<readonly FacetValue[] | null>
}

/** The runtime where no script runs, or not yet. */
export const STILL: Runtime = {
  hydrated: false,
  early: NO_EARLY_FIELDS,
  go: () => {},
  facetValues: async () => null,
}

export const RuntimeContext = createContext<Runtime>(STILL)

export const useRuntime = (): Runtime => useContext(RuntimeContext)

import type { FacetSelection } from './types.ts'

/** How a search asks for a value of a facet. */
export const stateOf = (
  { values, not }: FacetSelection,
  value: string,
): 'wanted' | 'excluded' | 'off' =>
  values.includes(value) ? 'wanted' : not.includes(value) ? 'excluded' : 'off'

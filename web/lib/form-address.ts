import { UNSPECIFIED } from '#domain/facets.ts'
import { FIELD_FACETS, type FieldFacet, fieldRange } from '#domain/query/ranges.ts'

type Entry = readonly [name: string, value: string]

/** The two fields of a range as one value of the grammar; what is no range goes on as typed, for the server to name. */
const joinFields = (entries: readonly Entry[], facet: FieldFacet): readonly Entry[] => {
  const names = [`${facet}_da`, `${facet}_a`]
  const field = (name: string | undefined) => entries.find(([key]) => key === name)?.[1] ?? ''
  const range = fieldRange(facet, field(names[0]), field(names[1]))
  if (range === null) return entries
  const others = entries.filter(
    ([name, value]) => !names.includes(name) && (name !== facet || value === UNSPECIFIED),
  )
  return [...others, [facet, range]]
}

/** The address that a GET form leads to, without its empty fields. */
export const formAddress = (action: string, entries: Iterable<Entry>): string => {
  const filled = [...entries]
    .map(([name, value]): Entry => [name, value.trim()])
    .filter(([, value]) => value !== '')
  const joined = FIELD_FACETS.reduce<readonly Entry[]>(joinFields, filled)
  const parameters = new URLSearchParams(joined.map(([name, value]) => [name, value]))
  return parameters.size > 0 ? `${action}?${parameters}` : action
}

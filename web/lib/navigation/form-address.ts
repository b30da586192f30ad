import { UNSPECIFIED } from '#domain/facets.ts'
import { formatYears, parseYears } from '#domain/query/years.ts'

type Entry = readonly [name: string, value: string]

/** The two fields of a range as one value of the grammar; null where they hold what the server had better read. */
const joined = (facet: string, from: string, to: string): string | null => {
  if (from + to === '') return null
  if (facet === 'importo') return /^\d*-\d*$/.test(`${from}-${to}`) ? `${from}-${to}` : null
  const years = parseYears(`${from}-${to}`)
  return years && formatYears(years)
}

/** The two fields of a range as one value of the grammar; what is no range goes on as typed, for the server to name. */
const joinFields = (entries: readonly Entry[], facet: string): readonly Entry[] => {
  const names = [`${facet}_da`, `${facet}_a`]
  const field = (name: string | undefined) => entries.find(([key]) => key === name)?.[1] ?? ''
  const range = joined(facet, field(names[0]), field(names[1]))
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
  const all = ['anno', 'attivo', 'importo'].reduce<readonly Entry[]>(joinFields, filled)
  const parameters = new URLSearchParams(all.map(([name, value]) => [name, value]))
  return parameters.size > 0 ? `${action}?${parameters}` : action
}

import { UNSPECIFIED } from '#domain/facets.ts'
import { formatYears, parseYears } from '#domain/query/years.ts'

type Entry = readonly [name: string, value: string]

const YEAR_FIELDS = ['anno_da', 'anno_a']

/** The two year fields as one range of the grammar; what is not a year goes on as typed, for the server to name. */
const joinYears = (entries: readonly Entry[]): Entry[] => {
  const field = (name: string) => entries.find(([key]) => key === name)?.[1] ?? ''
  const [from, to] = [field('anno_da'), field('anno_a')]
  const range = from || to ? parseYears(`${from}-${to}`) : null
  if (!range) return [...entries]
  const others = entries.filter(
    ([name, value]) => !YEAR_FIELDS.includes(name) && (name !== 'anno' || value === UNSPECIFIED),
  )
  return [...others, ['anno', formatYears(range)]]
}

/** The address that a GET form leads to, without its empty fields. */
export const formAddress = (action: string, entries: Iterable<Entry>): string => {
  const filled = [...entries]
    .map(([name, value]): Entry => [name, value.trim()])
    .filter(([, value]) => value !== '')
  const parameters = new URLSearchParams(joinYears(filled).map(([name, value]) => [name, value]))
  return parameters.size > 0 ? `${action}?${parameters}` : action
}

import type { ShownAnswer } from '#domain/pages.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { setValues, withText } from '#domain/query/write.ts'
import { parseYears } from '#domain/query/years.ts'
import type { SearchAnswer } from '#domain/schemas/search.ts'
import { hasWords } from '../lib/shown-text.ts'
import { understandingTexts } from '../messages/understanding.ts'
import { searchPath } from '../paths.ts'
import { Notice } from '../ui/notice.tsx'

type Props = { query: SearchQuery; answer: ShownAnswer }
type Understanding = SearchAnswer['understanding']

/** Sentences on what was changed, added or left out. A word that was corrected is named as it was then searched. */
const sentencesOf = (q: string, understanding: Understanding): string[] => {
  const { corrections, expansions, ignored, partial, cut } = understanding
  const used = new Map(corrections.map((one) => [one.typed, one.used]))
  const searched = (typed: string) => {
    const [only = typed, ...more] = used.get(typed) ?? []
    return more.length > 0 ? typed : only
  }
  return [
    ...corrections.map((one) => understandingTexts.corrected(one.typed, one.used)),
    ...expansions.map((one) => understandingTexts.expanded(searched(one.typed), one.added)),
    ...(partial ? [understandingTexts.partial(partial.atLeast, partial.of)] : []),
    ...(ignored.length > 0 ? [understandingTexts.ignored(ignored)] : []),
    ...(q !== '' && !hasWords(q) ? [understandingTexts.wordless] : []),
    ...(cut ? [understandingTexts.cut] : []),
  ]
}

const Senses = ({ query, ambiguous }: Pick<Props, 'query'> & Pick<Understanding, 'ambiguous'>) =>
  ambiguous.map(({ typed, senses }) => (
    <div key={typed}>
      <p>{understandingTexts.ambiguous(typed)}</p>
      <ul>
        {senses.map(({ label, q }) => (
          <li key={q}>
            <a href={searchPath(withText(query, q))}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  ))

/** What was taken away by the reader's words, each with one link that searches it instead. */
const Exclusions = ({
  query,
  exclusions,
}: Pick<Props, 'query'> & Pick<Understanding, 'exclusions'>) =>
  exclusions.map(({ excluded, added, asText }) => (
    <p key={asText}>
      {understandingTexts.excluded(excluded, added)}{' '}
      <a href={searchPath(withText(query, asText))}>{understandingTexts.searchInstead(asText)}</a>
    </p>
  ))

/** The same search by reference year, where a period in words is one of whole years. */
const byReferenceYear = (query: SearchQuery, value: string, without: string): SearchQuery | null =>
  parseYears(value) === null ? null : setValues(withText(query, without), 'anno', [value])

/** Times and amounts that were read in the words, each with the ways to have it otherwise. */
const Limits = ({ query, filters }: Pick<Props, 'query'> & Pick<Understanding, 'filters'>) =>
  filters.map(({ facet, value, typed, label, not, asText, without }) => {
    const reference = facet === 'attivo' && !not ? byReferenceYear(query, value, without) : null
    return (
      <p key={typed}>
        {understandingTexts.limited(facet, typed, label, not)}{' '}
        <a href={searchPath(withText(query, asText))}>{understandingTexts.asWords}</a>
        {reference && (
          <>
            {' · '}
            <a href={searchPath(reference)}>{understandingTexts.asReferenceYear}</a>
          </>
        )}
      </p>
    )
  })

/** Years that stand alone, each with the search that takes it for a period. */
const Years = ({ query, years }: Pick<Props, 'query'> & Pick<Understanding, 'years'>) =>
  years.map(({ typed, q }) => (
    <p key={q}>
      {understandingTexts.year(typed)}{' '}
      <a href={searchPath(withText(query, q))}>{understandingTexts.yearAsPeriod(typed)}</a>
    </p>
  ))

/** All that was changed or added to the reader's words, with one link that refuses it. */
export const UnderstandingNotes = ({ query, answer: { understanding } }: Props) => {
  const { corrections, expansions, exclusions, filters, years, ambiguous, partial, exact } =
    understanding
  const sentences = sentencesOf(query.q, understanding)
  const added = corrections.length > 0 || expansions.length > 0 || partial !== null
  const said =
    sentences.length + ambiguous.length + exclusions.length + filters.length + years.length
  if (said === 0 && !exact) return null
  return (
    <section aria-label={understandingTexts.notes}>
      <Notice tone="info">
        <Limits query={query} filters={filters} />
        <Exclusions query={query} exclusions={exclusions} />
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {added && (
          <p>
            <a href={searchPath({ ...query, exact: true, page: 1 })}>
              {understandingTexts.onlyMine}
            </a>
          </p>
        )}
        {exact && (
          <p>
            {understandingTexts.exact}{' '}
            <a href={searchPath({ ...query, exact: false, page: 1 })}>{understandingTexts.widen}</a>
          </p>
        )}
        <Years query={query} years={years} />
        <Senses query={query} ambiguous={ambiguous} />
      </Notice>
    </section>
  )
}

/** Who answered, when it was not the one who should: nothing to worry about, so no notice. */
export const AnsweredBy = ({ engine }: Pick<SearchAnswer, 'engine'>) =>
  engine.fallback ? <p class="answered-by">{understandingTexts.fallback}</p> : null

import type { VNode } from 'preact'
import { UNSPECIFIED } from '#domain/facets.ts'
import type { ShownAnswer } from '#domain/pages.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { setValues, withText } from '#domain/query/write.ts'
import { parseYears } from '#domain/query/years.ts'
import type { Addition, SearchAnswer } from '#domain/schemas/search.ts'
import { RECORD_LANG } from '../language.ts'
import { hasWords } from '../lib/text/shown-text.ts'
import { understandingTexts } from '../messages/understanding.ts'
import { searchPath } from '../paths.ts'
import { Notice } from '../ui/notice.tsx'

type Props = { query: SearchQuery; answer: ShownAnswer }
type Understanding = SearchAnswer['understanding']

const isInstead = ({ kind }: Addition) => kind === 'nearby' || kind === 'related'

/** What was found nowhere, which comes first, and what was changed. A corrected word is named as it was then searched. */
const sentencesOf = (q: string, understanding: Understanding): string[] => {
  const { corrections, elsewhere, ignored, partial, cut } = understanding
  return [
    ...(q !== '' && !hasWords(q) ? [understandingTexts.wordless] : []),
    ...(elsewhere.length > 0 ? [understandingTexts.elsewhere(elsewhere)] : []),
    ...(ignored.length > 0 ? [understandingTexts.ignored(ignored)] : []),
    ...(partial ? [understandingTexts.partial(partial.atLeast, partial.of)] : []),
    ...corrections.map((one) => understandingTexts.corrected(one.typed, one.used)),
    ...(cut ? [understandingTexts.cut] : []),
  ]
}

/** What was added to the reader's words. */
const additionsOf = ({ corrections, expansions }: Understanding): string[] => {
  const used = new Map(corrections.map((one) => [one.typed, one.used]))
  const searched = (typed: string) => {
    const [only = typed, ...more] = used.get(typed) ?? []
    return more.length > 0 ? typed : only
  }
  return expansions.map((one) => understandingTexts.expanded(searched(one.typed), one.added))
}

const Senses = ({ query, ambiguous }: Pick<Props, 'query'> & Pick<Understanding, 'ambiguous'>) =>
  ambiguous.map(({ typed, senses }) => (
    <div key={typed}>
      <p>{understandingTexts.ambiguous(typed)}</p>
      <ul>
        {senses.map(({ label, q }) => (
          <li key={q}>
            <a href={searchPath(withText(query, q))} lang={RECORD_LANG}>
              {label}
            </a>
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
        {value === UNSPECIFIED
          ? understandingTexts.unsaid(facet, typed)
          : understandingTexts.limited(facet, typed, label, not)}{' '}
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

/** Lines that are read at once; further ones fold. */
const LINES = 3

type LinesProps = Props & { lines: readonly VNode[]; added: readonly string[] }

/** The first lines, and behind one fold the others and what was added to the words. */
const Lines = ({ query, answer, lines, added }: LinesProps) => {
  const { partial, corrections } = answer.understanding
  const refusable = added.length > 0 || corrections.length > 0 || partial !== null
  const folded = lines.slice(LINES)
  return (
    <>
      {lines.slice(0, LINES)}
      {folded.length + added.length > 0 && (
        <details class="notes__more">
          <summary>{understandingTexts.more(added.length > 0, folded.length > 0)}</summary>
          {folded}
          {added.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      )}
      {refusable && (
        <p>
          <a href={searchPath({ ...query, exact: true, page: 1 })}>{understandingTexts.onlyMine}</a>
        </p>
      )}
    </>
  )
}

/** All that was changed or added to the reader's words, with one link that refuses it. */
export const UnderstandingNotes = ({ query, answer }: Props) => {
  const { understanding } = answer
  const { exclusions, filters, years, ambiguous, exact } = understanding
  const added = additionsOf(understanding)
  const near = understanding.expansions.some((one) => one.added.some(isInstead))
  const sentences = [
    ...sentencesOf(query.q, understanding),
    // That a place has no project, or a word no record, is told nowhere else.
    ...(near ? added.splice(0) : []),
  ]
  const lines = [
    ...sentences.map((sentence) => <p key={sentence}>{sentence}</p>),
    ...Limits({ query, filters }),
    ...Exclusions({ query, exclusions }),
    ...Years({ query, years }),
    ...Senses({ query, ambiguous }),
  ]
  if (lines.length + added.length === 0 && !exact) return null
  return (
    <section aria-label={understandingTexts.notes}>
      <Notice tone="info">
        <Lines query={query} answer={answer} lines={lines} added={added} />
        {exact && (
          <p>
            {understandingTexts.exact}{' '}
            <a href={searchPath({ ...query, exact: false, page: 1 })}>{understandingTexts.widen}</a>
          </p>
        )}
      </Notice>
    </section>
  )
}

/** Who answered, when it was not the one who should: nothing to worry about, so no notice. */
export const AnsweredBy = ({ engine }: Pick<SearchAnswer, 'engine'>) =>
  engine.fallback ? <p class="answered-by">{understandingTexts.fallback}</p> : null

import type { SearchQuery } from '#domain/query/types.ts'
import { withText } from '#domain/query/write.ts'
import type { SearchAnswer } from '#domain/schemas/search.ts'
import { searchTexts } from '../messages/search.ts'
import { searchPath } from '../paths.ts'
import { Notice } from '../ui/notice.tsx'

type Props = { query: SearchQuery; answer: SearchAnswer }

/** All that was changed or added to the reader's words, with one link that refuses it. */
export const UnderstandingNotes = ({ query, answer }: Props) => {
  const { corrections, expansions, ambiguous, ignored, partial, exact, cut } = answer.understanding
  const added = corrections.length > 0 || expansions.length > 0 || partial !== null
  const quiet = ambiguous.length === 0 && ignored.length === 0 && !exact && !cut
  if (!added && quiet && !answer.engine.fallback) return null
  return (
    <section aria-label={searchTexts.notes}>
      <Notice tone="info">
        {corrections.map(({ typed, used }) => (
          <p key={typed}>{searchTexts.corrected(typed, used)}</p>
        ))}
        {expansions.map(({ typed, added }) => (
          <p key={typed}>{searchTexts.expanded(typed, added)}</p>
        ))}
        {partial && <p>{searchTexts.partial(partial.atLeast, partial.of)}</p>}
        {ignored.length > 0 && <p>{searchTexts.ignored(ignored)}</p>}
        {cut && <p>{searchTexts.cut}</p>}
        {answer.engine.fallback && <p>{searchTexts.fallback}</p>}
        {added && (
          <p>
            <a href={searchPath({ ...query, exact: true, page: 1 })}>{searchTexts.onlyMine}</a>
          </p>
        )}
        {exact && (
          <p>
            {searchTexts.exact}{' '}
            <a href={searchPath({ ...query, exact: false, page: 1 })}>{searchTexts.widen}</a>
          </p>
        )}
        {ambiguous.map(({ typed, senses }) => (
          <div key={typed}>
            <p>{searchTexts.ambiguous(typed)}</p>
            <ul>
              {senses.map(({ label, q }) => (
                <li key={q}>
                  <a href={searchPath(withText(query, q))}>{label}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Notice>
    </section>
  )
}

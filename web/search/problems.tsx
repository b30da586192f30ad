import type { QueryProblem } from '#domain/query/parse.ts'
import { queryProblemTexts } from '../messages/query-problems.ts'
import { Notice } from '../ui/notice.tsx'

/** A broken link can have hundreds; nobody reads more than a few. */
const SHOWN = 5

/** What of a search was not understood: said, and left aside. */
export const Problems = ({
  problems,
  unnamed,
}: {
  problems: readonly QueryProblem[]
  unnamed: number
}) => {
  if (problems.length === 0) return null
  const sentences = [...new Set(problems.map(queryProblemTexts.problem))]
  const others = sentences.length - Math.min(SHOWN, sentences.length) + unnamed
  return (
    <Notice tone="warning" title={queryProblemTexts.title}>
      <ul>
        {sentences.slice(0, SHOWN).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {others > 0 && <li>{queryProblemTexts.others(others)}</li>}
      </ul>
    </Notice>
  )
}

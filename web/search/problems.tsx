import type { QueryProblem } from '#domain/query/parse.ts'
import { searchTexts } from '../messages/search.ts'
import { Notice } from '../ui/notice.tsx'

/** What of a shared link was not understood: said, and left aside. */
export const Problems = ({ problems }: { problems: readonly QueryProblem[] }) =>
  problems.length === 0 ? null : (
    <Notice tone="warning" title={searchTexts.problemsTitle}>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.parameter}=${problem.value}`}>{searchTexts.problem(problem)}</li>
        ))}
      </ul>
    </Notice>
  )

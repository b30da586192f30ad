import type { ProblemPage as Content } from '#domain/pages.ts'
import { problemActions, problemTexts } from '../messages/problem.ts'
import { paths } from '../paths.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Recorded } from '../ui/recorded.tsx'
import { SearchBox } from '../ui/search-box.tsx'

/** What is shown instead of a page that is not, or is no more, or has failed. */
export const ProblemPage = ({ kind, requestId, reason, words = '' }: Content) => {
  const { title, lead, next } = problemTexts[kind]
  return (
    <div class="container">
      <Breadcrumb here={title} />
      <div class="text-page">
        <h1 tabIndex={-1}>{title}</h1>
        <p class="lead">{lead}</p>
        {reason !== null && (
          <p>
            {problemActions.reason} <Recorded>{reason}</Recorded>
          </p>
        )}
        <p>
          {kind !== 'error' || requestId !== null ? next : null}{' '}
          {requestId !== null && <code>{requestId}</code>}
        </p>
        {kind !== 'error' && <SearchBox q={words} />}
        <ul class="text-page__links">
          <li>
            <a href={paths.projects}>{problemActions.projects}</a>
          </li>
          <li>
            <a href={paths.home}>{problemActions.home}</a>
          </li>
        </ul>
      </div>
    </div>
  )
}

import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import type { StaffProblemPage } from '#domain/staff/pages.ts'
import { problemTexts, staffTexts } from './texts.ts'

/** What is shown instead of a page that is not, may not be opened, or has failed. */
export const ProblemPage = ({ content }: { content: StaffProblemPage }) => {
  const { title, lead } = problemTexts[content.problem]
  return (
    <div class="container">
      <div class="desk">
        <h1>{title}</h1>
        {content.message !== null && <p class="lead">{content.message}</p>}
        <p>
          {lead} {content.requestId !== null && <code>{content.requestId}</code>}
        </p>
        <p>
          <a href={STAFF_ADDRESSES.home}>{staffTexts.home}</a>
        </p>
      </div>
    </div>
  )
}

import type { CaseFound, CasePage as Content } from '#domain/case-page.ts'
import { caseTexts } from '../messages/case.ts'
import { casePath, paths } from '../paths.ts'
import { Pagination } from '../search/pagination.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Notice } from '../ui/notice.tsx'
import { CaseForm, FOUND } from './case-form.tsx'
import { CaseHits } from './case-hits.tsx'

/** What came of it, before the projects themselves. */
const Summary = ({ found: { of, levels } }: { found: CaseFound }) => {
  const [best] = levels
  if (!best)
    return (
      <p class="lead">
        {caseTexts.nothing} <a href={paths.projects}>{caseTexts.everything}</a>
      </p>
    )
  return (
    <>
      <p class="lead">{best.met === of ? caseTexts.all(best.count) : caseTexts.nearest}</p>
      <p>{caseTexts.order}</p>
    </>
  )
}

/** Four plain questions, and the projects that are nearest to the answers. */
export const CasePage = ({ answers, unknown, places, found }: Content) => (
  <div class="container case">
    <Breadcrumb here={caseTexts.title} />
    <h1 tabIndex={-1}>{caseTexts.title}</h1>
    <p class="lead">{caseTexts.lead}</p>
    {unknown.length > 0 && (
      <Notice tone="warning">
        <p>{caseTexts.unknown(unknown)}</p>
      </Notice>
    )}
    <CaseForm answers={answers} places={places} />
    <p class="case__hint on-screen">{caseTexts.privacy}</p>
    {found && (
      <section class="case__found" id={FOUND} aria-label={caseTexts.found} tabIndex={-1}>
        <Summary found={found} />
        <CaseHits found={found} />
        <Pagination to={(page) => casePath(answers, page)} page={found.page} pages={found.pages} />
      </section>
    )}
  </div>
)

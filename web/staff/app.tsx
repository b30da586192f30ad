import type { StaffContent, StaffPage } from '#domain/staff/pages.ts'
import { SiteContext } from '../ui/site-context.ts'
import { StaffLayout } from './layout.tsx'
import type { View } from './view.ts'
import { VIEWS } from './views.ts'

/** The view of a content, by its kind; the table of views is checked to have one for each. */
export const viewOf = (content: StaffContent): View<StaffContent> =>
  VIEWS[content.kind] as View<StaffContent>

/** The whole of a page of the desk. It is drawn on the server and stays so; the script only helps. */
export const StaffApp = ({ page }: { page: StaffPage }) => {
  const { Page } = viewOf(page.content)
  return (
    <SiteContext.Provider value={{ siteUrl: '', site: page.site }}>
      <StaffLayout page={page}>
        <Page content={page.content} page={page} />
      </StaffLayout>
    </SiteContext.Provider>
  )
}

import type { ComponentChildren } from 'preact'
import type { StaffPage } from '#domain/staff/pages.ts'
import { LIVE_REGION } from '../lib/announce.ts'
import { siteTexts } from '../messages/site.ts'
import { CONTENT, FOOT } from '../paths.ts'
import { IconShapes } from '../ui/icon.tsx'
import { StaffFooter } from './footer.tsx'
import { StaffHeader } from './header.tsx'

/** The frame of every page of the desk: that of the site, with the desk's own menu. */
export const StaffLayout = ({
  page,
  children,
}: {
  page: StaffPage
  children: ComponentChildren
}) => (
  <>
    <div class="skip-links">
      <a href={`#${CONTENT}`}>{siteTexts.skipToContent}</a>
      <a href={`#${FOOT}`}>{siteTexts.skipToFooter}</a>
    </div>
    <StaffHeader page={page} />
    <main class="main" id={CONTENT} tabIndex={-1}>
      {children}
    </main>
    <StaffFooter />
    <p class="visually-hidden" role="status" id={LIVE_REGION} />
    <IconShapes />
  </>
)

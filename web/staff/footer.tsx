import { siteTexts } from '../messages/site.ts'
import { FOOT, paths } from '../paths.ts'
import { useSite } from '../ui/site-context.ts'

export const StaffFooter = () => {
  const { site } = useSite()
  return (
    <footer class="footer" id={FOOT} tabIndex={-1}>
      <div class="container">
        <p class="footer__end staff-footer">
          <a href={site.institutionUrl}>{site.institution}</a>
          <a href={paths.accessibility}>{siteTexts.accessibility}</a>
          <a href={paths.privacy}>{siteTexts.privacy}</a>
        </p>
      </div>
    </footer>
  )
}

import { siteTexts } from '../messages/site.ts'
import { paths } from '../paths.ts'

export type Crumb = { label: string; href: string }

/** The way from the home page to here; `here` is the page itself. */
export const Breadcrumb = ({ trail = [], here }: { trail?: Crumb[]; here: string }) => (
  <nav class="crumbs" aria-label={siteTexts.youAreHere}>
    <ol class="crumbs__list">
      {[{ label: siteTexts.home, href: paths.home }, ...trail].map(({ label, href }) => (
        <li class="crumbs__item" key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
      <li class="crumbs__item">
        <span aria-current="page">{here}</span>
      </li>
    </ol>
  </nav>
)

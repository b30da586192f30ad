import { RECORD_LANG } from '../language.ts'
import { siteTexts } from '../messages/site.ts'
import { paths } from '../paths.ts'

export type Crumb = {
  label: string
  href: string
  /** It is called by a record. */
  ofRecord?: boolean
}

type Props = {
  trail?: Crumb[]
  /** The page itself. */
  here: string
  /** The page is called by a record. */
  ofRecord?: boolean
}

/** The way from the home page to here. */
export const Breadcrumb = ({ trail = [], here, ofRecord = false }: Props) => (
  <nav class="crumbs" aria-label={siteTexts.youAreHere}>
    <ol class="crumbs__list">
      {[{ label: siteTexts.home, href: paths.home, ofRecord: false }, ...trail].map(
        ({ label, href, ofRecord: isOfRecord }) => (
          <li class="crumbs__item" key={href}>
            <a href={href} lang={isOfRecord ? RECORD_LANG : undefined}>
              {label}
            </a>
          </li>
        ),
      )}
      <li class="crumbs__item">
        <span aria-current="page" lang={ofRecord ? RECORD_LANG : undefined}>
          {here}
        </span>
      </li>
    </ol>
  </nav>
)

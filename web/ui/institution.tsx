import { RECORD_LANG } from '../language.ts'
import { useSite } from './site-context.ts'

/** Who publishes the site, at the top of every page. */
export const Institution = () => {
  const { site } = useSite()
  return (
    <a class="header__institution" href={site.institutionUrl} lang={RECORD_LANG}>
      {site.institution}
    </a>
  )
}

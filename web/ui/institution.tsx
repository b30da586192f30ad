import { useSite } from './site-context.ts'

/** Who publishes the site, at the top of every page. */
export const Institution = () => {
  const { site } = useSite()
  return (
    <a class="header__institution" href={site.institutionUrl}>
      {site.institution}
    </a>
  )
}

import { siteTexts } from '../messages/site.ts'
import { paths } from '../paths.ts'
import { Institution } from './institution.tsx'
import { Mark } from './mark.tsx'

const MENU = [
  { href: paths.home, label: siteTexts.home },
  { href: paths.projects, label: siteTexts.projects },
  { href: paths.openData, label: siteTexts.openData },
  { href: paths.about, label: siteTexts.about },
]

/** "page" for the page itself, "true" for the section that a deeper page belongs to. */
const currentOf = (href: string, path: string): 'page' | 'true' | undefined => {
  if (href === path) return 'page'
  return href !== paths.home && path.startsWith(`${href}/`) ? 'true' : undefined
}

export const Header = ({ path }: { path: string }) => (
  <header class="header">
    <div class="header__slim">
      <div class="container">
        <Institution />
      </div>
    </div>
    <div class="container header__main">
      <a class="header__brand" href={paths.home}>
        <Mark />
        <span>
          <span class="header__name">{siteTexts.name}</span>
          <span class="header__tagline">{siteTexts.tagline}</span>
        </span>
      </a>
      <nav class="header__nav" aria-label={siteTexts.mainMenu}>
        <ul class="header__menu">
          {MENU.map(({ href, label }) => (
            <li key={href}>
              <a class="header__link" href={href} aria-current={currentOf(href, path)}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  </header>
)

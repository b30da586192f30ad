import { siteTexts } from '../messages/site.ts'
import { paths } from '../paths.ts'
import { Institution } from './institution.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Mark } from './mark.tsx'

const MENU = [
  { href: paths.projects, label: siteTexts.projects },
  { href: paths.calls, label: siteTexts.calls },
  { href: paths.organisations, label: siteTexts.organisations },
  { href: paths.systemActions, label: siteTexts.systemActions },
  { href: paths.case, label: siteTexts.case },
]

/** "page" for the page itself, "true" for the section that a deeper page belongs to. */
const currentOf = (href: string, path: string): 'page' | 'true' | undefined => {
  if (href === path) return 'page'
  return href !== paths.home && path.startsWith(`${href}/`) ? 'true' : undefined
}

type Props = {
  path: string
  /** The page that other languages are to show. */
  translated: string
}

export const Header = ({ path, translated }: Props) => (
  <header class="header">
    <div class="header__slim">
      <div class="container header__top">
        <Institution />
        <LanguageSwitch url={translated} />
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

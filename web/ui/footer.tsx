import { siteTexts } from '../messages/site.ts'
import { downloadPath, paths } from '../paths.ts'

const COLUMNS = [
  {
    title: siteTexts.footerSite,
    links: [
      { href: paths.projects, label: siteTexts.projects },
      { href: paths.about, label: siteTexts.about },
    ],
  },
  {
    title: siteTexts.footerData,
    links: [
      { href: paths.openData, label: siteTexts.openData },
      { href: paths.apiDocs, label: siteTexts.api },
      { href: downloadPath('csv'), label: siteTexts.downloadCsv },
      { href: downloadPath('json'), label: siteTexts.downloadJson },
    ],
  },
  {
    title: siteTexts.footerLegal,
    links: [
      { href: paths.accessibility, label: siteTexts.accessibility },
      { href: paths.privacy, label: siteTexts.privacy },
    ],
  },
]

export const Footer = () => (
  <footer class="footer" id="piede" tabIndex={-1}>
    <div class="container">
      <div class="footer__grid">
        <div class="footer__brand">
          <p class="footer__name">{siteTexts.name}</p>
          <p>{siteTexts.footerPurpose}</p>
        </div>
        {COLUMNS.map(({ title, links }) => (
          <nav key={title} aria-label={title}>
            <h2 class="footer__title">{title}</h2>
            <ul class="footer__links">
              {links.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      <p class="footer__end">
        <a href={paths.institution}>{siteTexts.institution}</a>
        <span>
          {siteTexts.licence} <a href={paths.licence}>{siteTexts.licenceName}</a>
        </span>
      </p>
    </div>
  </footer>
)

import type { SiteDetails } from '#domain/site.ts'
import { RECORD_LANG } from '../language.ts'
import { siteTexts } from '../messages/site.ts'
import { FOOT, mailPath, paths } from '../paths.ts'
import { useSite } from './site-context.ts'

const COLUMNS = [
  {
    title: siteTexts.footerSite,
    links: [
      { href: paths.home, label: siteTexts.home },
      { href: paths.projects, label: siteTexts.projects },
      { href: paths.themes, label: siteTexts.themes },
      { href: paths.disabilities, label: siteTexts.disabilities },
      { href: paths.collection, label: siteTexts.collection },
      { href: paths.about, label: siteTexts.about },
    ],
  },
  {
    title: siteTexts.footerData,
    links: [
      { href: paths.figures, label: siteTexts.figures },
      { href: paths.map, label: siteTexts.map },
      { href: paths.openData, label: siteTexts.openData },
      { href: paths.apiDocs, label: siteTexts.api },
      { href: paths.codebook, label: siteTexts.codebook },
    ],
  },
]

/** What the law wants at hand; the declaration and the notes are the institution's own pages. */
const legalLinks = ({ accessibilityDeclarationUrl, legalNotesUrl }: SiteDetails) => ({
  title: siteTexts.footerLegal,
  links: [
    { href: paths.accessibility, label: siteTexts.accessibility },
    ...(accessibilityDeclarationUrl === null
      ? []
      : [{ href: accessibilityDeclarationUrl, label: siteTexts.accessibilityDeclaration }]),
    { href: paths.privacy, label: siteTexts.privacy },
    ...(legalNotesUrl === null ? [] : [{ href: legalNotesUrl, label: siteTexts.legalNotes }]),
  ],
})

/** Who is behind the site, as far as the settings say. */
const Contacts = ({ site }: { site: SiteDetails }) => {
  const { postalAddress, phone, email, pec, feedbackEmail } = site
  const lines = [
    { label: siteTexts.phone, text: phone, href: phone && `tel:${phone.replace(/[^+\d]/g, '')}` },
    { label: siteTexts.email, text: email, href: email && `mailto:${email}` },
    { label: siteTexts.pec, text: pec, href: pec && `mailto:${pec}` },
    {
      label: siteTexts.feedback,
      text: feedbackEmail,
      href: feedbackEmail && mailPath(feedbackEmail, siteTexts.feedbackSubject),
    },
  ].filter(({ text }) => text !== null)
  if (postalAddress === null && lines.length === 0) return null
  return (
    <address class="footer__contacts">
      {postalAddress && <p lang={RECORD_LANG}>{postalAddress}</p>}
      {lines.map(({ label, text, href }) => (
        <p key={label}>
          {label}: <a href={href ?? ''}>{text}</a>
        </p>
      ))}
    </address>
  )
}

export const Footer = () => {
  const { site } = useSite()
  return (
    <footer class="footer" id={FOOT} tabIndex={-1}>
      <div class="container">
        <div class="footer__grid">
          <div class="footer__brand">
            <p class="footer__name">{siteTexts.name}</p>
            <p>{siteTexts.footerPurpose}</p>
            <Contacts site={site} />
          </div>
          {[...COLUMNS, legalLinks(site)].map(({ title, links }) => (
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
          <a href={site.institutionUrl} lang={RECORD_LANG}>
            {site.institution}
          </a>
          <span>
            {siteTexts.licence} <a href={paths.licence}>{siteTexts.licenceName}</a>
          </span>
        </p>
      </div>
    </footer>
  )
}

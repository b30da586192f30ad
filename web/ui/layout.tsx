import type { ComponentChildren } from 'preact'
import { LIVE_REGION } from '../lib/announce.ts'
import { siteTexts } from '../messages/site.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'

export type SkipLink = { href: string; label: string }

type Props = {
  /** Path of the page, for the menu. */
  path: string
  /** Where, beside content and footer, a reader may want to jump. */
  skipTo: SkipLink[]
  children: ComponentChildren
}

export const Layout = ({ path, skipTo, children }: Props) => {
  const skipLinks = [
    { href: '#contenuto', label: siteTexts.skipToContent },
    ...skipTo,
    { href: '#piede', label: siteTexts.skipToFooter },
  ]
  return (
    <>
      <div class="skip-links">
        {skipLinks.map(({ href, label }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
      </div>
      <Header path={path} />
      <main class="main" id="contenuto" tabIndex={-1}>
        {children}
      </main>
      <Footer />
      <p class="visually-hidden" role="status" id={LIVE_REGION} />
    </>
  )
}

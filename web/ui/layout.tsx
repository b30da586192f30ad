import type { ComponentChildren } from 'preact'
import { LIVE_REGION } from '../lib/announce.ts'
import { siteTexts } from '../messages/site.ts'
import { CONTENT } from '../paths.ts'
import { CollectionBar } from './collection-bar.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { IconShapes } from './icon.tsx'
import { LanguageNote } from './language-note.tsx'
import { Printed } from './printed.tsx'

export type SkipLink = { href: string; label: string }

type Props = {
  /** Path and query of the page. */
  url: string
  /** Path and query of the page that other languages are to show. */
  translated: string
  /** Where, beside the content, a reader may want to jump. */
  skipTo: SkipLink[]
  children: ComponentChildren
}

export const Layout = ({ url, translated, skipTo, children }: Props) => {
  const path = url.split('?', 1)[0] ?? ''
  const skipLinks = [{ href: `#${CONTENT}`, label: siteTexts.skipToContent }, ...skipTo]
  return (
    <>
      <div class="skip-links">
        {skipLinks.map(({ href, label }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
      </div>
      <Header path={path} translated={translated} />
      <main class="main" id={CONTENT} tabIndex={-1}>
        <LanguageNote />
        {children}
        <CollectionBar />
        <Printed url={url} />
      </main>
      <Footer />
      <p class="visually-hidden" role="status" id={LIVE_REGION} />
      <IconShapes />
    </>
  )
}

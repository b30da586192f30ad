import { renderToString } from 'preact-render-to-string'
import { italianPath, LANGUAGES, pathIn } from '#domain/languages.ts'
import type { PageData, PageRenderer } from '#domain/pages.ts'
import type { StaffPage, StaffRenderer } from '#domain/staff/pages.ts'
import { App } from './app.tsx'
import { headOf, windowTitle } from './head/head.ts'
import { toolHead } from './head/tool-head.ts'
import { LANGUAGE } from './language.ts'
import { siteTexts } from './messages/site.ts'
import { StaffApp, viewOf } from './staff/app.tsx'
import { staffTexts } from './staff/texts.ts'
import { StillPage } from './still-page.tsx'
import { STILL } from './ui/runtime.ts'

/** The address of this page in each language, as search engines want to be told; the Italian one for all others. */
const Alternates = ({ siteUrl, canonical }: { siteUrl: string; canonical: string }) => {
  const italian = italianPath(canonical)
  return (
    <>
      {LANGUAGES.map((language) => (
        <link
          key={language}
          rel="alternate"
          hreflang={language}
          href={siteUrl + pathIn(language, italian)}
        />
      ))}
      <link rel="alternate" hreflang="x-default" href={siteUrl + italian} />
    </>
  )
}

const LOCALES = { it: 'it_IT', en: 'en_GB' } as const

const Head = ({ page }: { page: PageData }) => {
  const head = toolHead(page.content) ?? headOf(page)
  const { description, canonical, indexed } = head
  const title = windowTitle(page, head)
  const address = page.siteUrl !== '' && canonical !== null ? page.siteUrl + canonical : null
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      {!indexed && <meta name="robots" content="noindex, follow" />}
      {address !== null && <link rel="canonical" href={address} />}
      {address !== null && canonical !== null && indexed && (
        <Alternates siteUrl={page.siteUrl} canonical={canonical} />
      )}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={siteTexts.name} />
      <meta property="og:locale" content={LOCALES[LANGUAGE]} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {address !== null && <meta property="og:url" content={address} />}
      <meta name="theme-color" content="#0059b3" />
    </>
  )
}

/** The server's half: one page as HTML, exactly what the browser's half begins from. */
export const render: PageRenderer['render'] = (page) => ({
  head: renderToString(<Head page={page} />),
  body: renderToString(<App page={page} runtime={STILL} Still={StillPage} />),
})

/** Seconds after which a page that changes by itself is asked for again, where no script follows it. */
const REFRESH_S = 5

const StaffHead = ({ content }: StaffPage) => (
  <>
    <title>{`${viewOf(content).title(content)} | ${staffTexts.name}`}</title>
    <meta name="robots" content="noindex, nofollow" />
    {viewOf(content).refreshes?.(content) && (
      <noscript>
        <meta http-equiv="refresh" content={String(REFRESH_S)} />
      </noscript>
    )}
    <meta name="theme-color" content="#0059b3" />
  </>
)

/** A page of the desk as HTML; no script takes it over. */
export const renderStaff: StaffRenderer['renderStaff'] = (page) => ({
  head: renderToString(<StaffHead {...page} />),
  body: renderToString(<StaffApp page={page} />),
})

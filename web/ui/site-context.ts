import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PageData } from '#domain/pages.ts'
import { USUAL_SITE } from '#domain/site.ts'

/** What every part of a page may say of the site: its public origin ("" when it is not known) and its keepers. */
export type Site = Pick<PageData, 'siteUrl' | 'site'>

export const SiteContext = createContext<Site>({ siteUrl: '', site: USUAL_SITE })

export const useSite = (): Site => useContext(SiteContext)

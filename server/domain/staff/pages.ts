import type { SiteDetails } from '../site.ts'
import type { BatchContent } from './batch-pages.ts'
import type { EntryContent } from './entry-pages.ts'
import type { ImportContent } from './import-pages.ts'
import type { StaffPerson } from './person.ts'

export type StaffHomePage = { kind: 'home' }

export type StaffProblemPage = {
  kind: 'problem'
  problem: 'not-found' | 'forbidden' | 'invalid' | 'too-large' | 'busy' | 'error'
  /** What is wrong and what to do, in Italian; null where the kind of problem says it all. */
  message: string | null
  /** What to tell the server's keepers; only on errors. */
  requestId: string | null
}

/** Every page of the desk. */
export type StaffContent =
  | StaffHomePage
  | StaffProblemPage
  | EntryContent
  | BatchContent
  | ImportContent

/** All that a page of the desk is drawn from. */
export type StaffPage = {
  /** Path and query of this page. */
  url: string
  site: SiteDetails
  /** Nobody on the pages by which one comes in. */
  person: StaffPerson | null
  /** The addresses of the desk's menu that are served, of those that this person may open. */
  menu: readonly string[]
  content: StaffContent
}

/** What the page renderer (a Vite build of `web/server.tsx`) exports for the desk. */
export type StaffRenderer = { renderStaff: (page: StaffPage) => { head: string; body: string } }

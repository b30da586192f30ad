import type { FunctionComponent } from 'preact'
import type { StaffPage } from '#domain/staff/pages.ts'

/** How a kind of page is drawn. */
export type View<C> = {
  /** What the window is called, with "Errore: " before it where a form came back. */
  title: (content: C) => string
  Page: FunctionComponent<{ content: C; page: StaffPage }>
  /** Whether it changes by itself: a browser without a script then asks for it again. */
  refreshes?: (content: C) => boolean
}

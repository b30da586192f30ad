import type { FunctionComponent } from 'preact'
import type { StaffContent, StaffPage } from '#domain/staff/pages.ts'
import { BATCH_VIEWS } from './batches/views.ts'
import { ENTRY_VIEWS } from './entry/views.ts'
import { HomePage } from './home-page.tsx'
import { IMPORT_VIEWS } from './import/views.ts'
import { ProblemPage } from './problem-page.tsx'
import { problemTexts, staffTexts } from './texts.ts'

export type View<C> = {
  /** What the window is called, with "Errore: " before it where a form came back. */
  title: (content: C) => string
  Page: FunctionComponent<{ content: C; page: StaffPage }>
  /** Whether it changes by itself: a browser without a script then asks for it again. */
  refreshes?: (content: C) => boolean
}

/** How each kind of page is drawn. */
export const VIEWS: {
  [Kind in StaffContent['kind']]: View<Extract<StaffContent, { kind: Kind }>>
} = {
  ...ENTRY_VIEWS,
  ...BATCH_VIEWS,
  home: { title: () => staffTexts.home, Page: HomePage },
  ...IMPORT_VIEWS,
  problem: { title: ({ problem }) => problemTexts[problem].title, Page: ProblemPage },
}

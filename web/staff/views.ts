import type { StaffContent } from '#domain/staff/pages.ts'
import { BATCH_VIEWS } from './batches/views.ts'
import { ENTRY_VIEWS } from './entry/views.ts'
import { HomePage } from './home-page.tsx'
import { IMPORT_VIEWS } from './import/views.ts'
import { ProblemPage } from './problem-page.tsx'
import { problemTexts, staffTexts } from './texts.ts'
import type { View } from './view.ts'

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

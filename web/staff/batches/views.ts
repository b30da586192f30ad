import type { BatchContent } from '#domain/staff/batch-pages.ts'
import type { View } from '../view.ts'
import { BatchPage } from './batch-page.tsx'
import { ImportsPage } from './imports-page.tsx'
import { batchTitle, theBatch } from './texts.ts'
import { UndoPage } from './undo-page.tsx'

/** How the pages about what was imported are drawn. */
export const BATCH_VIEWS: {
  [Kind in BatchContent['kind']]: View<Extract<BatchContent, { kind: Kind }>>
} = {
  imports: { title: () => 'Importazioni', Page: ImportsPage },
  batch: {
    title: ({ batch }) => batchTitle(batch),
    Page: BatchPage,
    refreshes: ({ work }) => work !== null,
  },
  undo: { title: ({ batch }) => `Annullare ${theBatch(batch)}`, Page: UndoPage },
}

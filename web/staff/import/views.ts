import type { ImportContent } from '#domain/staff/import-pages.ts'
import { titleOf } from '../form/texts.ts'
import type { View } from '../view.ts'
import { AnswersPage } from './answers-page.tsx'
import { ColumnsPage } from './columns-page.tsx'
import { DiscardedPage } from './discarded-page.tsx'
import { PreviewPage } from './preview-page.tsx'
import { ReadingPage } from './reading-page.tsx'
import {
  answerTexts,
  columnTexts,
  discardedTexts,
  previewTexts,
  readingTexts,
  uploadTexts,
  wordTexts,
} from './texts.ts'
import { UploadPage } from './upload-page.tsx'
import { WordsPage } from './words-page.tsx'

/** How the steps of an import, and what is remembered of its answers, are drawn. */
export const IMPORT_VIEWS: {
  [Kind in ImportContent['kind']]: View<Extract<ImportContent, { kind: Kind }>>
} = {
  upload: {
    title: ({ problem }) => titleOf(uploadTexts.title, problem !== null),
    Page: UploadPage,
  },
  'import-reading': {
    title: () => readingTexts.title,
    Page: ReadingPage,
    refreshes: () => true,
  },
  'import-discarded': { title: () => discardedTexts.title, Page: DiscardedPage },
  'import-columns': {
    title: ({ problems }) => titleOf(columnTexts.title, problems.length > 0),
    Page: ColumnsPage,
  },
  'import-words': {
    title: ({ words }) =>
      titleOf(
        wordTexts.title,
        words.some(({ problem }) => problem !== null),
      ),
    Page: WordsPage,
  },
  'import-preview': {
    title: ({ notice, import: { fileName } }) =>
      titleOf(`${previewTexts.title} di ${fileName}`, notice !== null),
    Page: PreviewPage,
  },
  answers: { title: () => answerTexts.title, Page: AnswersPage },
}

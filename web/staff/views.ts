import type { FunctionComponent } from 'preact'
import type { StaffContent, StaffPage } from '#domain/staff/pages.ts'
import { BATCH_VIEWS } from './batches/views.ts'
import { ENTRY_VIEWS } from './entry/views.ts'
import { HomePage } from './home-page.tsx'
import { AnswersPage } from './import/answers-page.tsx'
import { ColumnsPage } from './import/columns-page.tsx'
import { DiscardedPage } from './import/discarded-page.tsx'
import { PreviewPage } from './import/preview-page.tsx'
import { ReadingPage } from './import/reading-page.tsx'
import {
  answerTexts,
  columnTexts,
  discardedTexts,
  previewTexts,
  readingTexts,
  uploadTexts,
  wordTexts,
} from './import/texts.ts'
import { UploadPage } from './import/upload-page.tsx'
import { WordsPage } from './import/words-page.tsx'
import { ProblemPage } from './problem-page.tsx'
import { problemTexts, staffTexts } from './texts.ts'

export type View<C> = {
  /** What the window is called, with "Errore: " before it where a form came back. */
  title: (content: C) => string
  Page: FunctionComponent<{ content: C; page: StaffPage }>
  /** Whether it changes by itself: a browser without a script then asks for it again. */
  refreshes?: (content: C) => boolean
}

/** A form that came back says so first, in the window's name, too. */
const errorTitle = (title: string, isWrong: boolean): string =>
  isWrong ? `Errore: ${title}` : title

/** How each kind of page is drawn. */
export const VIEWS: {
  [Kind in StaffContent['kind']]: View<Extract<StaffContent, { kind: Kind }>>
} = {
  ...ENTRY_VIEWS,
  ...BATCH_VIEWS,
  home: { title: () => staffTexts.home, Page: HomePage },
  upload: {
    title: ({ problem }) => errorTitle(uploadTexts.title, problem !== null),
    Page: UploadPage,
  },
  'import-reading': { title: () => readingTexts.title, Page: ReadingPage },
  'import-discarded': { title: () => discardedTexts.title, Page: DiscardedPage },
  'import-columns': {
    title: ({ problems }) => errorTitle(columnTexts.title, problems.length > 0),
    Page: ColumnsPage,
  },
  'import-words': {
    title: ({ words }) =>
      errorTitle(
        wordTexts.title,
        words.some(({ problem }) => problem !== null),
      ),
    Page: WordsPage,
  },
  'import-preview': {
    title: ({ notice, import: { fileName } }) =>
      errorTitle(`${previewTexts.title} di ${fileName}`, notice !== null),
    Page: PreviewPage,
  },
  answers: { title: () => answerTexts.title, Page: AnswersPage },
  problem: { title: ({ problem }) => problemTexts[problem].title, Page: ProblemPage },
}

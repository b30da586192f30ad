import { uploadPath } from '#domain/staff/import-addresses.ts'
import type { ReadingPage as Content } from '#domain/staff/import-pages.ts'
import { StepFrame } from './step-frame.tsx'
import { readingTexts } from './texts.ts'

/** While a file is read: how far it is. Without a script the page is asked for again by itself. */
export const ReadingPage = ({ content: { import: head, progress } }: { content: Content }) => (
  <StepFrame
    head={head}
    step={null}
    title={progress?.phase === 'write' ? readingTexts.writing : readingTexts.title}
    lead={readingTexts.lead}
  >
    <div class="reading" data-reading={uploadPath(head.id)}>
      <progress
        class="reading__bar"
        aria-label={readingTexts.title}
        value={progress?.total ? progress.done : undefined}
        max={progress?.total ?? undefined}
      />
      <p>
        {progress === null
          ? readingTexts.waiting
          : readingTexts.done(progress.done, progress.total)}
      </p>
    </div>
    <p>
      <a href={uploadPath(head.id)}>{readingTexts.refresh}</a>
    </p>
  </StepFrame>
)

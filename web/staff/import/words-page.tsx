import { uploadPath } from '#domain/staff/import-addresses.ts'
import type { WordsPage as Content } from '#domain/staff/import-pages.ts'
import { StepFrame } from './step-frame.tsx'
import { wordTexts } from './texts.ts'
import { WordQuestion } from './word-question.tsx'

/** Words that are in no list, each once. */
export const WordsPage = ({ content }: { content: Content }) => (
  <StepFrame head={content.import} step="words" title={wordTexts.title} lead={wordTexts.lead}>
    {content.words.length === 0 ? (
      <p>{wordTexts.none}</p>
    ) : (
      <form method="post" action={uploadPath(content.import.id, 'words')}>
        {content.words.map((question, at) => (
          <WordQuestion
            key={`${question.vocabulary} ${question.key}`}
            question={question}
            at={at}
            list={content.lists[question.vocabulary] ?? { label: '', terms: [] }}
            mayAdd={content.mayAdd}
          />
        ))}
        <p>{wordTexts.rememberNote}</p>
        <p class="desk__buttons">
          <button class="button button--primary" type="submit" name="fai" value="salva">
            {wordTexts.save}
          </button>
          <button class="button button--secondary" type="submit" name="fai" value="avanti">
            {wordTexts.skip}
          </button>
        </p>
      </form>
    )}
  </StepFrame>
)

import { FIELDS } from '#domain/fields.ts'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { batchPath } from '#domain/staff/batch-addresses.ts'
import type { AnswersPage as Content, RememberedAnswer } from '#domain/staff/import-pages.ts'
import { Moment } from '../moment.tsx'
import { answerTexts } from './texts.ts'

type Of<Kind extends RememberedAnswer['kind']> = Extract<RememberedAnswer, { kind: Kind }>

const By = ({ answer: { actor, at, batch } }: { answer: RememberedAnswer }) => (
  <p class="desk__hint">
    {actor}, <Moment iso={at} />
    {batch !== null && (
      <>
        {', '}
        <a href={batchPath(batch)}>
          {answerTexts.ofImport} {batch}
        </a>
      </>
    )}
  </p>
)

const Forget = ({ answer, label }: { answer: RememberedAnswer; label: string }) => (
  <form method="post" action={STAFF_ADDRESSES.answers}>
    <input type="hidden" name="tipo" value={answer.kind === 'columns' ? 'colonne' : 'parola'} />
    <input type="hidden" name="chiave" value={answer.key} />
    <button class="button button--secondary" type="submit" aria-label={label}>
      {answerTexts.forget}
    </button>
  </form>
)

const Columns = ({ answer }: { answer: Of<'columns'> }) => {
  const named = answer.columns.filter(({ heading }) => heading !== '')
  const first = named.slice(0, 3).map(({ heading }) => `«${heading}»`)
  return (
    <li class="answer">
      <div>
        <ul class="answer__columns">
          {answer.columns.map(({ heading, field }, at) => (
            <li key={at}>
              «{heading}» →{' '}
              {field === null ? answerTexts.ignored : <strong>{FIELDS[field].label}</strong>}
            </li>
          ))}
        </ul>
        <By answer={answer} />
      </div>
      <Forget answer={answer} label={answerTexts.forgetColumns(first.join(', '))} />
    </li>
  )
}

const Word = ({ answer }: { answer: Of<'word'> }) => (
  <li class="answer">
    <div>
      <p class="answer__word">
        <strong>«{answer.word}»</strong> {answerTexts.means(answer.means)}
      </p>
      <By answer={answer} />
    </div>
    <Forget answer={answer} label={answerTexts.forgetWord(answer.word)} />
  </li>
)

/** Everything that is remembered, and how it is taken back. */
export const AnswersPage = ({ content: { answers } }: { content: Content }) => {
  const words = answers.filter((answer) => answer.kind === 'word')
  const columns = answers.filter((answer) => answer.kind === 'columns')
  return (
    <div class="container">
      <div class="desk">
        <h1>{answerTexts.title}</h1>
        <p class="lead">{answerTexts.lead}</p>
        {answers.length === 0 && <p>{answerTexts.none}</p>}
        {words.length > 0 && (
          <section>
            <h2>{answerTexts.words}</h2>
            <ul class="answers">
              {words.map((answer) => (
                <Word key={answer.key} answer={answer} />
              ))}
            </ul>
          </section>
        )}
        {columns.length > 0 && (
          <section>
            <h2>{answerTexts.columns}</h2>
            <ul class="answers">
              {columns.map((answer) => (
                <Columns key={answer.key} answer={answer} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}

import { FIELDS } from '#domain/fields.ts'
import type { WordQuestion as Question } from '#domain/staff/import-pages.ts'
import { wordProblemText } from './problem-texts.ts'
import { wordTexts } from './texts.ts'

type Props = {
  question: Question
  at: number
  list: { label: string; terms: { id: string; label: string }[] }
  mayAdd: boolean
}

type RadioProps = { at: number; value: string; checked: boolean; label: string }

const Radio = ({ at, value, checked, label }: RadioProps) => {
  const id = `risposta-${at}-${value.replaceAll(' ', '-')}`
  return (
    <p class="choice">
      <input type="radio" id={id} name={`risposta-${at}`} value={value} checked={checked} />
      <label for={id}>{label}</label>
    </p>
  )
}

const NewTerm = ({ question, at }: Pick<Props, 'question' | 'at'>) => {
  const made = question.answer?.is === 'new' ? question.answer : null
  return (
    <div class="word__more">
      <p>
        <label for={`nuova-${at}`}>{wordTexts.newLabel}</label>
        <input
          class="desk__input"
          id={`nuova-${at}`}
          name={`nuova-${at}`}
          value={made?.label ?? question.word.slice(0, 200)}
          maxLength={200}
        />
      </p>
      <p>
        <label for={`inglese-${at}`}>{wordTexts.newLabelEn}</label>
        <input
          class="desk__input"
          id={`inglese-${at}`}
          name={`inglese-${at}`}
          lang="en"
          value={made?.labelEn ?? ''}
          maxLength={200}
        />
      </p>
    </div>
  )
}

/** One word that is in no list: what it may mean, and that it may mean nothing. */
export const WordQuestion = ({ question, at, list, mayAdd }: Props) => {
  const { word, answer, nearest, problem, rows, firstRow, field } = question
  const isNear = (id: string) => nearest.some((term) => term.id === id)
  const other = answer?.is === 'term' && !isNear(answer.id) ? answer.id : null
  return (
    <fieldset class="word" aria-describedby={problem === null ? undefined : `problema-${at}`}>
      <legend class="word__name">«{word}»</legend>
      <p class="desk__hint">{wordTexts.where(list.label, FIELDS[field].label, rows, firstRow)}</p>
      {problem !== null && (
        <p class="word__problem" id={`problema-${at}`} role="alert">
          {wordProblemText(problem)}
        </p>
      )}
      <input type="hidden" name={`parola-${at}`} value={`${question.vocabulary} ${question.key}`} />
      {nearest.map(({ id, label }) => (
        <Radio
          key={id}
          at={at}
          value={`voce ${id}`}
          checked={answer?.is === 'term' && answer.id === id}
          label={wordTexts.means(label)}
        />
      ))}
      <div class="word__other">
        <Radio at={at} value="altra" checked={other !== null} label={wordTexts.other} />
        <select class="desk__select" name={`altra-${at}`} aria-label={wordTexts.otherList(word)}>
          <option value="">{wordTexts.choose}</option>
          {list.terms.map(({ id, label }) => (
            <option key={id} value={id} selected={id === other}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Radio at={at} value="vuoto" checked={answer?.is === 'nothing'} label={wordTexts.nothing} />
      {mayAdd && (
        <>
          <Radio at={at} value="nuova" checked={answer?.is === 'new'} label={wordTexts.new} />
          <NewTerm question={question} at={at} />
        </>
      )}
      <Radio at={at} value="dopo" checked={answer?.is === 'later'} label={wordTexts.later} />
      <p class="choice word__remember">
        <input
          type="checkbox"
          id={`ricorda-${at}`}
          name={`ricorda-${at}`}
          checked={answer === null || question.remember}
        />
        <label for={`ricorda-${at}`}>{wordTexts.remember}</label>
      </p>
    </fieldset>
  )
}

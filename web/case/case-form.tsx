import { CASE_QUESTIONS, type CaseQuestion } from '#domain/case.ts'
import type { CasePage } from '#domain/case-page.ts'
import { caseTexts } from '../messages/case.ts'
import { paths } from '../paths.ts'

/** Where what was found stands: whoever sends the form comes to it, and not to the questions again. */
export const FOUND = 'trovati'

type FieldsProps = Pick<CasePage, 'answers' | 'places'>

const Options = ({
  question,
  chosen,
}: {
  question: Exclude<CaseQuestion, 'dove'>
  chosen: string | null
}) => (
  <>
    {Object.entries(caseTexts.answers[question]).map(([value, label]) => (
      <option key={value} value={value} selected={value === chosen}>
        {label}
      </option>
    ))}
  </>
)

/** Zones with their municipalities; a zone may be chosen whole. */
const Places = ({ answers: { dove }, places }: FieldsProps) => (
  <>
    {places.map(({ zone, towns }) => (
      <optgroup key={zone?.id ?? ''} label={zone?.label ?? caseTexts.elsewhere}>
        {zone && towns.length > 1 && (
          <option value={zone.id} selected={zone.id === dove}>
            {caseTexts.wholeZone(zone.label)}
          </option>
        )}
        {towns.map(({ id, label }) => (
          <option key={id} value={id} selected={id === dove}>
            {label}
          </option>
        ))}
      </optgroup>
    ))}
  </>
)

/** Four questions, none of which must be answered; the answers are the address. */
export const CaseForm = ({ answers, places }: FieldsProps) => (
  <form class="case__form" action={`${paths.case}#${FOUND}`} method="get" autocomplete="off">
    {CASE_QUESTIONS.map((question) => {
      const { asked, hint } = caseTexts.question(question)
      return (
        <div class="case__question" key={question}>
          <label for={question}>{asked}</label>
          <p class="case__hint" id={`${question}-aiuto`}>
            {hint}
          </p>
          <select
            id={question}
            name={question}
            aria-describedby={`${question}-aiuto`}
            autocomplete="off"
          >
            <option value="">{caseTexts.skip}</option>
            {question === 'dove' ? (
              <Places answers={answers} places={places} />
            ) : (
              <Options question={question} chosen={answers[question]} />
            )}
          </select>
        </div>
      )
    })}
    <p class="case__actions on-screen">
      <button class="button button--primary" type="submit">
        {caseTexts.submit}
      </button>
      {Object.values(answers).some((answer) => answer !== null) && (
        <a href={paths.case}>{caseTexts.again}</a>
      )}
    </p>
  </form>
)

import type { RowIdentity } from '#domain/import.ts'
import type { Candidate, PreviewRow } from '#domain/staff/import-pages.ts'
import { projectPath } from '../../paths.ts'
import { previewTexts } from './texts.ts'

type ChoiceProps = {
  name: string
  value: string
  label: string
  checked: boolean
  facts?: string[]
}

const Choice = ({ name, value, label, checked, facts = [] }: ChoiceProps) => {
  const id = `${name}-${value.replaceAll(' ', '-')}`
  return (
    <p class="choice">
      <input type="radio" id={id} name={name} value={value} checked={checked} />
      <label for={id}>
        {label}
        {facts.length > 0 && <span class="desk__hint"> ({facts.join('; ')})</span>}
      </label>
    </p>
  )
}

const isAnswer = (answer: RowIdentity | null, is: RowIdentity['is'], slug: string): boolean => {
  if (answer?.is !== is) return false
  if (answer.is === 'same') return answer.slug === slug
  return answer.is === 'edition' ? answer.of === slug : true
}

const sameLabel = ({ title, row }: Candidate) =>
  row === null ? previewTexts.same(title) : previewTexts.sameRow(title, row)

/** Which record a row is about, where only a person can tell: a choice, never a score. */
export const RowIdentityQuestion = ({ row }: { row: PreviewRow }) => {
  if (row.identity === null) return null
  const { candidates, answer, facts } = row.identity
  const name = `progetto-${row.position}`
  return (
    <fieldset class="identity">
      <legend>{previewTexts.question}</legend>
      {facts.length > 0 && (
        <p class="desk__hint">
          {previewTexts.said} {facts.join('; ')}
        </p>
      )}
      <input type="hidden" name="domanda" value={row.position} />
      {candidates.map((candidate) => (
        <div key={candidate.slug}>
          <Choice
            name={name}
            value={`stesso ${candidate.slug}`}
            label={sameLabel(candidate)}
            facts={candidate.facts}
            checked={isAnswer(answer, 'same', candidate.slug)}
          />
          <Choice
            name={name}
            value={`edizione ${candidate.slug}`}
            label={previewTexts.edition(candidate.title)}
            checked={isAnswer(answer, 'edition', candidate.slug)}
          />
          {candidate.row === null && (
            <p class="identity__record">
              <a href={projectPath(candidate.slug)}>
                {previewTexts.record}: {candidate.title}
              </a>
            </p>
          )}
        </div>
      ))}
      <Choice
        name={name}
        value="altro"
        label={previewTexts.other}
        checked={isAnswer(answer, 'other', '')}
      />
    </fieldset>
  )
}

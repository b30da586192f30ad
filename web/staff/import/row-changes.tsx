import { FIELDS } from '#domain/fields.ts'
import type { PreviewRow, RowChange } from '#domain/staff/import-pages.ts'
import { previewTexts } from './texts.ts'
import { type Parts, wordDiff } from './word-diff.ts'

const Marked = ({ start, middle, end }: Parts) => (
  <>
    {start}
    {middle !== '' && <mark>{middle}</mark>}
    {end}
  </>
)

/** One field, before and after side by side; what takes a value away says so. */
const Change = ({ change }: { change: RowChange }) => {
  const { before, after } = wordDiff(change.before, change.after)
  return (
    <div class="change">
      <dt>{FIELDS[change.field].label}</dt>
      <dd class="change__before">
        <span class="change__side">{previewTexts.before}</span>
        {change.before === '' ? (
          <span class="gap">{previewTexts.emptyBefore}</span>
        ) : (
          <span class="change__text">
            <Marked {...before} />
          </span>
        )}
      </dd>
      <dd class="change__after">
        <span class="change__side">{previewTexts.after}</span>
        {change.how === 'cleared' ? (
          <span class="gap">{previewTexts.cleared}</span>
        ) : (
          <span class="change__text">
            {change.how === 'set' ? change.after : <Marked {...after} />}
          </span>
        )}
      </dd>
    </div>
  )
}

const Value = ({ change }: { change: RowChange }) => (
  <div class="change change--new">
    <dt>{FIELDS[change.field].label}</dt>
    <dd class="change__text">{change.after}</dd>
  </div>
)

/** Shown at once of a new record; the rest unfolds. */
const FIRST = 5

const NewValues = ({ changes }: Pick<PreviewRow, 'changes'>) => {
  const values = changes.filter(({ field }) => field !== 'title')
  const [first, rest] = [values.slice(0, FIRST), values.slice(FIRST)]
  return (
    <>
      <dl class="changes">
        {first.map((change) => (
          <Value key={change.field} change={change} />
        ))}
      </dl>
      {rest.length > 0 && (
        <details>
          <summary>
            {previewTexts.values} ({values.length})
          </summary>
          <dl class="changes">
            {rest.map((change) => (
              <Value key={change.field} change={change} />
            ))}
          </dl>
        </details>
      )}
    </>
  )
}

/** What a row would do to its record: field by field, with what stays as it is. */
export const RowChanges = ({ row }: { row: PreviewRow }) => (
  <>
    {row.step === 'new' ? (
      <NewValues changes={row.changes} />
    ) : (
      row.changes.length > 0 && (
        <dl class="changes">
          {row.changes.map((change) => (
            <Change key={change.field} change={change} />
          ))}
        </dl>
      )
    )}
    {row.kept.length > 0 && (
      <p class="desk__hint">
        {previewTexts.kept} {row.kept.map((field) => FIELDS[field].label).join(', ')}.
      </p>
    )}
  </>
)

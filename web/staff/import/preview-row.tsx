import { FIELDS } from '#domain/fields.ts'
import type { PreviewRow as Row } from '#domain/staff/import-pages.ts'
import { projectPath } from '../../paths.ts'
import { RowChanges } from './row-changes.tsx'
import { RowIdentityQuestion } from './row-identity.tsx'
import { previewTexts } from './texts.ts'

const mayTick = ({ step, identity }: Row): boolean =>
  (step === 'new' || step === 'changed') && (identity === null || identity.answer !== null)

const Title = ({ row }: { row: Row }) => {
  const id = `riga-${row.position}`
  const title = row.title === '' ? previewTexts.row(row.row ?? row.position + 1) : row.title
  if (!mayTick(row)) return <h3 class="row__title">{title}</h3>
  return (
    <h3 class="row__title choice">
      <input type="hidden" name="mostrata" value={row.position} />
      <input type="checkbox" id={id} name="riga" value={row.position} checked={row.ticked} />
      <label for={id}>
        <span class="visually-hidden">{previewTexts.tick} </span>
        {title}
      </label>
    </h3>
  )
}

const Kind = ({ row: { step, slug, row } }: { row: Row }) => (
  <p class="row__kind">
    {row !== null && <span>{previewTexts.row(row)}</span>}
    {step === 'new' && <span class="row__tag row__tag--new">{previewTexts.new}</span>}
    {step === 'changed' && <span class="row__tag">{previewTexts.changed}</span>}
    {slug !== null && step !== 'new' && (
      <a href={projectPath(slug)}>
        {previewTexts.record} {slug}
      </a>
    )}
  </p>
)

/** One row of the file: whether it is written, and what it would do. */
export const PreviewRow = ({ row }: { row: Row }) => (
  <li class="row">
    <Title row={row} />
    <Kind row={row} />
    {row.moved && <p class="row__moved">{previewTexts.moved}</p>}
    <RowIdentityQuestion row={row} />
    {row.problems.length > 0 && (
      <ul class="row__problems">
        {row.problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field !== null && <strong>{FIELDS[field].label}: </strong>}
            {message}
          </li>
        ))}
      </ul>
    )}
    <RowChanges row={row} />
    {row.notices.length > 0 && (
      <ul class="desk__hint">
        {row.notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    )}
  </li>
)

import { FIELD_KEYS, FIELDS } from '#domain/fields.ts'
import type { FileColumn } from '#domain/import.ts'
import { uploadPath } from '#domain/staff/import-addresses.ts'
import type { ColumnsPage as Content } from '#domain/staff/import-pages.ts'
import { Notice } from '../../ui/notice.tsx'
import { Problems } from '../form/messages.tsx'
import { columnProblemText } from './problem-texts.ts'
import { StepFrame } from './step-frame.tsx'
import { columnTexts, importTexts } from './texts.ts'

const Column = ({ column, at }: { column: FileColumn; at: number }) => {
  const name = columnTexts.column(column.column, column.heading)
  const id = `colonna-${at}`
  return (
    <li class="column">
      <div>
        <h2 class="column__name" id={`${id}-nome`}>
          {name}
        </h2>
        {column.heading !== '' && <p class="desk__hint">{columnTexts.letters(column.column)}</p>}
      </div>
      <div>
        <p class="desk__hint">{columnTexts.samples}</p>
        {column.samples.length === 0 ? (
          <p class="gap">{columnTexts.noSamples}</p>
        ) : (
          <ul class="column__samples">
            {column.samples.map((sample, index) => (
              <li key={index}>{sample}</li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <label class="desk__hint" for={id} id={`${id}-etichetta`}>
          {columnTexts.field}
        </label>
        <select
          class="desk__select"
          id={id}
          name={id}
          aria-labelledby={`${id}-etichetta ${id}-nome`}
        >
          <option value="" selected={column.field === null}>
            {columnTexts.ignore}
          </option>
          {FIELD_KEYS.map((field) => (
            <option key={field} value={field} selected={column.field === field}>
              {FIELDS[field].label}
            </option>
          ))}
        </select>
      </div>
    </li>
  )
}

/** What each column of a file holds, guessed and correctable. */
export const ColumnsPage = ({ content }: { content: Content }) => (
  <StepFrame head={content.import} step="columns" title={columnTexts.title} lead={columnTexts.lead}>
    {content.by === 'memory' && (
      <Notice tone="info">
        <p>{columnTexts.memory}</p>
      </Notice>
    )}
    <Problems
      problems={content.problems.map((one) => ({ field: null, message: columnProblemText(one) }))}
    />
    <p>{columnTexts.where(content.sheet, content.header)}</p>
    <form method="post" action={uploadPath(content.import.id, 'columns')}>
      <ul class="columns">
        {content.columns.map((column, at) => (
          <Column key={column.column} column={column} at={at} />
        ))}
      </ul>
      <p class="choice">
        <input type="checkbox" id="ricorda" name="ricorda" checked />
        <label for="ricorda">{columnTexts.remember}</label>
      </p>
      <button class="button button--primary" type="submit">
        {importTexts.goOn}
      </button>
    </form>
  </StepFrame>
)

import { batchPath } from '#domain/staff/batch-addresses.ts'
import { uploadPath } from '#domain/staff/import-addresses.ts'
import {
  type PreviewPage as Content,
  PREVIEW_SHOWS,
  type PreviewShow,
  type PreviewSums,
} from '#domain/staff/import-pages.ts'
import { formatNumber } from '#domain/text/number.ts'
import { Notice } from '../../ui/notice.tsx'
import { Problems } from '../form/messages.tsx'
import { PreviewRow } from './preview-row.tsx'
import { notWrittenTexts } from './problem-texts.ts'
import { StepFrame } from './step-frame.tsx'
import { alarmSentence, exampleRows, previewTexts } from './texts.ts'

const FORM = 'righe'

const PARTS = ['new', 'changed', 'left', 'undecided', 'unchanged', 'refused', 'total'] as const

/** What becomes of the rows, adding up to those of the file. */
const Sums = ({ sums }: { sums: PreviewSums }) => (
  <section>
    <h2 class="visually-hidden">{previewTexts.sums}</h2>
    <dl class="sums">
      {PARTS.filter((part) => part === 'total' || sums[part] > 0).map((part) => (
        <div key={part} class={part === 'total' ? 'sums__total' : undefined}>
          <dt>{previewTexts.sum[part]}</dt>
          <dd>{formatNumber(sums[part])}</dd>
        </div>
      ))}
    </dl>
  </section>
)

const Alarms = ({ facts }: Pick<Content, 'facts'>) =>
  facts === null || facts.alarms.length === 0 ? null : (
    <Notice tone="warning" title={previewTexts.alarms}>
      <ul class="alarms">
        {facts.alarms.map((alarm) => (
          <li key={`${alarm.kind} ${alarm.field} ${alarm.detail}`}>
            {alarmSentence(alarm)} {exampleRows(alarm.examples)}
          </li>
        ))}
      </ul>
    </Notice>
  )

const Warnings = ({ facts }: Pick<Content, 'facts'>) =>
  facts === null || facts.warnings.length === 0 ? null : (
    <details class="desk__details">
      <summary>{previewTexts.warnings(facts.warnings.length + facts.moreWarnings)}</summary>
      <ul>
        {facts.warnings.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {facts.moreWarnings > 0 && <p>{previewTexts.moreWarnings(facts.moreWarnings)}</p>}
    </details>
  )

const rowsIn = ({ sums }: Content, show: PreviewShow): number =>
  ({
    scrivere: sums.new + sums.changed + sums.left,
    decidere: sums.undecided,
    correggere: sums.refused,
    uguali: sums.unchanged,
  })[show]

/** Which rows are shown. Buttons of the form, so that what was ticked goes along. */
const Shows = ({ content }: { content: Content }) => (
  <fieldset class="tabs">
    <legend class="visually-hidden">{previewTexts.show}</legend>
    {PREVIEW_SHOWS.filter((show) => rowsIn(content, show) > 0 || show === content.show).map(
      (show) => (
        <button
          key={show}
          class="tabs__tab"
          type="submit"
          name="fai"
          value={`vai ${show} 1`}
          aria-current={show === content.show ? 'true' : undefined}
        >
          {previewTexts.shows[show]} ({formatNumber(rowsIn(content, show))})
        </button>
      ),
    )}
  </fieldset>
)

const Pages = ({ content: { page, pages, show } }: { content: Content }) =>
  pages === 1 ? null : (
    <div class="desk__buttons">
      {page > 1 && (
        <button
          class="button button--secondary"
          type="submit"
          name="fai"
          value={`vai ${show} ${page - 1}`}
        >
          {previewTexts.previous}
        </button>
      )}
      <span>{previewTexts.pageOf(page, pages)}</span>
      {page < pages && (
        <button
          class="button button--secondary"
          type="submit"
          name="fai"
          value={`vai ${show} ${page + 1}`}
        >
          {previewTexts.next}
        </button>
      )}
    </div>
  )

const Secondary = ({ act, label }: { act: string; label: string }) => (
  <button class="button button--secondary" type="submit" name="fai" value={act}>
    {label}
  </button>
)

/** What can be done with the rows of the page. */
const RowActs = ({ content }: { content: Content }) => {
  if (content.show === 'correggere') {
    return (
      <p>
        <a class="desk__action" href={batchPath(content.import.id, 'marked')}>
          {previewTexts.marked}
        </a>
      </p>
    )
  }
  if (content.show === 'decidere') {
    return (
      <fieldset class="desk__buttons">
        <legend>{previewTexts.decideAll}</legend>
        <Secondary act="decidi edizione" label={previewTexts.allEditions} />
        <Secondary act="decidi altro" label={previewTexts.allOthers} />
      </fieldset>
    )
  }
  if (content.show !== 'scrivere') return null
  return (
    <p class="desk__buttons">
      <Secondary act="salva" label={previewTexts.save} />
      <Secondary act="tutte" label={previewTexts.all} />
      <Secondary act="nessuna" label={previewTexts.none} />
    </p>
  )
}

/** What would be written, and that nothing is yet. */
export const PreviewPage = ({ content }: { content: Content }) => {
  const learned = previewTexts.learned(content.learned)
  const moved = content.rows.some((row) => row.moved)
  return (
    <StepFrame head={content.import} step="preview" title={previewTexts.title}>
      <p class="lead preview__sentence">
        <strong>{previewTexts.sentence(content.sums)}</strong> {previewTexts.nothingYet}
      </p>
      <Problems
        problems={
          content.notice === null ? [] : [{ field: null, message: notWrittenTexts[content.notice] }]
        }
      />
      <Sums sums={content.sums} />
      {learned !== null && <p>{learned}</p>}
      <Alarms facts={content.facts} />
      <Warnings facts={content.facts} />
      <form id={FORM} method="post" action={uploadPath(content.import.id, 'preview')}>
        <input type="hidden" name="visto" value={content.seen} />
        <input type="hidden" name="mostra" value={content.show} />
        <input type="hidden" name="pagina" value={content.page} />
        <h2>{previewTexts.rows}</h2>
        <Shows content={content} />
        {moved && (
          <p class="desk__buttons">
            <Secondary act="rifai" label={previewTexts.again} />
          </p>
        )}
        <RowActs content={content} />
        {content.rows.length === 0 && <p>{previewTexts.empty}</p>}
        <ul class="rows">
          {content.rows.map((row) => (
            <PreviewRow key={row.position} row={row} />
          ))}
        </ul>
        {content.show === 'decidere' && (
          <p class="desk__buttons">
            <Secondary act="decidi" label={previewTexts.decide} />
          </p>
        )}
        <Pages content={content} />
        <div class="desk__final">
          <button class="button button--primary" type="submit" name="fai" value="scrivi">
            {previewTexts.write}
          </button>
          <p>{previewTexts.writeNote}</p>
        </div>
      </form>
    </StepFrame>
  )
}

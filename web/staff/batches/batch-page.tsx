import { batchPath, batchRowsPath } from '#domain/staff/batch-addresses.ts'
import { type BatchPage as Content, ROW_SHOWS } from '#domain/staff/batch-pages.ts'
import { formatNumber } from '../../lib/text/format.ts'
import { Pagination } from '../../search/pagination.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Events } from './events.tsx'
import { Files } from './files.tsx'
import { Progress } from './progress.tsx'
import { Rows } from './rows.tsx'
import { batchTexts, batchTitle, showTexts, stateText, undoShowTexts, undoTexts } from './texts.ts'

const textsOf = ({ kind }: Content['batch']) =>
  kind === 'undo' ? { ...showTexts, ...undoShowTexts } : showTexts

/** The lists of rows, with how many each has; one is shown at a time. */
const Shows = ({ content }: { content: Content }) => {
  const { batch, sums, show } = content
  const texts = textsOf(batch)
  return (
    <ul class="shows">
      {ROW_SHOWS.filter((one) => sums[one] > 0).map((one) => (
        <li key={one}>
          <a
            href={batchRowsPath(batch.id, one, 1)}
            aria-current={one === show ? 'true' : undefined}
          >
            <span class="shows__count">{formatNumber(sums[one])}</span> {texts[one].label}
          </a>
        </li>
      ))}
    </ul>
  )
}

const Result = ({ content }: { content: Content }) => {
  const { batch, show, rows, page, pages } = content
  if (show === null) return null
  const { label, about } = textsOf(batch)[show]
  return (
    <section aria-labelledby="righe">
      <h2 id="righe">{label}</h2>
      <p>{about}</p>
      <Rows rows={rows} />
      <Pagination page={page} pages={pages} to={(one) => batchRowsPath(batch.id, show, one)} />
    </section>
  )
}

const undoTextsOf = ({ kind }: Content['batch']) => undoTexts[kind === 'undo' ? 'undo' : 'batch']

const Undo = ({ content: { batch, mayUndo } }: { content: Content }) =>
  mayUndo ? (
    <section aria-labelledby="annulla">
      <h2 id="annulla">{undoTextsOf(batch).title}</h2>
      <p>
        {undoTextsOf(batch).about} {batchTexts.seenFirst}
      </p>
      <p class="desk__actions">
        <a class="button button--secondary" href={batchPath(batch.id, 'undo')}>
          {undoTextsOf(batch).go}
        </a>
      </p>
    </section>
  ) : null

/** The page that a batch keeps for ever. */
export const BatchPage = ({ content }: { content: Content }) => {
  const { batch, work, problem, goesOn, show } = content
  return (
    <div class="container">
      <div class="desk batch">
        <h1>{batchTitle(batch)}</h1>
        <p class="lead">
          {batch.fileName !== null && <span class="batch__file">{batch.fileName} </span>}
          <strong class={`batch__state batch__state--${batch.state}`}>
            {work === null ? stateText(batch) : 'In corso'}
          </strong>
        </p>
        {problem !== null && (
          <Notice tone="warning" title={batchTexts.failed}>
            <p>{problem}</p>
          </Notice>
        )}
        {work !== null && <Progress batch={batch} work={work} />}
        {goesOn !== null && (
          <p>
            {batchTexts.nothingYet} <a href={goesOn}>{batchTexts.goOn}</a>
          </p>
        )}
        {show !== null && <Shows content={content} />}
        <Files content={content} />
        <Result content={content} />
        <Undo content={content} />
        <Events events={content.events} batch={batch} />
      </div>
    </div>
  )
}

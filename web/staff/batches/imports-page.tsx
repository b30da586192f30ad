import { batchPath, importsPath } from '#domain/staff/batch-addresses.ts'
import type { BatchLine, ImportsPage as Content } from '#domain/staff/batch-pages.ts'
import { plural } from '../../lib/text/format.ts'
import { Pagination } from '../../search/pagination.tsx'
import { Moment } from '../moment.tsx'
import { batchTitle, countTexts, importsTexts, stateText } from './texts.ts'

const COUNTS = ['added', 'changed', 'refused', 'held', 'unchanged'] as const

const countsOf = ({ counts }: BatchLine): string =>
  counts === null
    ? ''
    : COUNTS.filter((key) => counts[key] > 0)
        .map((key) => plural(counts[key], countTexts[key][0], countTexts[key][1]))
        .join(', ')

const Line = ({ line }: { line: BatchLine }) => {
  const { id, at, actor, fileName, undoOf, undone } = line
  const counts = countsOf(line)
  return (
    <li class="batches__item">
      <h2 class="batches__name">
        <a href={batchPath(id)}>{batchTitle(line)}</a>
        {fileName !== null && <span class="batches__file">{fileName}</span>}
      </h2>
      <p class="batches__state">
        <strong>{stateText(line)}</strong>
        {counts !== '' && `: ${counts}`}
      </p>
      <p class="batches__about">
        <Moment iso={at} />, {actor}
        {undoOf !== null && (
          <>
            {'. Ha annullato '}
            <a href={batchPath(undoOf)}>la numero {undoOf}</a>
          </>
        )}
        {undone !== null && (
          <>
            {'. Annullata il '}
            <Moment iso={undone.at} />, {undone.actor}:{' '}
            <a href={batchPath(undone.id)}>annullamento {undone.id}</a>
          </>
        )}
      </p>
    </li>
  )
}

/** Everything that was imported, newest first. */
export const ImportsPage = ({ content }: { content: Content }) => {
  const { lines, page, pages, total } = content
  return (
    <div class="container">
      <div class="desk">
        <h1>Importazioni</h1>
        <p class="lead">{total === 0 ? importsTexts.none : importsTexts.lead}</p>
        <ol class="batches">
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ol>
        <Pagination page={page} pages={pages} to={importsPath} />
      </div>
    </div>
  )
}

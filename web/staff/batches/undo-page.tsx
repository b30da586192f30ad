import { projectPath } from '#domain/addresses.ts'
import { batchPath } from '#domain/staff/batch-addresses.ts'
import type { UndoPage as Content, Decided, UndoneLine } from '#domain/staff/batch-pages.ts'
import { Notice } from '../../ui/notice.tsx'
import { Steps } from './steps.tsx'
import {
  batchTexts,
  batchTitle,
  staysText,
  termStaysTexts,
  undoneTexts,
  undoPageTexts,
  undoSum,
} from './texts.ts'
import { ThreeValues } from './three-values.tsx'

/** One value that a later hand has changed, and what shall become of it. */
const Decision = ({ record, one, source }: { record: number; one: Decided; source: string }) => {
  const name = `d:${record}:${one.field}`
  if (one.reason === 'address-taken') {
    return (
      <div class="decision">
        <h3>{one.label}</h3>
        <p>{undoPageTexts.addressTaken}</p>
        <ThreeValues values={one} source={source} />
      </div>
    )
  }
  const choices = one.field === '*' ? undoPageTexts.ofRecord : undoPageTexts.ofValue
  return (
    <fieldset class="decision">
      <legend>{one.field === '*' ? undoPageTexts.recordChanged : one.label}</legend>
      {one.field !== '*' && <ThreeValues values={one} source={source} />}
      {(['keep', 'restore'] as const).map((decision) => (
        <label class="decision__choice" key={decision}>
          <input
            type="radio"
            name={name}
            value={decision}
            checked={(one.decision ?? 'keep') === decision}
          />
          {choices[decision]}
        </label>
      ))}
    </fieldset>
  )
}

const Line = ({ line, source }: { line: UndoneLine; source: string }) => {
  const { id, title, slug, kind, fields, stays } = line
  return (
    <li class="row-line">
      <h2 class="row-line__title">
        {slug === null ? title : <a href={projectPath(slug)}>{title}</a>}
      </h2>
      <p>
        {stays.length > 0 && kind === 'untouched' ? staysText : undoneTexts[kind]}
        {kind === 'changed' && ` in: ${fields.join(', ')}.`}
      </p>
      {stays.map((one) => (
        <Decision key={one.field} record={id} one={one} source={source} />
      ))}
    </li>
  )
}

const Terms = ({ terms }: { terms: Content['terms'] }) =>
  terms.length === 0 ? null : (
    <section aria-labelledby="voci">
      <h2 id="voci">{undoPageTexts.terms}</h2>
      <ul>
        {terms.map(({ label, kind, stays }) => (
          <li key={label}>
            <strong>{label}</strong>: {stays === null ? undoneTexts[kind] : termStaysTexts[stays]}
          </li>
        ))}
      </ul>
    </section>
  )

/** What taking a batch back would do: nothing is written before it is said so. */
export const UndoPage = ({ content }: { content: Content }) => {
  const { batch, sums, terms, page, pages, lines, carried } = content
  const kind = batch.kind === 'undo' ? 'undo' : 'batch'
  const source = undoPageTexts.source[kind]
  const path = batchPath(batch.id, 'undo')
  return (
    <div class="container">
      <div class="desk">
        <p>
          <a href={batchPath(batch.id)}>{batchTitle(batch)}</a>
        </p>
        <h1>{undoPageTexts.title(batch)}</h1>
        <p class="lead">
          {undoSum(sums)} {batchTexts.nothingYet}
        </p>
        {sums.stays > 0 && (
          <Notice tone="info" title={undoPageTexts.changedSince}>
            <p>{undoPageTexts.decide[kind]}</p>
          </Notice>
        )}
        <form method="post" action={path}>
          {carried.map((one) => (
            <input key={one} type="hidden" name="altro" value={one} />
          ))}
          <ol class="row-lines">
            {lines.map((line) => (
              <Line key={line.id} line={line} source={source} />
            ))}
          </ol>
          <Terms terms={terms} />
          <Steps page={page} pages={pages} path={path} />
          <p class="desk__actions">
            <button class="button button--primary" type="submit">
              {undoPageTexts.go(batch)}
            </button>
            <a class="button button--secondary" href={batchPath(batch.id)}>
              {undoPageTexts.leave}
            </a>
          </p>
        </form>
      </div>
    </div>
  )
}

import { projectPath } from '#domain/addresses.ts'
import { batchPath } from '#domain/staff/batch-addresses.ts'
import type { UndoPage as Content, Decided, UndoneLine } from '#domain/staff/batch-pages.ts'
import { Notice } from '../../ui/notice.tsx'
import { Steps } from './steps.tsx'
import { batchTitle, staysText, theBatch, undoneTexts, undoSum } from './texts.ts'
import { ThreeValues } from './three-values.tsx'

const CHOICES = { keep: 'Tenere com’è ora', restore: 'Rimettere com’era prima' } as const
const OF_RECORD = { keep: 'Tenere la scheda', restore: 'Toglierla lo stesso' } as const

/** One value that a later hand has changed, and what shall become of it. */
const Decision = ({ record, one, source }: { record: number; one: Decided; source: string }) => {
  const name = `d:${record}:${one.field}`
  if (one.reason === 'address-taken') {
    return (
      <div class="decision">
        <h3>{one.label}</h3>
        <p>Resta com’è: un’altra scheda ha preso nel frattempo l’indirizzo di prima.</p>
        <ThreeValues values={one} source={source} />
      </div>
    )
  }
  const choices = one.field === '*' ? OF_RECORD : CHOICES
  return (
    <fieldset class="decision">
      <legend>{one.field === '*' ? 'Altri hanno cambiato la scheda' : one.label}</legend>
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
      <h2 id="voci">Voci degli elenchi</h2>
      <ul>
        {terms.map(({ label, kind, stays }) => (
          <li key={label}>
            <strong>{label}</strong>: {stays ?? undoneTexts[kind]}
          </li>
        ))}
      </ul>
    </section>
  )

/** What taking a batch back would do: nothing is written before it is said so. */
export const UndoPage = ({ content }: { content: Content }) => {
  const { batch, sums, terms, page, pages, lines, carried, notice } = content
  const again = batch.kind === 'undo'
  const source = again ? 'Dall’annullamento' : 'Dal file'
  const path = batchPath(batch.id, 'undo')
  return (
    <div class="container">
      <div class="desk">
        <p>
          <a href={batchPath(batch.id)}>{batchTitle(batch)}</a>
        </p>
        <h1>
          {again ? `Rimettere in vigore: ${theBatch(batch)}` : `Annullare ${theBatch(batch)}`}
        </h1>
        <p class="lead">{undoSum(sums)} Non è ancora cambiato niente.</p>
        {notice !== null && (
          <Notice tone="warning">
            <p>{notice}</p>
          </Notice>
        )}
        {sums.stays > 0 && (
          <Notice tone="info" title="Qualcosa è stato cambiato dopo">
            <p>
              Per ogni valore si vede com’era prima, che cosa aveva scritto{' '}
              {again ? 'l’annullamento' : 'il file'} e com’è ora. Se non si sceglie altro, resta
              com’è ora.
            </p>
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
              {again ? 'Rimetti in vigore' : `Annulla ${theBatch(batch)}`}
            </button>
            <a class="button button--secondary" href={batchPath(batch.id)}>
              Lascia tutto com’è
            </a>
          </p>
        </form>
      </div>
    </div>
  )
}

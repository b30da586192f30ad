import { projectPath } from '#domain/addresses.ts'
import type { BatchRowLine, StaysAsIs } from '#domain/staff/batch-pages.ts'
import { ThreeValues } from './three-values.tsx'

const Stays = ({ one }: { one: StaysAsIs }) => (
  <div class="row-line__stays">
    <h4>{one.label}</h4>
    <ThreeValues values={one} source="Dall’importazione" />
  </div>
)

const placeOf = ({ row, page }: BatchRowLine): string | null => {
  if (page !== null) return `Pagina ${page}`
  return row === null ? null : `Riga ${row}`
}

/** One row of a batch: where it stood in the file, its record, and why it was not written. */
const Row = ({ line }: { line: BatchRowLine }) => {
  const place = placeOf(line)
  const title = line.title === '' ? 'senza titolo' : line.title
  return (
    <li class="row-line">
      <h3 class="row-line__title">
        {place !== null && <span class="row-line__place">{place}</span>}
        {line.slug === null ? title : <a href={projectPath(line.slug)}>{title}</a>}
      </h3>
      {line.reasons.length > 0 && (
        <ul class="row-line__reasons">
          {line.reasons.map(({ label, message }) => (
            <li key={`${label} ${message}`}>
              {label !== null && <strong>{label}: </strong>}
              {message}
            </li>
          ))}
        </ul>
      )}
      {line.stays.map((one) => (
        <Stays key={one.field} one={one} />
      ))}
    </li>
  )
}

export const Rows = ({ rows }: { rows: readonly BatchRowLine[] }) => (
  <ol class="row-lines">
    {rows.map((line) => (
      <Row key={line.position} line={line} />
    ))}
  </ol>
)

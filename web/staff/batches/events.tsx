import { batchPath } from '#domain/staff/batch-addresses.ts'
import type { BatchEvent, BatchName } from '#domain/staff/batch-pages.ts'
import { Moment } from '../moment.tsx'
import { eventsTitle, eventTexts, kindTexts } from './texts.ts'

const wordsOf = ({ what }: BatchEvent, { kind }: BatchName): string => {
  if (what !== 'begun') return eventTexts[what]
  return kind === 'import' ? 'File caricato' : kindTexts[kind]
}

/** What was done with a batch, oldest first. */
export const Events = ({ events, batch }: { events: BatchEvent[]; batch: BatchName }) => (
  <section aria-labelledby="storia">
    <h2 id="storia">{eventsTitle}</h2>
    <ol class="events">
      {events.map((event) => (
        <li key={`${event.what} ${event.at} ${event.batch}`}>
          <strong>{wordsOf(event, batch)}</strong> il <Moment iso={event.at} />, {event.actor}
          {event.batch !== null && (
            <>
              {' '}
              (<a href={batchPath(event.batch)}>numero {event.batch}</a>)
            </>
          )}
        </li>
      ))}
    </ol>
  </section>
)

import type { Store } from '../../store/store.ts'
import type { Cards } from './cards.ts'

/** Log entries read at a time when something has changed. */
const CHANGES_BATCH = 1_000

/** Drops what is remembered of projects that have changed after `seq`; `batch` log entries are read at a time. */
export const forgetChanged = (
  { cards, store }: { cards: Cards; store: Store },
  seq: number,
  batch = CHANGES_BATCH,
): void => {
  for (let from = seq; ; ) {
    const changes = store.changes.since(from, batch)
    cards.forget(changes.flatMap(({ projectId }) => projectId ?? []))
    const last = changes.at(-1)
    if (last === undefined) return
    from = last.seq
  }
}

import type { Store } from '../../store/store.ts'
import { createCards } from './cards.ts'

/** Log entries read at a time when something has changed. */
const CHANGES_BATCH = 1_000

type Source = Pick<Store, 'changes' | 'projects' | 'vocabularies'>

/**
 * The cards of lists, and how they follow the base: a project that has changed is read again, and when a list has changed, all
 * are, for they carry its labels. `batch` log entries are read at a time.
 */
export const createKnownCards = (store: Source, batch = CHANGES_BATCH) => {
  const cards = createCards(store)
  let seen = store.changes.seq()
  let lists = store.vocabularies.all()
  return {
    cards,
    /** Lets go of what has changed since it was asked last. */
    forgetChanged: (): void => {
      const now = store.vocabularies.all()
      if (now !== lists) cards.forgetAll()
      lists = now
      for (;;) {
        const changes = store.changes.since(seen, batch)
        const last = changes.at(-1)
        if (last === undefined) return
        cards.forget(changes.flatMap(({ projectId }) => projectId ?? []))
        seen = last.seq
      }
    },
  }
}

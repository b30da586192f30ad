import type { EngineChanges } from '../../engine.ts'
import type { Language } from '../../language/language.ts'
import type { SearchSettings } from '../../settings.ts'
import type { Connection } from '../server/connection.ts'
import { createDocumentWriter } from './documents.ts'
import { createIndexes, type IndexState } from './indexes.ts'
import { createMigrate } from './migrate.ts'
import { createPush, type Refusal } from './push.ts'
import { buildOf, indexSettings } from './settings.ts'

export type ServerIndexDeps = {
  connection: Connection
  /** Its name; the key must reach it and every name that begins so. */
  index: string
  settings: SearchSettings
  language: Language
  /** Projects sent in one request. */
  perRequest?: number
}

/** The index on the server, as it is written to: looked at, filled, built anew. */
export const createServerIndex = ({
  connection,
  index,
  settings,
  language,
  perRequest,
}: ServerIndexDeps) => {
  const wanted = indexSettings(settings)
  const build = buildOf(wanted, language)
  const indexes = createIndexes(connection, wanted, build)
  const push = createPush(connection, createDocumentWriter({ language, build }), perRequest)
  const { migrate, tidy } = createMigrate({ indexes, push, index, build })

  /** `confirmed`: what the server itself said last; null while nothing has been heard since a write. */
  let held = { seq: 0, confirmed: null as number | null }
  /** The last refusal of each project; mended when the project is taken in, or gone. */
  const refused = new Map<number, string>()

  const noteRefusals = ({ upserts, deletes }: EngineChanges, list: readonly Refusal[]): void => {
    for (const id of [...deletes, ...upserts.map((one) => one.id)]) refused.delete(id)
    for (const { id, reason } of list) refused.set(id, reason)
  }

  return {
    /** Taking records in is the server's work: see `catchUp`. */
    elsewhere: true as const,
    /** The store's change counter that the index holds. */
    seq: (): number => held.seq,
    /** Looks at what the server holds, which another process may have changed. */
    look: async (): Promise<IndexState> => {
      const state = await indexes.state(index)
      const { seq } = state
      // A server that holds less than it said has been set back to an earlier state.
      const setBack = state.kind !== 'ours' || seq < (held.confirmed ?? 0)
      held = { seq: setBack ? seq : Math.max(seq, held.seq), confirmed: seq }
      return state
    },
    /** Writes changes; resolves when the server has taken them in. */
    apply: async (changes: EngineChanges): Promise<void> => {
      noteRefusals(changes, await push(index, changes))
      held = { seq: changes.seq, confirmed: null }
    },
    /** Makes the index ready to be written to, when nothing stands in its place. */
    create: (): Promise<void> => indexes.ensure(index),
    /** Builds the index anew beside the one in use, and puts it in its place. */
    rebuild: async (...args: Parameters<typeof migrate>): Promise<void> => {
      const { seq, refused: list } = await migrate(...args)
      noteRefusals({ seq, upserts: [], deletes: [...refused.keys()] }, list)
      held = { seq, confirmed: null }
    },
    /** Removes what a rebuilding that was cut short has left. */
    tidy,
    /** Rejects unless a search is answered now, a small one. */
    probe: async (): Promise<void> => {
      await connection.searchAll([{ indexUid: index, q: '', page: 1, hitsPerPage: 0 }])
    },
    refusals: (): ReadonlyMap<number, string> => refused,
  }
}

export type ServerIndex = ReturnType<typeof createServerIndex>

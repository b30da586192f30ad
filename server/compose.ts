import { createItalianToday } from '#domain/today.ts'
import type { Config } from './config.ts'
import { openEngines, type ReadLanguage } from './engines.ts'
import { createFileThread } from './file-thread/file-thread.ts'
import { follow } from './follow.ts'
import { createHealth } from './health.ts'
import { createCatalogue } from './http/catalogue/catalogue.ts'
import { createKnownCards } from './http/catalogue/follow-cards.ts'
import { openBase } from './open-base.ts'
import { quickCheck } from './store/soundness/quick-check.ts'
import { watchSoundness } from './store/soundness/watch.ts'

/** How soon a service shows what another process (an import at the command line) has written. */
const LOOK_EVERY_MS = 1_000

/** When the whole base is read through: not while a start is busy, and seldom enough to cost nothing. */
const LOOK_THROUGH = { firstMs: 60_000, everyMs: 6 * 60 * 60_000 }

type Say = (line: string) => void

/**
 * Everything that the service is made of, put together: store, index, catalogue. Opens no port.
 * `refresh` makes the latest writes visible; it also runs by itself every second.
 */
export const compose = async (
  config: Pick<Config, 'dataDir' | 'meilisearch'>,
  say: Say,
  {
    lookEveryMs = LOOK_EVERY_MS,
    readLanguage,
    today = createItalianToday(),
  }: {
    /** How often writes of other processes are looked for, and the index of a server is brought level with the base. */
    lookEveryMs?: number
    readLanguage?: ReadLanguage | undefined
    /** The day on which questions are read and answers made. */
    today?: (() => string) | undefined
  } = {},
) => {
  const { store, problem: unwritable } = await openBase(config, say)
  const known = createKnownCards(store)
  const engines = await openEngines({
    ...{ config, store, today, say, read: readLanguage },
    onProject: known.cards.offer,
    everyMs: lookEveryMs,
  })
  const catalogue = createCatalogue({ store, engine: engines.engine, cards: known.cards, today })

  const refresh = async (): Promise<void> => {
    known.forgetChanged()
    await engines.refresh()
  }

  const following = follow({ look: refresh, everyMs: lookEveryMs, say })
  const soundness = watchSoundness({
    check: async (signal) => (store.file === null ? null : quickCheck(store.file, signal)),
    ...LOOK_THROUGH,
    say,
  })
  const health = createHealth({
    store,
    unwritable,
    unsound: soundness.problem,
    embedded: engines.embedded,
    problem: following.problem,
    server: engines.server,
  })

  const fileThread = store.file === null ? null : createFileThread(store.file)

  return {
    store,
    engine: engines.engine,
    catalogue,
    createReadableFile: store.createReadableFile,
    writeApart: fileThread?.write,
    health,
    baseFile: store.file,
    refresh,
    close: async (): Promise<void> => {
      soundness.close()
      await fileThread?.close()
      await following.close()
      await engines.engine.close()
      store.close()
    },
  }
}

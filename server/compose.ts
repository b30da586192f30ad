import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Project } from '#domain/project.ts'
import type { Config } from './config.ts'
import { follow } from './follow.ts'
import { createHealth } from './health.ts'
import { createCatalogue } from './http/catalogue/catalogue.ts'
import type { TableColumns } from './http/exports/formats.ts'
import { PUBLIC_COLUMNS } from './ingest/columns/columns.ts'
import { toCells } from './ingest/columns/to-row.ts'
import { openBase } from './open-base.ts'
import { catchUp } from './search/catch-up.ts'
import { toSearchDocument } from './search/document.ts'
import { openEmbeddedEngine, SNAPSHOT_FROM } from './search/embedded/engine.ts'
import { createLanguage } from './search/language/language.ts'
import { meilisearchWithFallback } from './search/meilisearch/with-fallback.ts'
import { readSettings } from './search/settings.ts'
import { quickCheck } from './store/soundness/quick-check.ts'
import { watchSoundness } from './store/soundness/watch.ts'
import type { Store } from './store/store.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** How soon a service shows what another process (an import at the command line) has written. */
const LOOK_EVERY_MS = 1_000

/** When the whole base is read through: not while a start is busy, and seldom enough to cost nothing. */
const LOOK_THROUGH = { firstMs: 60_000, everyMs: 6 * 60 * 60_000 }

type Say = (line: string) => void

/** The language of both engines, from the project's own files. Throws naming what is wrong in them. */
export const readLanguage = (store: Store) => {
  const settings = readSettings(readFileSync(`${root}meilisearch.yml`, 'utf8'))
  const synonyms = readFileSync(`${root}data/synonyms.txt`, 'utf8')
  const italian = readFileSync(`${root}data/italian-words.txt`, 'utf8')
  const vocabularies = store.vocabularies.all()
  return { settings, language: createLanguage({ settings, synonyms, italian, vocabularies }) }
}

/**
 * Everything that the service is made of, put together: store, index, catalogue. Opens no port.
 * `refresh` makes the latest writes visible; it also runs by itself every second.
 */
export const compose = async (
  config: Pick<Config, 'dataDir' | 'meilisearch'>,
  say: Say,
  { lookEveryMs = LOOK_EVERY_MS }: { lookEveryMs?: number } = {},
) => {
  const { store, problem: unwritable } = await openBase(config, say)
  const { settings, language } = readLanguage(store)
  const place = {
    file: `${config.dataDir}/indice.snapshot`,
    fingerprint: store.changes.fingerprint,
  }
  const { engine: embedded } = await openEmbeddedEngine({ settings, language }, place)
  const toDocument = (project: Project) => toSearchDocument(project, store.vocabularies.all())
  const server = config.meilisearch
    ? meilisearchWithFallback({
        server: config.meilisearch,
        settings,
        language,
        store,
        toDocument,
        fallback: embedded,
        say,
      })
    : null
  const engine = server?.engine ?? embedded
  const catalogue = createCatalogue({ store, engine })

  const refresh = async (): Promise<void> => {
    const from = embedded.seq()
    if (store.changes.seq() === from) return
    catalogue.forgetSince(from)
    await catchUp(embedded, store, (project) => {
      catalogue.noteProject(project)
      return toDocument(project)
    })
  }
  /** A large index is kept for the next start; of what changed since, the change log tells. */
  const keepIndex = async (kept: number): Promise<void> => {
    if (embedded.size() < SNAPSHOT_FROM || embedded.seq() === kept) return
    await embedded
      .save(place)
      .catch((error: unknown) => say(`Indice non conservato per il prossimo avvio: ${error}`))
  }
  const held = embedded.seq()
  await refresh()
  embedded.settle()
  await keepIndex(held)
  const atStart = embedded.seq()

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
    embedded,
    problem: following.problem,
    server: server?.health ?? null,
  })

  const columns: TableColumns = {
    headers: PUBLIC_COLUMNS.map((column) => column.label),
    toRow: (project) => toCells(project, store.vocabularies.all()),
  }

  return {
    store,
    engine,
    catalogue,
    columns,
    health,
    refresh,
    close: async (): Promise<void> => {
      soundness.close()
      await following.close()
      await keepIndex(atStart)
      await engine.close()
      store.close()
    },
  }
}

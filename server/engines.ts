import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Project } from '#domain/project.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import type { Config } from './config.ts'
import { serviceMessages } from './messages.ts'
import { catchUp } from './search/catch-up.ts'
import { toSearchDocument } from './search/document.ts'
import {
  createEmbeddedEngine,
  type EmbeddedEngine,
  openEmbeddedEngine,
  SNAPSHOT_FROM,
} from './search/embedded/engine.ts'
import type { SnapshotPlace } from './search/embedded/index/snapshot/snapshot.ts'
import type { SearchEngine } from './search/engine.ts'
import { createLanguage } from './search/language/language.ts'
import { createItalian } from './search/language/lexicon/italian.ts'
import type { Explained } from './search/language/lexicon/related.ts'
import { meilisearchWithFallback } from './search/meilisearch/with-fallback.ts'
import { readSettings } from './search/settings.ts'
import type { Store } from './store/store.ts'
import { createWarming } from './warming.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const readFiles = () => ({
  settings: readSettings(readFileSync(`${root}meilisearch.yml`, 'utf8')),
  synonyms: readFileSync(`${root}data/synonyms.txt`, 'utf8'),
  everyday: readFileSync(`${root}data/everyday-words.txt`, 'utf8'),
  glossary: JSON.parse(readFileSync(`${root}data/glossary.json`, 'utf8')) as Explained[],
  italian: createItalian(readFileSync(`${root}data/italian-words.txt`, 'utf8')),
})

/** The project's own files are part of the program: read once, at the first need. */
let files: ReturnType<typeof readFiles> | null = null

/** The language of both engines, from the project's own files and the lists. Throws naming what is wrong in them. */
export const readLanguage = (vocabularies: Vocabularies, today: () => string) => {
  files ??= readFiles()
  return { settings: files.settings, language: createLanguage({ ...files, vocabularies, today }) }
}

export type ReadLanguage = typeof readLanguage

/** Where the index is kept for the next start, and of which base it must be. */
export const keptIndex = (
  { dataDir }: Pick<Config, 'dataDir'>,
  { changes }: Pick<Store, 'changes'>,
): SnapshotPlace => ({ file: `${dataDir}/indice.snapshot`, fingerprint: changes.fingerprint })

type Deps = {
  config: Pick<Config, 'dataDir' | 'meilisearch'>
  store: Store
  /** The day that questions are read on. */
  today: () => string
  say: (line: string) => void
  /** Is told of each project as it comes into the index. */
  onProject: (project: Project) => void
  /** How often the index of a server is brought level with the base; a usual time where none is given. */
  everyMs?: number | undefined
  /** What the lists make of the language; the program's own files with them unless told. */
  read?: ReadLanguage | undefined
}

/** What answers searches: an embedded engine, and the server in front of it where there is one. */
type Engines = {
  vocabularies: Vocabularies
  embedded: EmbeddedEngine
  server: ReturnType<typeof meilisearchWithFallback> | null
  engine: SearchEngine
}

/**
 * The change that answers know of. A server's index may take in an edited list before there are engines that read by it: what is
 * answered meanwhile is of the former lists, and whoever remembers answers must not take it for newer.
 */
const seqOfAnswers = ({ vocabularies }: Store, current: () => Engines): (() => number) => {
  let reached = current().engine.seq()
  return () => {
    const { engine, server, vocabularies: read } = current()
    const own = engine.seq()
    const isRead = server === null || vocabularies.all() === read
    reached = isRead ? own : Math.min(own, reached)
    return reached
  }
}

/**
 * The engines that answer, kept level with the base. When the lists change, what words mean and how records are indexed
 * changes with them: others are then made beside those that answer, and take their place once they are level.
 */
export const openEngines = async ({
  config,
  store,
  today,
  say,
  onProject,
  everyMs,
  read = readLanguage,
}: Deps) => {
  const place = keptIndex(config, store)

  const make = (embedded: EmbeddedEngine, known: ReturnType<typeof readLanguage>): Engines => {
    const { vocabularies } = known.language
    const toDocument = (project: Project) => toSearchDocument(project, vocabularies)
    const { meilisearch } = config
    const shared = { ...known, store, toDocument, fallback: embedded, say, everyMs }
    const server = meilisearch ? meilisearchWithFallback({ server: meilisearch, ...shared }) : null
    return { vocabularies, embedded, server, engine: server?.engine ?? embedded }
  }

  const level = ({ embedded, vocabularies }: Pick<Engines, 'embedded' | 'vocabularies'>) =>
    catchUp(embedded, store, (project) => {
      onProject(project)
      return toSearchDocument(project, vocabularies)
    })

  const known = read(store.vocabularies.all(), today)
  let current = make((await openEmbeddedEngine(known, place)).engine, known)
  const warming = createWarming({ say })
  let former: Engines | null = null
  let keptAt = current.embedded.seq()

  /** A large index is kept for the next start; of what changed since, the change log tells. */
  const keep = async (): Promise<void> => {
    const { embedded } = current
    if (embedded.size() < SNAPSHOT_FROM || embedded.seq() === keptAt) return
    await embedded.save(place).then(
      () => {
        keptAt = embedded.seq()
      },
      (error: unknown) => say(serviceMessages.indexNotKept(error)),
    )
  }

  const replace = async (vocabularies: Vocabularies): Promise<void> => {
    const next = read(vocabularies, today)
    const embedded = createEmbeddedEngine(next)
    await level({ embedded, vocabularies })
    embedded.settle()
    // Two loops would fill one server's index in turn, each in its own way.
    await current.server?.stop()
    await former?.engine.close()
    former = current
    current = make(embedded, next)
  }

  /** Brings what answers level with the base; returns whether it was not. */
  const bringLevel = async (): Promise<boolean> => {
    const vocabularies = store.vocabularies.all()
    const isOther = vocabularies !== current.vocabularies
    if (isOther) await replace(vocabularies)
    const isBehind = store.changes.seq() !== current.embedded.seq()
    if (isBehind) await level(current)
    return isOther || isBehind
  }

  const refresh = async (): Promise<void> => {
    if (await bringLevel()) warming.start(current.embedded)
  }

  await bringLevel()
  current.embedded.settle()
  await keep()
  warming.start(current.embedded)

  const engine: SearchEngine = {
    get name() {
      return current.engine.name
    },
    search: (query, options) => current.engine.search(query, options),
    ids: (query, options) => current.engine.ids(query, options),
    tally: (query, options) => current.engine.tally(query, options),
    waysOut: (query, options) => current.engine.waysOut(query, options),
    suggest: (text, limit, options) => current.engine.suggest(text, limit, options),
    apply: (changes) => current.engine.apply(changes),
    seq: seqOfAnswers(store, () => current),
    close: async () => {
      await warming.stop()
      await keep()
      await former?.engine.close()
      await current.engine.close()
    },
  }

  return {
    engine,
    /** The index in this process. */
    embedded: {
      get name() {
        return current.embedded.name
      },
      seq: () => current.embedded.seq(),
    },
    /** How the server is, where there is one. */
    server: config.meilisearch ? () => current.server!.health() : null,
    refresh,
  }
}

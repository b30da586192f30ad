import type { EngineHit, SearchDocument } from '../engine.ts'
import type { Language } from '../language/language.ts'
import type { Plan } from '../language/plan-types.ts'
import type { SearchSettings } from '../settings.ts'
import type { AtHand } from './at-hand.ts'
import type { Connection } from './connection.ts'
import { FIELD } from './fields.ts'
import { type ReadProject, readProject, writeHit } from './hit.ts'
import type { Known } from './known.ts'
import { createMarks } from './marks.ts'

/** Projects kept taken apart; beyond, the ones shown longest ago are forgotten. */
const KEPT = 500

/** What a search gives of a hit: which project it is, and which state of it. */
export type HitKey = { id: number; version: string }

export type HitsDeps = {
  connection: Connection
  index: string
  settings: SearchSettings
  language: Language
  atHand?: AtHand
}

/**
 * Turns the server's hits into what a list shows. The server marks its own tokens, which are our terms and not the
 * reader's text, so the text is marked here: where this process has it at hand, which spares a request and the reading of
 * twenty texts. Other texts are asked of the server and kept for a while, told apart by their version.
 */
export const createHits = ({ connection, index, settings, language, atHand }: HitsDeps) => {
  const kept = new Map<string, ReadProject>()
  const keyOf = ({ id, version }: HitKey) => `${id} ${version}`

  const fetch = async (missing: readonly HitKey[], signal?: AbortSignal): Promise<void> => {
    if (missing.length === 0) return
    const fields = [FIELD.id, FIELD.version, FIELD.project]
    const ids = missing.map((key) => key.id)
    for (const one of await connection.documents(index, { ids, fields }, signal)) {
      const document = one[FIELD.project] as SearchDocument
      kept.set(keyOf(one as HitKey), readProject(document, language.analyser))
    }
  }

  /** A project that has vanished since the search is left out. */
  const fromServer = async (
    keys: readonly HitKey[],
    plan: Plan,
    known: Known,
    signal?: AbortSignal,
  ): Promise<(EngineHit | undefined)[]> => {
    await fetch(
      keys.filter((key) => !kept.has(keyOf(key))),
      signal,
    )
    const marks = createMarks(plan, known)
    const hits = keys.map((key) => {
      const project = kept.get(keyOf(key))
      if (project === undefined) return undefined
      kept.delete(keyOf(key))
      kept.set(keyOf(key), project)
      return writeHit(project, marks, settings.snippet)
    })
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break
      kept.delete(oldest)
    }
    return hits
  }

  return async (
    keys: readonly HitKey[],
    plan: Plan,
    known: Known,
    signal?: AbortSignal,
  ): Promise<EngineHit[]> => {
    const ids = keys.map(({ id }) => id)
    const shown = atHand?.show(ids, plan) ?? []
    const missing = keys.filter((_, i) => shown[i] === undefined)
    const fetched = missing.length > 0 ? await fromServer(missing, plan, known, signal) : []
    const found = new Map([...shown, ...fetched].map((hit) => [hit?.id, hit]))
    return ids.flatMap((id) => found.get(id) ?? [])
  }
}

export type Hits = ReturnType<typeof createHits>

import type Database from 'better-sqlite3'
import type { Seal } from './secrets/sealed.ts'

const MINUTE = 60_000

/** How often something may be got wrong, and for how long that is remembered. A whole office may stand behind one address. */
const LIMITS = {
  person: { tries: 5, ms: 15 * MINUTE },
  code: { tries: 5, ms: 15 * MINUTE },
  network: { tries: 50, ms: 15 * MINUTE },
} as const

export type Counted = { kind: keyof typeof LIMITS; of: string }

/**
 * Wrong attempts, kept in the base, so that a restart forgives nobody. An attempt is counted before it is tried and taken
 * back when it was right: a hundred at once count a hundred times. Names and addresses are disguised.
 */
export const createAttempts = (sqlite: Database.Database, seal: Seal, now: () => number) => {
  const forget = sqlite.prepare('DELETE FROM attempts WHERE ends_at <= ?')
  const read = sqlite.prepare<[string], { count: number; ends_at: number }>(
    'SELECT count, ends_at FROM attempts WHERE key = ?',
  )
  const count = sqlite.prepare(
    'INSERT INTO attempts (key, count, ends_at) VALUES (?, 1, ?) ON CONFLICT (key) DO UPDATE SET count = count + 1',
  )
  const lower = sqlite.prepare('UPDATE attempts SET count = max(0, count - 1) WHERE key = ?')
  const clear = sqlite.prepare('DELETE FROM attempts WHERE key = ?')

  const keyOf = ({ kind, of }: Counted): string => seal.disguise(`${kind} ${of}`)

  const waitFor = (one: Counted): number => {
    const found = read.get(keyOf(one))
    return found && found.count >= LIMITS[one.kind].tries ? found.ends_at - now() : 0
  }

  /** Counts one attempt under each. Returns the milliseconds to wait before another, and then counts nothing; else 0. */
  const take = sqlite.transaction((all: readonly Counted[]): number => {
    forget.run(now())
    const wait = Math.max(...all.map(waitFor))
    if (wait > 0) return wait
    for (const one of all) count.run(keyOf(one), now() + LIMITS[one.kind].ms)
    return 0
  })

  return {
    take: (...all: Counted[]): number => take.immediate(all),
    /** For an attempt that was right, or never tried. */
    giveBack: (one: Counted): void => void lower.run(keyOf(one)),
    forgive: (one: Counted): void => void clear.run(keyOf(one)),
  }
}

export type Attempts = ReturnType<typeof createAttempts>

import { expect, test } from 'vitest'
import { AppError } from '#domain/errors.ts'
import { rounds } from '../testing/rounds.ts'
import { hostileFiles } from './testing/hostile-files.ts'
import { openTestIngest } from './testing/ingest.ts'

/** It ends a hang, it measures nothing. */
const LONG = 600_000

test(
  'of files with something wrong each has its report or is refused in a sentence, and nothing of a refused one stays',
  async () => {
    const seed = Math.floor(Math.random() * 2 ** 31)
    const { store, take } = openTestIngest()
    const said = () => [store.projects.count(), store.changes.seq()]
    for (const [i, { name, bytes, done }] of hostileFiles(rounds(1_000), seed).entries()) {
      const which = `seed ${seed}, file ${i}: ${name}, ${done}`
      const before = said()
      try {
        const { total, counts, rows } = await take(bytes, name)
        expect(rows.length, which).toBe(total)
        expect(counts.new + counts.changed + counts.unchanged + counts.refused, which).toBe(total)
      } catch (error) {
        expect(error, which).toBeInstanceOf(AppError)
        const { code, message } = error as AppError
        expect(['invalid', 'too-large'], which).toContain(code)
        expect(message.length, which).toBeGreaterThan(10)
        expect(said(), which).toEqual(before)
      }
    }
  },
  LONG,
)

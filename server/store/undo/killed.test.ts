import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { rounds } from '../../testing/rounds.ts'
import type { PlannedRow } from '../batches/rows.ts'
import { openStore } from '../store.ts'
import { syntheticProject } from '../testing/store.ts'
import { openSmallStore } from './testing/small-store.ts'
import { type Death, doStep, type Step, told } from './testing/step.ts'

const folder = mkdtempSync(join(tmpdir(), 'killed-'))
afterAll(() => rmSync(folder, { recursive: true }))

const STEP = fileURLToPath(new URL('./testing/step.ts', import.meta.url))
const ROWS = 30
/** It ends a hang, it measures nothing. */
const LONG = 300_000

const planned = (row: number, year: number, knownVersion: number | null): PlannedRow => ({
  sheet: null,
  row,
  title: 'Progetto di prova',
  step: knownVersion === null ? 'new' : 'changed',
  slug: `progetto-${row}`,
  knownVersion,
  said: { year },
  content: syntheticProject({ year, lead: { name: `Ente ${year}`, kind: null, note: null } }),
  fields: null,
  problems: [],
  notices: [],
})

/** A base with half of the projects, and a preview, batch 2, that changes these and makes the other half. */
const makePreview = (file: string) => {
  const store = openSmallStore(() => new Date('2026-03-01T09:00:00Z'), file)
  const rows = Array.from({ length: ROWS }, (_, row) => row)
  const start = { kind: 'import', actor: 'prova' } as const
  store.batches.take(
    start,
    rows.slice(0, ROWS / 2).map((row) => planned(row, 2018, null)),
  )
  store.batches.plan(
    start,
    rows.map((row) => planned(row, 2019, row < ROWS / 2 ? 1 : null)),
  )
  const dump = [...store.dump()].join('')
  store.close()
  return dump
}

const copyOf = (file: string, name: string): string => {
  const copy = join(folder, name)
  for (const ending of ['', '-wal', '-shm']) {
    rmSync(copy + ending, { force: true })
    if (existsSync(file + ending)) copyFileSync(file + ending, copy + ending)
  }
  return copy
}

/** Runs a step in a process of its own, which ends by SIGKILL. */
const killed = async (file: string, step: Step, death: Death): Promise<void> => {
  const child = spawn(execPath, [STEP, file, step, death], { stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.once('data', () => child.kill('SIGKILL'))
  const [, signal] = await once(child, 'exit')
  if (!death.startsWith('calls')) expect(signal).toBe('SIGKILL')
}

const preview = join(folder, 'preview.sqlite')
const unapplied = makePreview(preview)
const applied = copyOf(preview, 'applied.sqlite')
const afterApply = told(doStep(applied, 'apply').store).dump

/** Writes of a step: one for each record, and a few for the batch. */
const WRITES = ROWS + 1
const moments = (count: number) =>
  Array.from({ length: count }, (_, at) => 1 + Math.floor((at * WRITES) / count))

describe.each([
  ['apply', preview, unapplied, 'in-anteprima', 'applicata'],
  ['undo', applied, afterApply, 'applicata', 'annullata'],
] as const)('a process killed while it does "%s"', (step, file, before, from, to) => {
  const nothing = { dump: before, state: from }
  const whole = told(doStep(copyOf(file, `${step}-whole.sqlite`), step).store)

  const left = async (death: Death) => {
    const copy = copyOf(file, `${step}-killed.sqlite`)
    await killed(copy, step, death)
    const store = openStore({ file: copy })
    store.batches.recover()
    return { copy, said: told(store) }
  }

  test('the step changes something, so that half of it would show', () => {
    expect(whole.state).toBe(to)
    expect(whole.dump).not.toBe(before)
    if (step === 'undo') expect(whole.dump).toBe(unapplied)
  })

  test(
    'in the middle of its writes leaves nothing of it, and it can be repeated',
    async () => {
      for (const write of moments(rounds(20))) {
        const { copy, said } = await left(`dies ${write}`)
        expect(said).toEqual(nothing)
        expect(told(doStep(copy, step).store)).toEqual(whole)
      }
    },
    LONG,
  )

  test(
    'at any moment, the last ones included, leaves all of it or nothing',
    async () => {
      for (const write of [
        ...moments(rounds(10)),
        ...Array.from({ length: rounds(10) }, () => WRITES),
      ]) {
        const { copy, said } = await left(`calls ${write}`)
        expect(said).toEqual(said.dump === before ? nothing : whole)
        if (said.dump === before) expect(told(doStep(copy, step).store)).toEqual(whole)
      }
    },
    LONG,
  )

  test('after it has answered leaves all of it', async () => {
    expect((await left('dies after')).said).toEqual(whole)
  })
})

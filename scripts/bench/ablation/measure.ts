import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { AskedSet } from '../relevance/asked.ts'
import type { GoldenSet } from '../relevance/golden.ts'
import type { Scores } from '../relevance/measure.ts'
import { RULES } from './rules.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const run = promisify(execFile)

export type Gained = Pick<Scores, 'recall' | 'mrr' | 'precision' | 'hits'>
export type SetScores = Record<GoldenSet | AskedSet, Gained>

/** What the embedded engine scores with all its rules, and without each. */
export type Ablation = { whole: SetScores; without: { name: string; scores: SetScores }[] }

/** Each rule is off in a process of its own, whose sources are read without it. */
const scoresWithout = async (name: string): Promise<SetScores> => {
  const args = ['--import', path('hook.ts'), path('child.ts')]
  const env = { ...process.env, BENCH_WITHOUT: name }
  return JSON.parse((await run(process.execPath, args, { env })).stdout)
}

/** Switches off the rules one by one; some seconds for each. */
export const measureAblation = async (progress: (text: string) => void): Promise<Ablation> => {
  const whole = await scoresWithout('')
  const without = []
  for (const { name } of RULES) {
    progress(name)
    without.push({ name, scores: await scoresWithout(name) })
  }
  return { whole, without }
}

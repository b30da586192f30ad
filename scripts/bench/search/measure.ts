import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCandidate } from '../candidates/index.ts'
import { createDocuments } from '../corpus/documents.ts'
import { createQuestions } from '../corpus/questions.ts'
import { apart, inFolder } from '../harness.ts'
import type { ChildTask } from './child.ts'
import { WARM_UP } from './measure-class.ts'
import type { BuildResult, StartResult } from './measure-engine.ts'

const CHILD = new URL('./child.ts', import.meta.url)
const FLAGS = ['--expose-gc', '--max-old-space-size=12000']
const QUESTION_SEED = 7

export type CandidateResult = {
  name: string
  limits: readonly string[]
  /** null when the candidate could not be measured; `problem` then says why. */
  build: BuildResult | null
  start: StartResult | null
  problem: string | null
}

export type SizeOptions = { perClass: number; rounds: number; progress: (text: string) => void }

export type SizeResult = {
  count: number
  perClass: number
  rounds: number
  candidates: CandidateResult[]
}

const inChild = <T>(task: ChildTask) => apart<T>(CHILD, task, FLAGS)

/** The last line of what a child said when it died is the error's own message. */
const reason = (error: unknown): string => {
  const said = error instanceof Error ? error.message : String(error)
  return said.match(/^(?:\w*Error|FATAL ERROR): .*$/m)?.[0] ?? said.slice(0, 200)
}

const measureCandidate = async (
  key: string,
  task: Omit<ChildTask, 'phase' | 'candidate'>,
): Promise<CandidateResult> => {
  const { name, limits, unavailable } = await loadCandidate(key)
  const nothing = { name, limits, build: null, start: null }
  const why = await unavailable()
  if (why !== null) return { ...nothing, problem: why }
  let build: BuildResult | null = null
  try {
    build = await inChild<BuildResult>({ ...task, phase: 'build', candidate: key })
    const start = await inChild<StartResult | null>({ ...task, phase: 'start', candidate: key })
    return { ...nothing, build, start, problem: null }
  } catch (error) {
    return { ...nothing, build, problem: reason(error) }
  }
}

/** The same questions on the same synthetic records for all candidates, one after the other. */
export const measureSize = (
  keys: readonly string[],
  count: number,
  { perClass, rounds, progress }: SizeOptions,
): Promise<SizeResult> =>
  inFolder(async (work) => {
    progress(`${count} records: choosing questions`)
    const choice = { count, perClass: perClass + WARM_UP, seed: QUESTION_SEED }
    const questionsFile = join(work, 'questions.json')
    writeFileSync(questionsFile, JSON.stringify(createQuestions(createDocuments()(count), choice)))
    const results: CandidateResult[] = []
    for (const key of keys) {
      progress(`${count} records: ${key}`)
      const folder = mkdtempSync(join(work, 'index-'))
      results.push(await measureCandidate(key, { count, rounds, questionsFile, folder }))
      rmSync(folder, { recursive: true })
    }
    return { count, perClass, rounds, candidates: results }
  })

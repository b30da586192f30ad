/** One candidate in a process of its own, so that memory is its own. Started by `measure.ts`; prints JSON. */
import { readFileSync } from 'node:fs'
import { argv, memoryUsage, stdout } from 'node:process'

export type ChildTask = {
  phase: 'build' | 'start'
  /** Its key in `candidates/index.ts`. */
  candidate: string
  count: number
  rounds: number
  questionsFile: string
  folder: string
}

const task = JSON.parse(argv[2]!) as ChildTask
if (task.phase === 'build') {
  // The maker of the records is no part of the candidate, so it is there before memory is first read.
  const { createDocuments } = await import('../corpus/documents.ts')
  for (const _ of createDocuments()(2_000));
}
globalThis.gc?.()
const emptyBytes = memoryUsage.rss()

const { loadCandidate } = await import('../candidates/index.ts')
const { measureBuild, measureStart } = await import('./measure-engine.ts')
const candidate = await loadCandidate(task.candidate)
const questions = JSON.parse(readFileSync(task.questionsFile, 'utf8'))
const work = { ...task, questions }
const result =
  task.phase === 'build'
    ? await measureBuild(candidate, emptyBytes, work)
    : await measureStart(candidate, emptyBytes, work)
stdout.write(JSON.stringify(result))

import type { Db } from '../database.ts'
import type { ProjectStore } from '../projects/projects.ts'
import type { By, TermActs } from './acts.ts'
import { withNamesOf } from './changed-names.ts'
import { holdersOf } from './holders.ts'
import { termMessages } from './messages.ts'
import { refuse } from './names.ts'
import { replaceTerm } from './replace-term.ts'
import type { TermKey } from './term-state.ts'
import type { TermOrigin, TermWriter } from './term-writer.ts'

type Deps = { acts: TermActs; projects: ProjectStore; writer: TermWriter }

/**
 * Makes a term part of another: records that have it get the other, which takes over its names; links with its id find
 * the other. Everything in one batch.
 */
export const createTermMerge = (db: Db, { acts, projects, writer }: Deps) => {
  /** Both terms: the one is the other from now on, and keeps its label alone. */
  const mergeTerms = (key: TermKey, into: TermKey, origin: TermOrigin): void => {
    const [old, target] = [acts.present(key), acts.present(into)]
    const content = { ...old.content, alternative: [], former: [], searchOnly: [] }
    writer.write(key, { ...old, state: 'unita', mergedInto: into[1], content }, origin)
    const taken = withNamesOf(target.content, old.content)
    writer.write(into, { ...target, content: taken }, origin)
  }

  const moveNarrower = ([vocabulary, from]: TermKey, into: string, origin: TermOrigin): void => {
    for (const child of writer.present(vocabulary)) {
      if (child.broader !== from) continue
      const key = [vocabulary, child.id] as const
      const content = { ...child, broader: into }
      writer.write(key, { ...acts.present(key), content }, origin)
    }
  }

  /** Returns how many records had it. */
  const moveRecords = (key: TermKey, into: string, origin: TermOrigin): number => {
    const holders = holdersOf(db, key)
    for (const id of holders) {
      const { content } = projects.state(id)
      projects.update(id, replaceTerm(content, key, into), origin)
    }
    return holders.length
  }

  return (key: TermKey, into: string, by: By): number => {
    const [vocabulary, from] = key
    if (from === into) throw refuse(termMessages.mergesWithItself)
    acts.assertNoCircle(key, into)
    return acts.act(by, `${from} unita a ${into}`, (origin) => {
      mergeTerms(key, [vocabulary, into], origin)
      moveNarrower(key, into, origin)
      return { changed: 2 + moveRecords(key, into, origin) }
    })
  }
}

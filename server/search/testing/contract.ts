import { afterAll, beforeAll, describe, test } from 'vitest'
import { allIdsContract } from './contract/all-ids.ts'
import { awkwardContract } from './contract/awkward.ts'
import { documents, setup } from './contract/collection.ts'
import { displayContract } from './contract/display.ts'
import { exclusionContract } from './contract/exclusions.ts'
import { filterContract } from './contract/filters.ts'
import { helpContract } from './contract/help.ts'
import { limitContract } from './contract/limits.ts'
import { orderContract } from './contract/order.ts'
import type { OpenEngine, Subject } from './contract/subject.ts'
import { tallyContract } from './contract/tally.ts'
import { understandingContract } from './contract/understanding.ts'
import { wordContract } from './contract/words.ts'
import { writeContract } from './contract/writes.ts'

export type ContractOptions = {
  /** What the engine needs is not here. */
  skip?: boolean
  /** Whether ways out and suggestions are its own, and not those of another that has passed. */
  helps?: boolean
}

/**
 * What every search engine must do, as a suite that each adapter runs: the same questions, the same answers.
 * `open` gives an empty engine; the suite fills it, and never relies on the order of its own tests.
 */
export const describeSearchContract = (
  name: string,
  open: OpenEngine,
  { skip = false, helps = true }: ContractOptions = {},
): void => {
  describe.skipIf(skip)(`the search contract, kept by ${name}`, () => {
    let opened: Awaited<ReturnType<OpenEngine>>
    const write: Subject['write'] = (upserts, deletes = []) =>
      opened.engine.apply({ seq: opened.engine.seq() + 1, upserts, deletes })

    beforeAll(async () => {
      opened = await open(setup)
      await write(documents)
    })
    afterAll(() => opened?.close())

    const subject = { engine: () => opened.engine, write, behaves: test }
    filterContract(subject)
    orderContract(subject)
    allIdsContract(subject)
    tallyContract(subject)
    wordContract(subject)
    understandingContract(subject)
    exclusionContract(subject)
    limitContract(subject)
    displayContract(subject)
    if (helps) helpContract(subject)
    awkwardContract(subject)
    writeContract(subject)
  })
}

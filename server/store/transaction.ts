import type Database from 'better-sqlite3'
import { atFirstUse } from './first-use.ts'

type Run = <T>(work: () => T) => T

/** The driver makes a transaction of a function, with four ways to call it: one of a function that runs any other is enough. */
const running = (sqlite: Database.Database) =>
  atFirstUse(() => sqlite.transaction((work: () => unknown) => work()))

/** Runs work as one write, all of it or nothing. Inside another transaction it is a part of that one, and can fail alone. */
export const createTransaction = (sqlite: Database.Database): Run => {
  const run = running(sqlite)
  return <T>(work: () => T) => run()(work) as T
}

/** The same with the lock for writing from the beginning; inside another transaction it joins that one. */
export const createWrite = (sqlite: Database.Database): Run => {
  const run = running(sqlite)
  return <T>(work: () => T) => (sqlite.inTransaction ? work() : (run().immediate(work) as T))
}

/** Reads all from one state of the base: another process may write between two queries. */
export const createReading = (sqlite: Database.Database): Run => {
  const run = running(sqlite)
  return <T>(work: () => T) => (sqlite.inTransaction ? work() : (run()(work) as T))
}

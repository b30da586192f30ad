/** What is made when it is first asked for, and kept: a store that is opened for one thing prepares no statement for all others. */
export const atFirstUse = <T>(make: () => T): (() => T) => {
  let made: { it: T } | undefined
  return () => {
    made ??= { it: make() }
    return made.it
  }
}

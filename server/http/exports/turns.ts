/**
 * Lets one piece of work be done in each turn of the event loop, whoever asked first going first: however many files are
 * being written, a reader who comes meanwhile waits for one piece only.
 */
export const createTurns = () => {
  const waiting: (() => void)[] = []
  const next = (): void => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(next)
  }
  return (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve)
      if (waiting.length === 1) setImmediate(next)
    })
}

import { printable } from '../server/domain/text/printable.ts'
import { explain } from '../server/explain.ts'

/** Lines on the screen, whatever the files and addresses in them try. */
export const say = (lines: readonly string[]): void => console.log(lines.map(printable).join('\n'))
export const complain = (lines: readonly string[]): void =>
  console.error(lines.map(printable).join('\n'))

/** Runs a command. Its exit code is what `work` returns, and 1, with a sentence, when something expected was in the way. */
export const runCommand = async (work: () => Promise<0 | 1> | 0 | 1): Promise<void> => {
  try {
    process.exitCode = await work()
  } catch (error) {
    const reason = explain(error)
    if (reason === null) throw error
    // A message of our own may have several lines.
    complain(reason.split('\n'))
    process.exitCode = 1
  }
}

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

/**
 * What a command that has no options was given, `most` words of it at most. Null where it is not to run: it was asked for its usage,
 * or given what it does not take, and its usage has been said.
 */
export const wordsGiven = (
  usage: string,
  most: number,
  given: readonly string[] = process.argv.slice(2),
): readonly string[] | null => {
  if (given.includes('--help') || given.includes('-h')) {
    say(usage.split('\n'))
    return null
  }
  if (given.length <= most && !given.some((word) => word.startsWith('-'))) return given
  complain(usage.split('\n'))
  process.exitCode = 1
  return null
}

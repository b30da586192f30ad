/** What the set-up tells a person: one line for each thing it does, none for what is done already. */
export const say = (line) => process.stdout.write(`${line}\n`)

/** Ends the program with a plain reason. */
export const giveUp = (line) => {
  process.stderr.write(`\n${line}\n`)
  process.exit(1)
}

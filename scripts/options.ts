import { type ParseArgsConfig, parseArgs } from 'node:util'

/**
 * Options of a command for those who work on the program, as `parseArgs` reads them. Ends the process with the command's usage
 * where that is asked for (exit code 0), or where an option is not known (2).
 */
export const readOptions = <const Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> => {
  const given = config.args ?? process.argv.slice(2)
  if (given.includes('--help') || given.includes('-h')) {
    console.log(usage)
    process.exit(0)
  }
  try {
    return parseArgs(config)
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}

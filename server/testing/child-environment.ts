const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env

/** What a command is started with in tests: these settings alone, and where a process finds what others have compiled. */
export const childEnvironment = (settings: Record<string, string>): Record<string, string> => ({
  PATH,
  NODE_COMPILE_CACHE,
  ...settings,
})

import { registerHooks } from 'node:module'
import { RULES } from './rules.ts'

/** Loaded before everything else: the sources are read with the edits of the rule that the environment names. */
const rule = RULES.find(({ name }) => name === process.env.BENCH_WITHOUT)

registerHooks({
  load: (url, context, nextLoad) => {
    const loaded = nextLoad(url, context)
    const edits = rule?.edits.filter(({ file }) => url.endsWith(`/${file}`)) ?? []
    if (edits.length === 0) return loaded
    const source = edits.reduce(
      (text, { find, replace }) => text.replace(find, () => replace),
      String(loaded.source),
    )
    return { ...loaded, source }
  },
})

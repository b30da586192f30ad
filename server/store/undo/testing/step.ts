import { writeSync } from 'node:fs'
import { argv, kill, pid } from 'node:process'
import { pathToFileURL } from 'node:url'
import { openStore, type Store } from '../../store.ts'

export type Step = 'apply' | 'undo'

/** One instant for everything: a step that is repeated writes the same again. */
const AT = new Date('2026-03-02T09:00:00Z')

/** Opens a base and does one step with batch 2: applies its preview, or takes it back. `onWrite` hears of each write. */
export const doStep = (file: string, step: Step, onWrite: () => void = () => {}) => {
  const now = () => {
    onWrite()
    return AT
  }
  const store = openStore({ file, now })
  store.batches.recover()
  const done =
    step === 'apply' ? store.batches.apply(2, 'prova') : store.undo(2, { actor: 'prova' })
  return { store, outcome: done.outcome }
}

/** What a base says, and how far batch 2 has come. Closes it. */
export const told = (store: Store) => {
  const said = { dump: [...store.dump()].join(''), state: store.batches.byId(2)?.state }
  store.close()
  return said
}

/** At which write a process ends: killed by itself on the spot, or calling for whoever listens to kill it. */
export type Death = `dies ${number}` | `calls ${number}` | 'dies after'

// As a process.
const [, script = '', file = '', step = '', death = ''] = argv
if (import.meta.url === pathToFileURL(script).href) {
  const [how, when] = death.split(' ')
  let writes = 0
  const die = () => kill(pid, 'SIGKILL')
  doStep(file, step as Step, () => {
    writes += 1
    if (String(writes) !== when) return
    if (how === 'dies') die()
    else writeSync(1, 'w')
  })
  if (when === 'after') die()
}

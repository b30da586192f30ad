// A process that writes one project after another into a base, until it is ended: what a backup has to bear.
import { openStore } from '../../store.ts'
import { syntheticProject } from '../../testing/store.ts'

const [file = ''] = process.argv.slice(2)
const store = openStore({ file })
for (let at = 0; at < 5_000; at++) {
  store.projects.insert(`scritto-${at}`, syntheticProject({ title: `Progetto scritto ${at}` }), {
    actor: 'prova',
  })
  if (at === 20) process.stdout.write('writing\n')
}
store.close()

// npm run reindex: builds the Meilisearch index anew beside the one in use, then puts it in its place. The embedded index
// needs no such thing: the service builds it at every start.
import { AppError } from '#domain/errors.ts'
import { readLanguage } from '../server/compose.ts'
import { readConfig } from '../server/config.ts'
import { openBase } from '../server/open-base.ts'
import { catchUp } from '../server/search/catch-up.ts'
import { toSearchDocument } from '../server/search/document.ts'
import { createMeilisearchEngine } from '../server/search/meilisearch/engine.ts'

const run = async (): Promise<void> => {
  const config = readConfig(process.env)
  const { meilisearch } = config
  if (!meilisearch) {
    console.log('Solo motore interno: il suo indice si rifà da sé a ogni avvio. Niente da fare.')
    return
  }
  const { store } = await openBase(config, console.log)
  try {
    const engine = createMeilisearchEngine({ ...meilisearch, ...readLanguage(store) })
    const vocabularies = store.vocabularies.all()
    await engine.rebuild(
      (target) => catchUp(target, store, (project) => toSearchDocument(project, vocabularies)),
      { afresh: true },
    )
    console.log(
      `Indice ricostruito: ${store.projects.count()} progetti, fino alla scrittura ${engine.seq()}.`,
    )
    for (const [id, reason] of engine.refusals())
      console.log(`Scheda n. ${id} rifiutata: ${reason}`)
  } finally {
    store.close()
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof AppError ? error.message : error)
  process.exitCode = 1
})

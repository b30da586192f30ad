// npm run reindex: builds the Meilisearch index anew beside the one in use, then puts it in its place. The embedded index
// needs no such thing: the service builds it at every start.

import { readConfig } from '../server/config.ts'
import { createItalianToday } from '../server/domain/today.ts'
import { readLanguage } from '../server/engines.ts'
import { openBase } from '../server/open-base.ts'
import { catchUp } from '../server/search/catch-up.ts'
import { toSearchDocument } from '../server/search/document.ts'
import { createServerIndex } from '../server/search/meilisearch/index/server-index.ts'
import { createConnection } from '../server/search/meilisearch/server/connection.ts'
import { runCommand, say, wordsGiven } from './command.ts'

const USAGE = `Rifà l’indice di Meilisearch accanto a quello in uso, e poi lo mette al suo posto. Il motore interno non ne ha bisogno.

Uso: npm run reindex`

const run = async (): Promise<0> => {
  const config = readConfig(process.env)
  const { meilisearch } = config
  if (!meilisearch) {
    say(['Solo motore interno: il suo indice si rifà da sé a ogni avvio. Niente da fare.'])
    return 0
  }
  const { store } = await openBase(config, (line) => say([line]))
  try {
    const connection = createConnection(meilisearch)
    const { index } = meilisearch
    const target = createServerIndex({
      connection,
      index,
      ...readLanguage(store.vocabularies.all(), createItalianToday()),
    })
    const vocabularies = store.vocabularies.all()
    await target.rebuild(
      (fresh) => catchUp(fresh, store, (project) => toSearchDocument(project, vocabularies)),
      { afresh: true },
    )
    say([
      `Indice ricostruito: ${store.projects.count()} progetti, fino alla scrittura ${target.seq()}.`,
    ])
    for (const [id, reason] of target.refusals()) say([`Scheda n. ${id} rifiutata: ${reason}`])
    return 0
  } finally {
    store.close()
  }
}

if (wordsGiven(USAGE, 0)) await runCommand(run)

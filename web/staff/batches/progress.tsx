import { batchPath } from '#domain/staff/batch-addresses.ts'
import type { BatchName, BatchWork } from '#domain/staff/batch-pages.ts'
import { progressWords } from './progress-words.ts'

const TITLES: Record<BatchWork['kind'], string> = {
  apply: 'Si sta scrivendo nella banca dati',
  undo: 'Si sta annullando',
  other: 'Si sta preparando',
}

/** How far the work on a batch is. A script follows it; without one the page comes anew by itself. */
export const Progress = ({ batch, work }: { batch: BatchName; work: BatchWork }) => {
  const { progress } = work
  const total = progress?.total ?? null
  return (
    <section class="progress" aria-labelledby="avanzamento">
      <h2 id="avanzamento">{TITLES[work.kind]}</h2>
      <p data-progress={batchPath(batch.id, 'progress')} data-words>
        {progressWords(work)}
      </p>
      <progress
        aria-labelledby="avanzamento"
        max={total ?? undefined}
        value={total === null ? undefined : progress?.done}
      />
      <p>
        Si può lasciare questa pagina e tornare: il lavoro continua. Chi legge il sito vede tutto o
        niente.
      </p>
      <noscript>
        <p>
          La pagina si aggiorna da sola. <a href={batchPath(batch.id)}>Aggiornare adesso</a>
        </p>
      </noscript>
    </section>
  )
}

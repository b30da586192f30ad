import { batchPath } from '#domain/staff/batch-addresses.ts'
import type { BatchName, BatchWork } from '#domain/staff/batch-pages.ts'
import { progressWords } from './progress-texts.ts'
import { workTexts } from './texts.ts'

/** How far the work on a batch is. A script follows it; without one the page comes anew by itself. */
export const Progress = ({ batch, work }: { batch: BatchName; work: BatchWork }) => {
  const { progress } = work
  const total = progress?.total ?? null
  return (
    <section class="progress" aria-labelledby="avanzamento">
      <h2 id="avanzamento">{workTexts.title[work.kind]}</h2>
      <p data-progress={batchPath(batch.id, 'progress')} data-words>
        {progressWords(work)}
      </p>
      <progress
        aria-labelledby="avanzamento"
        max={total ?? undefined}
        value={total === null ? undefined : progress?.done}
      />
      <p>{workTexts.leave}</p>
      <noscript>
        <p>
          {workTexts.byItself} <a href={batchPath(batch.id)}>{workTexts.now}</a>
        </p>
      </noscript>
    </section>
  )
}

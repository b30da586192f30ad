import type { BatchWork } from '#domain/staff/batch-pages.ts'
import { progressWords } from './progress-texts.ts'

/** Follows the work that a page shows, and asks for the page anew once it rests. */
export const watchProgress = (root: Document): void => {
  const words = root.querySelector<HTMLElement>('[data-progress]')
  const bar = root.querySelector('progress')
  if (!words?.dataset.progress || !bar) return
  const events = new EventSource(words.dataset.progress)
  events.addEventListener('avanzamento', ({ data }: MessageEvent<string>) => {
    const work = JSON.parse(data) as BatchWork
    words.textContent = progressWords(work)
    const { progress } = work
    if (!progress?.total) return
    bar.max = progress.total
    bar.value = progress.done
  })
  events.addEventListener('fine', () => {
    events.close()
    root.location.reload()
  })
}

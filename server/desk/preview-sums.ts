import type { PreviewShow, PreviewSums } from '#domain/staff/import-pages.ts'
import type { BatchStore } from '../store/batches/batches.ts'

/** How many rows of a preview there are of each kind, from counts by what is said of them. */
export const previewSums = (counted: ReturnType<BatchStore['rows']['sums']>): PreviewSums => {
  const sums: PreviewSums = {
    new: 0,
    changed: 0,
    left: 0,
    undecided: 0,
    unchanged: 0,
    refused: 0,
    total: 0,
  }
  for (const { step, ticked, undecided, rows } of counted) {
    sums.total += rows
    if (undecided) sums.undecided += rows
    else if (step === 'unchanged' || step === 'refused') sums[step] += rows
    else sums[ticked ? step : 'left'] += rows
  }
  return sums
}

/** How many rows are shown together. */
export const rowsShown = (sums: PreviewSums, show: PreviewShow): number =>
  ({
    scrivere: sums.new + sums.changed + sums.left,
    decidere: sums.undecided,
    correggere: sums.refused,
    uguali: sums.unchanged,
  })[show]

/** How many names and terms the lists learn from what was said of the words of a file. */
export const learnedOf = (words: ReturnType<BatchStore['words']['all']>) => {
  const made = words.flatMap(({ answer, vocabulary }) =>
    answer?.is === 'new' ? [`${vocabulary} ${answer.id}`] : [],
  )
  const names = words.filter(
    ({ answer, remember }) => remember && (answer?.is === 'term' || answer?.is === 'new'),
  )
  return { names: names.length, terms: new Set(made).size }
}

import type { Figure } from '#domain/figures.ts'
import { figureTexts } from '../messages/figures.ts'

/** What has to be known to read the numbers of a figure rightly. */
export const FigureNotes = ({ rows, multiple, hierarchical }: Omit<Figure, 'most'>) => {
  const notes = [
    ...(multiple ? [figureTexts.sums] : []),
    ...(hierarchical ? [figureTexts.wider] : []),
    ...(rows.some(({ count, link }) => count > 0 && link === null) ? [figureTexts.unlinked] : []),
  ]
  return notes.length === 0 ? null : <p class="figure__note">{notes.join(' ')}</p>
}

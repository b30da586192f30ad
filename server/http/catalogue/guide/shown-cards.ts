import type { ShownProject } from '#domain/shown.ts'
import { shownCard } from '../../present/shown-answer.ts'
import type { Cards } from '../cards.ts'

/** Projects that a page lists; the others are one search away. */
export const LISTED = 100

/** Cards in the order of `ids`; those that have been removed are left out. */
export const shownCards = (cards: Cards, ids: readonly number[]): ShownProject[] =>
  cards.byIds(ids).flatMap((card) => (card === undefined ? [] : shownCard(card)))

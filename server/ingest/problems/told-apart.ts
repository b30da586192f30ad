/** A title, and where it is: in the base, or in a row of the file. */
export type TitleAt = { title: string; slug: string; row: number | null }

export const FACTS = ['year', 'start', 'end', 'lead'] as const

/** What tells projects of one title apart; null where it is not said or not known. */
export type Facts = Record<(typeof FACTS)[number], string | null>

export type FactDifference = { field: keyof Facts; said: string; known: string }

export const FACTS = ['year', 'start', 'end', 'lead'] as const

/** What tells projects of one title apart; null where it is not said or not known. */
export type Facts = Record<(typeof FACTS)[number], string | null>

export type FactDifference = { field: keyof Facts; said: string; known: string }

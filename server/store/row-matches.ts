import { isDeepStrictEqual } from 'node:util'

/** Whether a row holds every field as wanted; what else it holds does not matter. */
export const rowMatches = (row: object | undefined, wanted: object): boolean => {
  const held = new Map(Object.entries(row ?? {}))
  return Object.entries(wanted).every(([key, value]) => isDeepStrictEqual(held.get(key), value))
}

import type { SearchSettings } from '../settings.ts'
import type { Item } from './items.ts'

export type Requirements = {
  required: readonly Item[]
  optional: readonly Item[]
  /** Left out of the search, and told. */
  ignored: readonly Item[]
}

const only = (required: readonly Item[], ignored: readonly Item[] = []): Requirements => ({
  required,
  optional: [],
  ignored,
})

/** Words too common to be searched for step back, unless nothing else is left; so do words that nobody knows. */
export const requirementsOf = (items: readonly Item[], exact: boolean): Requirements => {
  const content = items.filter((item) => item.common === null)
  const asked = items.filter((item) => item.common === 'asking')
  const stops = items.filter((item) => item.common === 'stop')
  if (content.length + asked.length === 0) return only(stops)
  if (exact || content.length === 0) return only([...content, ...asked], stops)
  const answered = content.some((item) => item.atoms.length > 0)
  const unknown = content.filter((item) => answered && item.atoms.length === 0 && !item.known)
  return {
    required: content.filter((item) => !unknown.includes(item)),
    optional: asked,
    ignored: [...stops, ...asked, ...unknown],
  }
}

/**
 * How many of the things asked a record must answer: all of few, a share of many; and how few will do when no record
 * answers as many. Whoever quotes, or takes the words as they are, means all of it; and a thing of ours that no record
 * has (`disabilità motoria`, where there is none) is an answer too, that a short question must not hide.
 */
export const thresholdOf = (
  required: readonly Item[],
  exact: boolean,
  { allUpTo, share }: SearchSettings['words'],
): { needed: number; least: number } => {
  const all = required.length
  const strict = exact || required.some((item) => item.quoted)
  const missing = required.some((item) => item.atoms.length === 0)
  if (strict || (missing && all <= allUpTo)) return { needed: all, least: all }
  return {
    needed: all <= allUpTo ? all : Math.ceil(all * share),
    least: Math.ceil(all / 3),
  }
}

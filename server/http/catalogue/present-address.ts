import { AppError } from '#domain/errors.ts'
import type { Project } from '#domain/project.ts'
import type { Whereabouts } from '../../store/projects/addresses.ts'
import type { Store } from '../../store/store.ts'
import { httpMessages } from '../messages.ts'
import type { Moved } from '../moved.ts'

/**
 * The present address of what was asked for, when it has one. Throws `gone` with the reason, as detail "reason", for a
 * record that was withdrawn, and `not-found` for a draft and for what never was.
 */
export const presentAddress = (asked: string, found: Whereabouts): string => {
  switch (found.at) {
    case 'here':
      return asked
    case 'moved':
      return found.slug
    case 'withdrawn': {
      const { reason } = found
      const details = reason === null ? [] : [{ field: 'reason', message: reason }]
      throw new AppError('gone', httpMessages.withdrawn(reason), details)
    }
    default:
      throw new AppError('not-found', httpMessages.noRecord)
  }
}

/** A record, or where it is now. Throws like `presentAddress`. */
export const recordAt = (projects: Store['projects'], slug: string): Project | Moved => {
  const found = projects.bySlug(slug)
  if (found) return found
  const movedTo = presentAddress(slug, projects.whereIs(slug))
  return projects.wasMerged(slug) ? { movedTo, isOther: true } : { movedTo }
}

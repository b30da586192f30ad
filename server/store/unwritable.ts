/** Why a base could not be written, or not be opened in its place. */
export type Unwritable = 'locked' | 'no-room' | 'not-permitted' | 'misplaced'

const CAUSES: readonly (readonly [RegExp, Unwritable])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'locked'],
  [/^(SQLITE_(FULL|IOERR)|ENOSPC|EDQUOT|EFBIG|EIO)/, 'no-room'],
  [/^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS)/, 'not-permitted'],
  [/^(EISDIR|ENOTDIR|EEXIST)/, 'misplaced'],
]

/** The cause when an error says that the base cannot be written now; null for any other error. */
export const unwritable = (error: unknown): Unwritable | null => {
  const { code } = (error ?? {}) as { code?: unknown }
  if (typeof code !== 'string') return null
  return CAUSES.find(([pattern]) => pattern.test(code))?.[1] ?? null
}

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

const WORDS: Record<Unwritable, string> = {
  locked: 'un’altra operazione la tiene occupata',
  'no-room': 'lo spazio su disco è finito, o il disco non risponde',
  'not-permitted': 'la cartella dei dati o il file non si possono scrivere',
  misplaced: 'dove va la cartella dei dati c’è un file, o dove va il file della base una cartella',
}

/** Italian, ready to go on: "La base non si può scrivere: …". */
export const unwritableSentence = (cause: Unwritable): string =>
  `La base non si può scrivere: ${WORDS[cause]}`

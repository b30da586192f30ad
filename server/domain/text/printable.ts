const REPLACEMENT = '\ufffd'

/** A sign for what cannot be seen: the pictures that Unicode has for control characters, else the replacement character. */
const picture = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '\u2421' : REPLACEMENT
}

/**
 * One line for a terminal or a log: what would move the cursor, colour, end the line or turn the direction of writing is
 * shown as a sign in its place. Files and addresses come from strangers, and their texts are repeated in reports.
 */
export const printable = (line: string): string =>
  line.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, picture)

/** What is wrong with a password that somebody chooses; lengths in characters. */
export type PasswordProblem =
  | { code: 'too-short'; least: number }
  | { code: 'too-long'; most: number }
  | { code: 'same-characters' }
  | { code: 'own-name' }

/** What is wrong with what was sent by a form of coming in, of oneself, of people or of the register. */
export type FormReason =
  | PasswordProblem
  | { code: 'wrong-sign-in' | 'wrong-code' | 'wrong-app-code' | 'wrong-password' }
  | { code: 'passwords-differ' | 'not-a-day' | 'days-reversed' | 'crowded' }
  /** Too many wrong attempts; `instead` is what else is told of coming in: a new link, that recovery codes wait too. */
  | { code: 'wait'; minutes: number; instead: 'link' | 'recovery' | null }
  /** The institution's own sign-in, by its name. */
  | { code: 'institution'; name: string; why: 'away' | 'failed' | 'stranger' }
  /** What the list of people refuses, in its own words: commands on the server are told the same. */
  | { code: 'refused'; message: string }

/** What is wrong with a form: of one field by its name, or of all of it. */
export type FormProblem = { field: string | null; reason: FormReason }

import type { FormProblem } from './form-problems.ts'
import type { StaffPerson, StaffRole } from './person.ts'
import type { RegisterKind, RegisterLine } from './register.ts'

export type SignInPage = {
  kind: 'sign-in'
  next: string
  /** As it was typed. */
  email: string
  /** What the institution's own sign-in is called; null where there is none. */
  institution: string | null
  problem: FormProblem | null
}

type CodeForm = {
  next: string
  /** The app's codes are no longer known to this server: only a recovery code works. */
  recoveryOnly: boolean
  problem: FormProblem | null
}

/** The code by which one comes in. */
export type CodePage = { kind: 'code' } & CodeForm
/** The one that is asked for again, before people, roles and resets. */
export type ConfirmPage = { kind: 'confirm' } & CodeForm

/** A password by a one-time link; `null` for a link that has been used or is too old. */
export type PasswordPage = {
  kind: 'choose-password'
  token: string
  person: Pick<StaffPerson, 'name' | 'email'> | null
  problem: FormProblem | null
}

/** ISO instants. */
export type SessionShown = {
  id: number
  device: string
  openedAt: string
  seenAt: string
  isThis: boolean
}

export type ProfilePage = {
  kind: 'profile'
  sessions: SessionShown[]
  hasPassword: boolean
  hasCodes: boolean
  recoveryLeft: number
  /** What was done a moment ago. */
  done: 'password' | 'sessione' | null
}

export type OwnPasswordPage = { kind: 'own-password'; problem: FormProblem | null }

export type CodesPage = {
  kind: 'codes'
  /** In base 32, and as an address that an app on the same device opens. */
  key: string
  address: string
  /** Nothing else opens before: so it is for administrators. */
  required: boolean
  problem: FormProblem | null
}

/** Before new recovery codes take the place of those that are left. */
export type RecoveryPage = { kind: 'recovery'; left: number }

/** Shown once, in the answer to a form. */
export type RecoveryCodesPage = { kind: 'recovery-codes'; codes: string[] }

export type PersonShown = StaffPerson & {
  active: boolean
  hasPassword: boolean
  hasCodes: boolean
  isBound: boolean
}

export type PeoplePage = { kind: 'people'; people: PersonShown[] }

export type NewPersonPage = {
  kind: 'new-person'
  given: { name: string; email: string; role: StaffRole }
  problems: FormProblem[]
}

export type PersonPage = {
  kind: 'person'
  shown: PersonShown
  isOneself: boolean
  /** Whether the institution's own sign-in is set up. */
  institution: boolean
  problems: FormProblem[]
  done: boolean
}

/** Shown once, in the answer to a form. */
export type LinkPage = {
  kind: 'link'
  shown: Pick<StaffPerson, 'id' | 'name'>
  /** The whole address. */
  link: string
}

export type RegisterPage = {
  kind: 'register'
  filter: { person: string; kind: RegisterKind | ''; record: string; from: string; to: string }
  /** Whom one can choose. */
  people: { id: number; name: string }[]
  lines: RegisterLine[]
  total: number
  page: number
  pages: number
  problems: FormProblem[]
}

/** Every page of coming in, oneself, other people and the register. */
export type EntryContent =
  | SignInPage
  | CodePage
  | ConfirmPage
  | PasswordPage
  | ProfilePage
  | OwnPasswordPage
  | CodesPage
  | RecoveryPage
  | RecoveryCodesPage
  | PeoplePage
  | NewPersonPage
  | PersonPage
  | LinkPage
  | RegisterPage

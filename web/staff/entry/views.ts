import { titleOf } from '../form/texts.ts'
import { CodePage } from './code-page.tsx'
import { CodesPage } from './codes-page.tsx'
import { OwnPasswordPage, PasswordPage } from './password-page.tsx'
import { LinkPage, NewPersonPage, PeoplePage } from './people-page.tsx'
import { PersonPage } from './person-page.tsx'
import { ProfilePage } from './profile-page.tsx'
import { RecoveryCodesPage, RecoveryPage } from './recovery-page.tsx'
import { RegisterPage } from './register-page.tsx'
import { SignInPage } from './sign-in-page.tsx'
import {
  codesTexts,
  codeTexts,
  linkTexts,
  passwordTexts,
  peopleTexts,
  profileTexts,
  recoveryTexts,
  registerTexts,
  signInTexts,
} from './texts.ts'

type WithProblem = { problem: unknown }
type WithProblems = { problems: readonly unknown[] }

const one =
  (title: string) =>
  ({ problem }: WithProblem): string =>
    titleOf(title, problem !== null)
const many =
  (title: string) =>
  ({ problems }: WithProblems): string =>
    titleOf(title, problems.length > 0)

/** The pages by which one comes in, and those about oneself, other people and the register. */
export const ENTRY_VIEWS = {
  'sign-in': { title: one(signInTexts.title), Page: SignInPage },
  code: { title: one(codeTexts.code.title), Page: CodePage },
  confirm: { title: one(codeTexts.confirm.title), Page: CodePage },
  'choose-password': { title: one(passwordTexts.title), Page: PasswordPage },
  'own-password': { title: one(passwordTexts.ownTitle), Page: OwnPasswordPage },
  profile: { title: () => profileTexts.title, Page: ProfilePage },
  codes: { title: one(codesTexts.title), Page: CodesPage },
  recovery: { title: () => recoveryTexts.renewTitle, Page: RecoveryPage },
  'recovery-codes': { title: () => recoveryTexts.title, Page: RecoveryCodesPage },
  people: { title: () => peopleTexts.title, Page: PeoplePage },
  'new-person': { title: many(peopleTexts.newTitle), Page: NewPersonPage },
  person: {
    title: ({ shown, problems }: { shown: { name: string } } & WithProblems) =>
      titleOf(shown.name, problems.length > 0),
    Page: PersonPage,
  },
  link: { title: () => linkTexts.title, Page: LinkPage },
  register: { title: many(registerTexts.title), Page: RegisterPage },
}

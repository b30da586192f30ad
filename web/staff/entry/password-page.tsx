import { ENTRY_ADDRESSES, passwordLink } from '#domain/staff/entry-addresses.ts'
import type { PasswordPage as ByLink, OwnPasswordPage as Own } from '#domain/staff/entry-pages.ts'
import { Field, problemOf } from '../form/field.tsx'
import { Problems } from '../form/messages.tsx'
import type { SaidProblem } from '../form/problem.ts'
import { Submit } from '../form/submit.tsx'
import { sayProblems } from './problem-texts.ts'
import { passwordTexts as texts } from './texts.ts'

/** A new password, twice: what is typed is not seen. */
const NewPassword = ({ problems }: { problems: readonly SaidProblem[] }) => (
  <>
    <Field
      id="password"
      label={texts.password}
      hint={texts.hint}
      type="password"
      autocomplete="new-password"
      problem={problemOf(problems, 'password')}
      required
    />
    <Field
      id="ripetuta"
      label={texts.again}
      type="password"
      autocomplete="new-password"
      problem={problemOf(problems, 'ripetuta')}
      required
    />
    <Submit label={texts.save} />
  </>
)

export const PasswordPage = ({ content: { token, person, problem } }: { content: ByLink }) => (
  <div class="container">
    <div class="desk">
      <h1>{person ? texts.title : texts.gone}</h1>
      <p class="lead">{person ? texts.for(person.name) : texts.goneLead}</p>
      {person && (
        <>
          <Problems problems={sayProblems(problem)} />
          <form method="post" action={passwordLink(token)}>
            {/* Tells password managers whose password it is. */}
            <input name="email" value={person.email} autocomplete="username" hidden readOnly />
            <NewPassword problems={sayProblems(problem)} />
          </form>
        </>
      )}
    </div>
  </div>
)

export const OwnPasswordPage = ({ content: { problem } }: { content: Own }) => (
  <div class="container">
    <div class="desk">
      <h1>{texts.ownTitle}</h1>
      <p class="lead">{texts.ownLead}</p>
      <Problems problems={sayProblems(problem)} />
      <form method="post" action={ENTRY_ADDRESSES.ownPassword}>
        <Field
          id="attuale"
          label={texts.current}
          type="password"
          autocomplete="current-password"
          problem={problemOf(sayProblems(problem), 'attuale')}
          required
        />
        <NewPassword problems={sayProblems(problem)} />
      </form>
    </div>
  </div>
)

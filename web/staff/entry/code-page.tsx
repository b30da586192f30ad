import { ENTRY_ADDRESSES, NEXT } from '#domain/staff/entry-addresses.ts'
import type { ConfirmPage, CodePage as OfEntry } from '#domain/staff/entry-pages.ts'
import { Notice } from '../../ui/notice.tsx'
import { Field, problemOf } from '../form/field.tsx'
import { Problems } from '../form/messages.tsx'
import { Submit } from '../form/submit.tsx'
import { sayProblems } from './problem-texts.ts'
import { SignOut } from './sign-out.tsx'
import { codeTexts } from './texts.ts'

/** A code of the app: by which one comes in, or asked for again. */
export const CodePage = ({ content }: { content: OfEntry | ConfirmPage }) => {
  const { kind, next, problem, recoveryOnly } = content
  const problems = sayProblems(problem)
  const texts = codeTexts[kind]
  return (
    <div class="container">
      <div class="desk">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        {recoveryOnly && <Notice tone="warning">{codeTexts.recoveryOnly}</Notice>}
        <Problems problems={problems} />
        <form method="post" action={ENTRY_ADDRESSES[kind]}>
          <input type="hidden" name={NEXT} value={next} />
          <Field
            id="codice"
            label={codeTexts.label}
            hint={recoveryOnly ? codeTexts.recoveryHint : codeTexts.hint}
            autocomplete="one-time-code"
            verbatim
            problem={problemOf(problems, 'codice')}
            required
          />
          <Submit label={texts.button} />
        </form>
        {kind === 'code' && <SignOut label={codeTexts.back} />}
      </div>
    </div>
  )
}

import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import type { RegisterPage } from '#domain/staff/entry-pages.ts'
import { REGISTER_KINDS } from '#domain/staff/register.ts'
import { Choice, Field, problemOf } from '../form/field.tsx'
import { Submit } from '../form/submit.tsx'
import { sayProblems } from './problem-texts.ts'
import { registerTexts as texts } from './texts.ts'

export const RegisterFilter = ({ content }: { content: RegisterPage }) => {
  const { filter, people } = content
  const problems = sayProblems(content.problems)
  const persons = people.map(({ id, name }) => [String(id), name] as const)
  return (
    <form class="register__filter" method="get" action={STAFF_ADDRESSES.register}>
      <Choice
        id="persona"
        label={texts.person}
        value={filter.person}
        choices={[['', texts.everybody], ...persons]}
        problem={null}
      />
      <Choice
        id="tipo"
        label={texts.kind}
        value={filter.kind}
        choices={[['', texts.everything], ...Object.entries(REGISTER_KINDS)]}
        problem={null}
      />
      <Field
        id="dal"
        label={texts.from}
        type="date"
        value={filter.from}
        problem={problemOf(problems, 'dal')}
      />
      <Field
        id="al"
        label={texts.to}
        type="date"
        value={filter.to}
        problem={problemOf(problems, 'al')}
      />
      <Field
        id="scheda"
        label={texts.record}
        hint={texts.recordHint}
        value={filter.record}
        problem={null}
        autocomplete="off"
      />
      <Submit label={texts.show}>
        <a class="entry__link" href={STAFF_ADDRESSES.register}>
          {texts.clear}
        </a>
      </Submit>
    </form>
  )
}

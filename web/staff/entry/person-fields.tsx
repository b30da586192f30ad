import type { StaffRole } from '#domain/staff/person.ts'
import { Choice, Field, problemOf } from '../form/field.tsx'
import type { SaidProblem } from '../form/problem.ts'
import { peopleTexts as texts } from './texts.ts'

export const NameField = ({ name, problems }: { name: string; problems: SaidProblem[] }) => (
  <Field
    id="nome"
    label={texts.name}
    value={name}
    problem={problemOf(problems, 'nome')}
    autocomplete="off"
    required
  />
)

export const RoleChoice = ({ role }: { role: StaffRole }) => (
  <Choice id="ruolo" label={texts.role} value={role} choices={texts.roles} problem={null} />
)

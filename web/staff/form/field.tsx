import type { ComponentChildren } from 'preact'
import type { SaidProblem } from './problem.ts'

/** What is wrong with one field, of a list of problems. */
export const problemOf = (problems: readonly SaidProblem[], field: string): string | null =>
  problems.find((one) => one.field === field)?.message ?? null

type Around = {
  id: string
  label: string
  hint?: ComponentChildren
  problem: string | null
}

const describedBy = ({ id, hint, problem }: Around): string | undefined =>
  [hint && `${id}-aiuto`, problem !== null && `${id}-errore`].filter(Boolean).join(' ') || undefined

const Around = ({
  id,
  label,
  hint,
  problem,
  children,
}: Around & { children: ComponentChildren }) => (
  <div class={problem === null ? 'field' : 'field field--wrong'}>
    <label class="field__label" for={id}>
      {label}
    </label>
    {hint && (
      <p class="field__hint" id={`${id}-aiuto`}>
        {hint}
      </p>
    )}
    {problem !== null && (
      <p class="field__problem" id={`${id}-errore`}>
        {problem}
      </p>
    )}
    {children}
  </div>
)

type InputProps = Around & {
  type?: 'text' | 'email' | 'password' | 'date'
  value?: string
  /** Token of the HTML standard, by which browsers and password managers know what is wanted. */
  autocomplete?: string
  inputMode?: 'numeric'
  required?: boolean
  /** As it is shown and typed: a code, which is neither spelled nor capitalised. */
  verbatim?: boolean
}

/** One line to be written. */
export const Field = ({ type = 'text', verbatim, ...field }: InputProps) => (
  <Around {...field}>
    <input
      class="field__input"
      id={field.id}
      name={field.id}
      // Preact's types want to know which one it is.
      type={type as 'text'}
      value={field.value}
      autocomplete={field.autocomplete}
      inputMode={field.inputMode}
      autocapitalize={verbatim ? 'none' : undefined}
      spellcheck={verbatim ? false : undefined}
      required={field.required}
      aria-describedby={describedBy(field)}
      aria-invalid={field.problem === null ? undefined : 'true'}
    />
  </Around>
)

type ChoiceProps = Around & {
  value: string
  choices: readonly (readonly [value: string, label: string])[]
}

/** One of a few. */
export const Choice = ({ id, label, hint, problem, value, choices }: ChoiceProps) => (
  <Around {...{ id, label, hint, problem }}>
    <select
      class="field__input"
      id={id}
      name={id}
      aria-describedby={describedBy({ id, label, hint, problem })}
      aria-invalid={problem === null ? undefined : 'true'}
    >
      {choices.map(([one, name]) => (
        <option key={one} value={one} selected={one === value}>
          {name}
        </option>
      ))}
    </select>
  </Around>
)

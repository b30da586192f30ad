type Props = { id: string; title?: string; problems: readonly string[] }

/** What is wrong with a form that came back; it is heard at once. */
export const FormProblem = ({ id, title, problems }: Props) =>
  problems.length === 0 ? null : (
    <div class="form-problem" id={id} role="alert">
      {title && <p class="form-problem__title">{title}</p>}
      {problems.length === 1 ? (
        <p>{problems[0]}</p>
      ) : (
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </div>
  )

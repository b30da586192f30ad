import type { ComponentChildren } from 'preact'
import { Icon } from '../../ui/icon.tsx'
import type { SaidProblem } from './problem.ts'
import { formTexts } from './texts.ts'

/** What is wrong with a form that came back, above it: read out first, with a way to each field. */
export const Problems = ({ problems }: { problems: readonly SaidProblem[] }) =>
  problems.length === 0 ? null : (
    <div class="said said--wrong" role="alert">
      <Icon name="info" />
      <div>
        <h2 class="said__title">{formTexts.wrong}</h2>
        <ul class="said__list">
          {problems.map(({ field, message }) => (
            <li key={message}>{field === null ? message : <a href={`#${field}`}>{message}</a>}</li>
          ))}
        </ul>
      </div>
    </div>
  )

/** What was done a moment ago. */
export const Done = ({ children }: { children: ComponentChildren }) => (
  <div class="said said--done" role="status">
    <Icon name="check" />
    <p>{children}</p>
  </div>
)

import type { Trail as Content } from '#domain/pages.ts'
import { hasFilters } from '#domain/query/write.ts'
import { shownText } from '../lib/text/shown-text.ts'
import { projectTexts } from '../messages/project.ts'
import { projectFrom, searchPath } from '../paths.ts'
import { Recorded } from '../ui/recorded.tsx'

/** Back to the list that a reader came from, and on to its next project; kept in the address, so it needs no script. */
export const Trail = ({ query, total, previous, next }: Content) => {
  const steps = [
    { step: previous, label: projectTexts.previousProject },
    { step: next, label: projectTexts.nextProject },
  ]
  const listed = query.q === '' ? hasFilters(query) : shownText(query.q)
  return (
    <nav class="trail" aria-label={projectTexts.trail}>
      <ul class="trail__list">
        <li>
          <a href={searchPath(query)}>{projectTexts.backTo(total, listed)}</a>
        </li>
        {steps.map(
          ({ step, label }) =>
            step && (
              <li key={label}>
                <a href={projectFrom(step.slug, query)}>
                  {label}: <Recorded>{step.title}</Recorded>
                </a>
              </li>
            ),
        )}
      </ul>
    </nav>
  )
}

import { formatPeriod } from '#domain/partial-date.ts'
import type { ProjectCard } from '#domain/schemas/search.ts'
import { formatEuro } from '../lib/format.ts'
import { projectTexts } from '../messages/project.ts'
import { Tags } from '../ui/tags.tsx'
import { Gap } from './gap.tsx'

const when = ({ start, end, year }: ProjectCard): string | null =>
  formatPeriod(start, end) ?? (year === null ? null : String(year))

/** What a list says of a project, gaps included, in an order that is always the same. */
export const CardFacts = ({ project }: { project: ProjectCard }) => {
  const facts = [
    { label: projectTexts.period, value: when(project) },
    { label: projectTexts.lead, value: project.lead?.label ?? null },
    { label: projectTexts.plan, value: project.plan?.label ?? project.programme.label },
    ...(project.fundingEur === null
      ? []
      : [{ label: projectTexts.funding, value: formatEuro(project.fundingEur) }]),
  ]
  return (
    <>
      <dl class="card-facts">
        {facts.map(({ label, value }) => (
          <div class="card-facts__item" key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <Gap />}</dd>
          </div>
        ))}
      </dl>
      <Tags label={projectTexts.disabilities} values={project.disabilities} />
      <Tags label={projectTexts.themes} values={project.themes} />
    </>
  )
}

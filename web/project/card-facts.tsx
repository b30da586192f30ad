import { formatPeriod } from '#domain/partial-date.ts'
import type { ShownProject } from '#domain/shown.ts'
import { RECORD_LANG } from '../language.ts'
import { formatEuro } from '../lib/text/format.ts'
import { projectTexts } from '../messages/project.ts'
import { Tags } from '../ui/tags.tsx'
import { Gap } from './gap.tsx'

/** A period only where the record states one; else the year that it is of. */
const when = ({ start, end, year }: ShownProject) => {
  const period = formatPeriod(start, end)
  return period === null && year !== null
    ? { label: projectTexts.year, value: String(year) }
    : { label: projectTexts.period, value: period }
}

/** The plan where the record states one; else the programme, which is always known. */
const paidBy = ({ plan, programme }: ShownProject) =>
  plan === null
    ? { label: projectTexts.programme, value: programme.label }
    : { label: projectTexts.plan, value: plan.label }

/** What a list says of a project, gaps included, in an order that is always the same. */
export const CardFacts = ({ project }: { project: ShownProject }) => {
  const facts = [
    { ...when(project), lang: undefined },
    { label: projectTexts.lead, value: project.lead?.label ?? null, lang: RECORD_LANG },
    { ...paidBy(project), lang: undefined },
    ...(project.fundingEur === null
      ? []
      : [{ label: projectTexts.funding, value: formatEuro(project.fundingEur), lang: undefined }]),
  ]
  return (
    <>
      <dl class="card-facts">
        {facts.map(({ label, value, lang }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd lang={value === null ? undefined : lang}>{value ?? <Gap />}</dd>
          </div>
        ))}
      </dl>
      {project.easyToRead && <p class="card-facts__easy">{projectTexts.hasEasyText}</p>}
      <Tags label={projectTexts.disabilities} values={project.disabilities} />
      <Tags label={projectTexts.themes} values={project.themes} />
    </>
  )
}

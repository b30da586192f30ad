import type { ComponentChildren } from 'preact'
import { formatPeriod } from '#domain/partial-date.ts'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import { formatEuro } from '../lib/format.ts'
import { projectTexts } from '../messages/project.ts'
import { Gap } from './gap.tsx'
import { ValueLinks, Wording } from './value-links.tsx'

const Fact = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div class="facts__item">
    <dt>{label}</dt>
    <dd>{children ?? <Gap />}</dd>
  </div>
)

const yearValues = (year: number | null) =>
  year === null ? [] : [{ id: String(year), label: String(year) }]

/** Every short field of the record, filled or not, in an order that never changes. */
export const Facts = ({ project }: { project: PublicProject }) => (
  <dl class="facts">
    <Fact label={projectTexts.period}>{formatPeriod(project.start, project.end)}</Fact>
    <Fact label={projectTexts.year}>
      <ValueLinks facet="anno" values={yearValues(project.year)} />
    </Fact>
    <Fact label={projectTexts.disabilities}>
      <ValueLinks facet="disabilita" values={project.disabilities} />
    </Fact>
    <Fact label={projectTexts.themes}>
      <ValueLinks facet="tema" values={project.themes} />
    </Fact>
    <Fact label={projectTexts.beneficiaries}>
      <ValueLinks facet="destinatari" values={project.beneficiaries} />
      <Wording texts={project.beneficiariesWording} />
    </Fact>
    <Fact label={projectTexts.territories}>
      <ValueLinks facet="territorio" values={project.territories} />
      <Wording texts={project.territoriesWording} />
    </Fact>
    <Fact label={projectTexts.programme}>{project.programme.label}</Fact>
    <Fact label={projectTexts.plan}>
      <ValueLinks facet="piano" values={project.plan ? [project.plan] : []} />
    </Fact>
    <Fact label={projectTexts.call}>{project.call?.title}</Fact>
    <Fact label={projectTexts.funding}>
      {project.fundingEur === null ? null : formatEuro(project.fundingEur)}
    </Fact>
    <Fact label={projectTexts.conclusion}>{project.conclusion.label}</Fact>
  </dl>
)

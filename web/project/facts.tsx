import type { ComponentChildren } from 'preact'
import type { FacetKey } from '#domain/facets.ts'
import { formatPeriod } from '#domain/partial-date.ts'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import type { Labelled } from '#domain/schemas/search.ts'
import { formatEuro } from '../lib/text/format.ts'
import { projectTexts } from '../messages/project.ts'
import { callPath } from '../paths.ts'
import { Recorded } from '../ui/recorded.tsx'
import { ValueLinks, Wording } from './value-links.tsx'

/** A fact that the record states; all that it does not is told together, as gaps. */
const Fact = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div class="facts__item">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const TextFact = ({ label, text }: { label: string; text: string | null }) =>
  text === null ? null : <Fact label={label}>{text}</Fact>

/** The same in the record's own words. */
const WordingFact = ({ label, text }: { label: string; text: string | null }) =>
  text === null ? null : (
    <Fact label={label}>
      <Recorded>{text}</Recorded>
    </Fact>
  )

type ValuesProps = {
  label: string
  facet: FacetKey
  values: readonly Labelled[]
  wording?: readonly string[]
}

const ValuesFact = ({ label, facet, values, wording = [] }: ValuesProps) =>
  values.length === 0 && wording.length === 0 ? null : (
    <Fact label={label}>
      <ValueLinks facet={facet} values={values} />
      <Wording texts={wording} values={values} />
    </Fact>
  )

const yearValues = (year: number | null) =>
  year === null ? [] : [{ id: String(year), label: String(year) }]

/** Every short field that the record states, in an order that never changes. */
export const Facts = ({ project }: { project: PublicProject }) => (
  <dl class="facts">
    <TextFact label={projectTexts.period} text={formatPeriod(project.start, project.end)} />
    <ValuesFact label={projectTexts.year} facet="anno" values={yearValues(project.year)} />
    <ValuesFact
      label={projectTexts.disabilities}
      facet="disabilita"
      values={project.disabilities}
    />
    <ValuesFact label={projectTexts.themes} facet="tema" values={project.themes} />
    <ValuesFact
      label={projectTexts.beneficiaries}
      facet="destinatari"
      values={project.beneficiaries}
      wording={project.beneficiariesWording}
    />
    <ValuesFact
      label={projectTexts.territories}
      facet="territorio"
      values={project.territories}
      wording={project.territoriesWording}
    />
    <TextFact label={projectTexts.programme} text={project.programme.label} />
    <ValuesFact
      label={projectTexts.plan}
      facet="piano"
      values={project.plan === null ? [] : [project.plan]}
    />
    {project.call?.id ? (
      <Fact label={projectTexts.call}>
        <a href={callPath(project.call.id)}>
          <Recorded>{project.call.title}</Recorded>
        </a>
      </Fact>
    ) : (
      <WordingFact label={projectTexts.call} text={project.call?.title ?? null} />
    )}
    <TextFact
      label={projectTexts.funding}
      text={project.fundingEur === null ? null : formatEuro(project.fundingEur)}
    />
    <TextFact label={projectTexts.conclusion} text={project.conclusion.label} />
  </dl>
)

import { SECTION_LABELS } from '#domain/project.ts'
import type { Sections as Texts } from '#domain/schemas/project.ts'
import type { SectionKey } from '#domain/sections.ts'
import { projectTexts } from '../messages/project.ts'
import { Prose } from '../ui/prose.tsx'
import { Gap } from './gap.tsx'

/** In reading order. */
const KEYS = Object.keys(SECTION_LABELS) as SectionKey[]

/** The summary stands above all others, in the head of the page. */
const IN_BODY = KEYS.filter((key) => key !== 'summary')

/** The sections that have a text. */
export const Sections = ({ sections }: { sections: Texts }) => (
  <>
    {IN_BODY.map((key) => {
      const text = sections[key]
      return text === null ? null : (
        <section class="project__section" key={key} aria-labelledby={key}>
          <h2 id={key}>{SECTION_LABELS[key]}</h2>
          <Prose text={text} />
        </section>
      )
    })}
  </>
)

/** The sections that have none, together in one place: six empty headings would bury the text. */
export const MissingSections = ({ sections }: { sections: Texts }) => {
  const missing = KEYS.filter((key) => sections[key] === null)
  return missing.length === 0 ? null : (
    <section class="project__section project__missing" aria-labelledby="manca">
      <h2 id="manca">{projectTexts.missing}</h2>
      <p>{projectTexts.missingLead}</p>
      <dl class="missing">
        {missing.map((key) => (
          <div key={key}>
            <dt>{SECTION_LABELS[key]}</dt>
            <dd>
              <Gap />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

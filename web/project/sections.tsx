import type { Sections as Texts } from '#domain/schemas/project.ts'
import { SECTION_KEYS } from '#domain/sections.ts'
import { projectTexts, sectionHeadings } from '../messages/project.ts'
import { Prose } from '../ui/prose.tsx'
import { Gap } from './gap.tsx'

/** The summary stands above all others, in the head of the page. */
const IN_BODY = SECTION_KEYS.filter((key) => key !== 'summary')

/** The sections that have a text. */
export const Sections = ({ sections }: { sections: Texts }) => (
  <>
    {IN_BODY.map((key) => {
      const text = sections[key]
      return text === null ? null : (
        <section class="project__section" key={key} aria-labelledby={key}>
          <h2 id={key}>{sectionHeadings[key]}</h2>
          <Prose text={text} />
        </section>
      )
    })}
  </>
)

/** The sections that have none, together in one place: six empty headings would bury the text. */
export const MissingSections = ({ sections }: { sections: Texts }) => {
  const missing = SECTION_KEYS.filter((key) => sections[key] === null)
  return missing.length === 0 ? null : (
    <section class="project__section project__missing" aria-labelledby="manca">
      <h2 id="manca">{projectTexts.missing}</h2>
      <p>{projectTexts.missingLead}</p>
      <dl class="missing">
        {missing.map((key) => (
          <div key={key}>
            <dt>{sectionHeadings[key]}</dt>
            <dd>
              <Gap />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

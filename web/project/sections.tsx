import type { Sections as Texts } from '#domain/schemas/project.ts'
import type { SectionKey } from '#domain/sections.ts'
import { sectionHeadings } from '../messages/project.ts'
import { Prose } from '../ui/prose.tsx'

/** What came of it first, then how it was done; the summary stands above all others, in the head of the page. */
const IN_BODY = [
  'results',
  'obstacles',
  'transferability',
  'activities',
  'context',
  'objectives',
  'buildingBlocks',
] as const satisfies readonly SectionKey[]

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

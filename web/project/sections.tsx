import type { ProjectPage } from '#domain/pages.ts'
import type { Sections as Texts } from '#domain/schemas/project.ts'
import { sectionHeadings } from '../messages/project.ts'
import { Explained } from '../ui/explained.tsx'
import { SECTIONS_IN_BODY } from './section-order.ts'
import { SectionText } from './section-text.tsx'
import { Stated } from './stated.tsx'

type Props = { sections: Texts } & Pick<ProjectPage, 'stated' | 'words'>

/** The sections that have a text, each with the sources that state it and the words of the field that it uses. */
export const Sections = ({ sections, stated = {}, words = {} }: Props) => (
  <>
    {SECTIONS_IN_BODY.map((key) => {
      const text = sections[key]
      return text === null ? null : (
        <section class="project__section" key={key} aria-labelledby={key}>
          <h2 id={key}>{sectionHeadings[key]}</h2>
          <SectionText section={key} text={text} />
          <Stated places={stated[key]} />
          <Explained words={words[key]} />
        </section>
      )
    })}
  </>
)

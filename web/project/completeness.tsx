import type { PublicProject } from '#domain/schemas/project-answer.ts'
import { projectTexts } from '../messages/project.ts'
import { Gaps } from './gaps.tsx'

/** How much of what a record should say this one says: a word about the record, not about the project. */
export const Completeness = ({ project }: { project: PublicProject }) => {
  const percent = project.completeness
  return (
    <section class="completeness" aria-labelledby="completezza">
      <h2 class="aside-title" id="completezza">
        {projectTexts.completeness}
      </h2>
      <meter
        class="completeness__meter"
        min={0}
        max={100}
        value={percent}
        aria-labelledby="completezza"
      >
        {projectTexts.completenessText(percent)}
      </meter>
      <p class="completeness__text">{projectTexts.completenessText(percent)}</p>
      <Gaps project={project} />
      <p class="completeness__help">{projectTexts.completenessHelp}</p>
    </section>
  )
}

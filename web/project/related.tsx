import type { Related } from '#domain/schemas/search.ts'
import { projectTexts } from '../messages/project.ts'
import { relatedReason } from '../messages/related.ts'
import { ProjectCard } from './project-card.tsx'

/** Projects to read next, each with the reason. */
export const RelatedProjects = ({ related }: { related: readonly Related[] }) =>
  related.length === 0 ? null : (
    <section class="band" aria-labelledby="vicini">
      <div class="container">
        <h2 id="vicini">{projectTexts.related}</h2>
        <ul class="cards cards--four">
          {related.map(({ project, reasons }) => (
            <li key={project.slug}>
              <ProjectCard project={project} reason={reasons.map(relatedReason).join(' · ')} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )

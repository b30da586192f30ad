import type { ShownProject } from '#domain/shown.ts'
import { guideTexts } from '../messages/guide.ts'
import { ProjectCard } from '../project/project-card.tsx'
import { Icon } from '../ui/icon.tsx'

/** Projects as cards; how many more there are is said, and where. */
export const ProjectCards = ({
  projects,
  more,
  all,
}: {
  projects: readonly ShownProject[]
  more: number
  /** The search for all of them, where there is one. */
  all?: string
}) => (
  <>
    <ul class="cards">
      {projects.map((project) => (
        <li key={project.slug}>
          <ProjectCard project={project} />
        </li>
      ))}
    </ul>
    {more > 0 && <p>{guideTexts.moreProjects(more)}</p>}
    {all !== undefined && projects.length > 0 && (
      <p>
        <a class="button button--secondary" href={all}>
          <Icon name="search" />
          {guideTexts.search}
        </a>
      </p>
    )}
  </>
)

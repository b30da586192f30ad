import type { Counted } from '#domain/guide-pages.ts'
import type { ShownProject } from '#domain/pages.ts'
import type { RECORD_LANG } from '../language.ts'
import { formatNumber } from '../lib/format.ts'
import { guideTexts } from '../messages/guide.ts'
import { searchTexts } from '../messages/search.ts'
import { ProjectCard } from '../project/project-card.tsx'
import { Icon } from '../ui/icon.tsx'

/** Ways on, each with how many projects there are. */
export const CountedLinks = ({
  values,
  path,
  lang,
}: {
  values: readonly Counted[]
  path: (id: string) => string
  /** What its labels are in, where it is not the page's language. */
  lang?: typeof RECORD_LANG
}) => (
  <ul class="entries">
    {values.map(({ id, label, count }) => (
      <li key={id}>
        <a class="entries__item" href={path(id)}>
          <span class="entries__label" lang={lang}>
            {label}
          </span>
          <span class="entries__count">
            {formatNumber(count)}
            <span class="visually-hidden">{searchTexts.projects(count)}</span>
          </span>
        </a>
      </li>
    ))}
  </ul>
)

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

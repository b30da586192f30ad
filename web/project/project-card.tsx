import type { ShownProject } from '#domain/shown.ts'
import { RECORD_LANG } from '../language.ts'
import { shortenProse } from '../lib/text/prose.ts'
import { projectPath } from '../paths.ts'
import { Mark } from '../ui/collection-mark.tsx'
import { CardFacts } from './card-facts.tsx'

const SUMMARY_LENGTH = 180

/** A project as a card; `reason` says why it stands where it stands. */
export const ProjectCard = ({ project, reason }: { project: ShownProject; reason?: string }) => (
  <article class="card">
    {reason && <p class="card__reason">{reason}</p>}
    <h3 class="card__title" lang={RECORD_LANG}>
      <a href={projectPath(project.slug)}>{project.title}</a>
    </h3>
    {project.summary !== null && (
      <p class="card__text" lang={RECORD_LANG}>
        {shortenProse(project.summary, SUMMARY_LENGTH)}
      </p>
    )}
    <CardFacts project={project} />
    <Mark slug={project.slug} title={project.title} />
  </article>
)

import type { ProjectPage as Content } from '#domain/pages.ts'
import { RECORD_LANG } from '../language.ts'
import { formatDay } from '../lib/text/format.ts'
import { projectTexts } from '../messages/project.ts'
import { siteTexts } from '../messages/site.ts'
import { originalPagePath, paths, versionsPath } from '../paths.ts'
import { Aside } from '../ui/aside.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Mark } from '../ui/collection-mark.tsx'
import { Explained } from '../ui/explained.tsx'
import { Prose } from '../ui/prose.tsx'
import { Actions } from './actions.tsx'
import { Citation } from './citation.tsx'
import { Completeness } from './completeness.tsx'
import { Facts } from './facts.tsx'
import { LinkList } from './link-list.tsx'
import { Network } from './network.tsx'
import { PrintedCode } from './printed-code.tsx'
import { RelatedProjects } from './related.tsx'
import { Sections } from './sections.tsx'
import { Stated } from './stated.tsx'
import { Trail } from './trail.tsx'

/** One project, whole: what it was, what came of it, how, with whom, and where we know it from; facts stand beside. */
export const ProjectPage = ({ project, related, trail, stated, words, hasOriginal }: Content) => (
  <article class="project">
    <div class="project__head">
      <div class="container">
        <Breadcrumb
          trail={[{ label: siteTexts.projects, href: paths.projects }]}
          here={project.title}
          ofRecord
        />
        {trail && <Trail {...trail} />}
        <p class="project__programme">{project.plan?.label ?? project.programme.label}</p>
        <h1 tabIndex={-1} lang={RECORD_LANG}>
          {project.title}
        </h1>
        {project.sections.summary !== null && (
          <div class="project__summary">
            <Prose text={project.sections.summary} />
            <Stated places={stated?.summary} />
            <Explained words={words?.summary} />
          </div>
        )}
        <Mark slug={project.slug} title={project.title} />
      </div>
    </div>
    <div class="container project__columns">
      <div class="project__body">
        <Sections sections={project.sections} stated={stated} words={words} />
        <Network lead={project.lead} partners={project.partners} />
        <LinkList id="materiali" title={projectTexts.materials} links={project.materials} />
        <LinkList
          id="fonti"
          title={projectTexts.sources}
          lead={projectTexts.sourcesLead}
          links={project.sources}
          original={hasOriginal ? originalPagePath(project.slug) : undefined}
        />
        <p class="project__updated">
          {projectTexts.updated(formatDay(project.updatedAt))},{' '}
          {projectTexts.version(project.version)}.{' '}
          <a href={versionsPath(project.slug)}>{projectTexts.allVersions}</a>
        </p>
      </div>
      <Aside title={projectTexts.facts} facts={<Facts project={project} />}>
        <Completeness project={project} />
        <Actions project={project} />
        <Citation project={project} />
      </Aside>
    </div>
    <PrintedCode slug={project.slug} />
    <RelatedProjects related={related} />
  </article>
)

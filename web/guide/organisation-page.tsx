import type { OrganisationPage as Content } from '#domain/guide-pages.ts'
import { formatPeriod } from '#domain/partial-date.ts'
import type { ShownProject } from '#domain/shown.ts'
import { RECORD_LANG } from '../language.ts'
import { guideTexts } from '../messages/guide.ts'
import { organisationPath, paths, projectPath, valuePath } from '../paths.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { CountedLinks } from '../ui/counted-links.tsx'
import { CarryAway } from './carry-away.tsx'

const when = ({ start, end, year }: ShownProject): string | null =>
  formatPeriod(start, end) ?? (year === null ? null : String(year))

const Projects = ({ projects }: Pick<Content, 'projects'>) => (
  <ul class="guide-list">
    {projects.map(({ project, role, note }) => (
      <li key={`${project.slug} ${role}`}>
        <a href={projectPath(project.slug)} lang={RECORD_LANG}>
          {project.title}
        </a>
        <p class="guide-list__facts">
          {[guideTexts[role], when(project)].filter((one) => one !== null).join(' · ')}
        </p>
        {note !== null && <p lang={RECORD_LANG}>{note}</p>}
      </li>
    ))}
  </ul>
)

/** One organisation: all that it took part in, as what, when, and with whom. */
export const OrganisationPage = ({
  organisation,
  kinds,
  projects,
  total,
  more,
  others,
}: Content) => (
  <div class="container">
    <Breadcrumb
      trail={[{ label: guideTexts.organisations, href: paths.organisations }]}
      here={organisation.label}
      ofRecord
    />
    <div class="text-page">
      <h1 tabIndex={-1} lang={RECORD_LANG}>
        {organisation.label}
      </h1>
      <p class="lead">
        {kinds.length > 0 && `${kinds.map(({ label }) => label).join(', ')}. `}
        {guideTexts.tookPart(total)}
      </p>
      <h2 id="progetti">{guideTexts.projectsOfOrganisation}</h2>
      <Projects projects={projects} />
      {more > 0 && <p>{guideTexts.moreProjects(more)}</p>}
      <p>
        <a class="button button--secondary" href={valuePath('ente', organisation.id)}>
          {guideTexts.search}
        </a>
      </p>
      {others.length > 0 && (
        <>
          <h2 id="con-chi">{guideTexts.others}</h2>
          <CountedLinks values={others} path={organisationPath} lang={RECORD_LANG} />
        </>
      )}
      <CarryAway facet="ente" value={organisation.id} of={guideTexts.filesOf} />
    </div>
  </div>
)

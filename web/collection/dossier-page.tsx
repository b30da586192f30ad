import { COLLECTION_TITLE, collectionLink } from '#domain/collection.ts'
import type { DossierPage as Content } from '#domain/pages.ts'
import type { Link } from '#domain/schemas/project.ts'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import { RECORD_LANG } from '../language.ts'
import { formatDay, formatEuro } from '../lib/text/format.ts'
import { collectionTexts } from '../messages/collection.ts'
import { projectTexts, sectionHeadings } from '../messages/project.ts'
import { siteTexts } from '../messages/site.ts'
import { paths, projectPath } from '../paths.ts'
import { Facts } from '../project/facts.tsx'
import { Gap } from '../project/gap.tsx'
import { Links } from '../project/link-list.tsx'
import { PrintedCode } from '../project/printed-code.tsx'
import { SECTIONS_IN_BODY } from '../project/section-order.ts'
import { SectionText } from '../project/section-text.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Prose } from '../ui/prose.tsx'
import { Recorded } from '../ui/recorded.tsx'
import { useSite } from '../ui/site-context.ts'
import { Empty } from './empty.tsx'
import { Missing } from './missing.tsx'

const labels = (values: readonly { label: string }[]) =>
  values.length === 0 ? <Gap /> : values.map(({ label }) => label).join(', ')

const Contents = ({ projects }: { projects: readonly PublicProject[] }) => (
  <>
    <h2 id="tabella">{collectionTexts.contents}</h2>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
    <section class="table-frame" aria-labelledby="tabella" tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{collectionTexts.number}</th>
            <th scope="col">{collectionTexts.project}</th>
            <th scope="col">{collectionTexts.year}</th>
            <th scope="col">{projectTexts.lead}</th>
            <th scope="col">{projectTexts.disabilities}</th>
            <th scope="col">{projectTexts.funding}</th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project, at) => (
            <tr key={project.slug}>
              <td>{at + 1}</td>
              <th scope="row">
                <a href={`#${project.slug}`} lang={RECORD_LANG}>
                  {project.title}
                </a>
              </th>
              <td>{project.year ?? <Gap />}</td>
              <td>{project.lead === null ? <Gap /> : <Recorded>{project.lead.label}</Recorded>}</td>
              <td>{labels(project.disabilities)}</td>
              <td>{project.fundingEur === null ? <Gap /> : formatEuro(project.fundingEur)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </>
)

type ListProps = { id: string; title: string; links: readonly Link[] }

const Listed = ({ id, title, links }: ListProps) =>
  links.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <Links id={id} links={links} />
    </>
  )

const Sheet = ({ project }: { project: PublicProject }) => {
  const { siteUrl } = useSite()
  const { slug, title, sections, partners } = project
  return (
    <article class="dossier__sheet" id={slug} aria-labelledby={`${slug}-titolo`}>
      <h2 id={`${slug}-titolo`} lang={RECORD_LANG}>
        {title}
      </h2>
      <p class="dossier__source">
        <a href={projectPath(slug)}>{siteUrl + projectPath(slug)}</a>,{' '}
        {projectTexts.version(project.version)}, {formatDay(project.updatedAt)}
      </p>
      <div class="dossier__note" data-note={slug} data-fixed />
      {sections.summary !== null && <Prose text={sections.summary} />}
      {SECTIONS_IN_BODY.map((key) => {
        const text = sections[key]
        return text === null ? null : (
          <section key={key}>
            <h3>{sectionHeadings[key]}</h3>
            <SectionText section={key} text={text} />
          </section>
        )
      })}
      <h3>{projectTexts.network}</h3>
      <p>
        {projectTexts.lead}:{' '}
        {project.lead === null ? <Gap /> : <Recorded>{project.lead.label}</Recorded>}.{' '}
        {projectTexts.partners}:{' '}
        {partners.length === 0 ? <Gap /> : <Recorded>{labels(partners)}</Recorded>}.
      </p>
      <h3>{projectTexts.facts}</h3>
      <Facts project={project} />
      <Listed id={`${slug}-materiali`} title={projectTexts.materials} links={project.materials} />
      <Listed id={`${slug}-fonti`} title={projectTexts.sources} links={project.sources} />
      <PrintedCode slug={slug} />
    </article>
  )
}

/** A collection to be printed: a cover, a table, and each project on a page of its own. */
export const DossierPage = ({ projects, missing, left, title }: Content) => {
  const slugs = projects.map(({ slug }) => slug)
  const { site } = useSite()
  return (
    <div class="container dossier" data-collection={slugs.join(',')} data-title={title} data-fixed>
      <Breadcrumb
        trail={[
          {
            label: collectionTexts.title,
            href: collectionLink(paths.collection, slugs, { [COLLECTION_TITLE]: title }),
          },
        ]}
        here={collectionTexts.dossierTitle}
      />
      <div class="dossier__cover">
        <h1 tabIndex={-1}>{title || collectionTexts.title}</h1>
        <p class="lead">
          {slugs.length === 0 ? collectionTexts.empty : collectionTexts.cover(slugs.length)}
        </p>
        <p>
          {siteTexts.name}, {site.institution}. <span data-today />
        </p>
        {slugs.length > 0 && <p data-tools="print" />}
        <Missing missing={missing} left={left} />
      </div>
      {slugs.length > 0 ? <Contents projects={projects} /> : <Empty />}
      {projects.map((project) => (
        <Sheet key={project.slug} project={project} />
      ))}
    </div>
  )
}

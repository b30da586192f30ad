import type { VersionPage as Content } from '#domain/pages.ts'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import { RECORD_LANG } from '../language.ts'
import { formatDay } from '../lib/text/format.ts'
import { projectTexts } from '../messages/project.ts'
import { siteTexts } from '../messages/site.ts'
import { versionTexts } from '../messages/versions.ts'
import { paths, projectPath, versionPath, versionsPath } from '../paths.ts'
import { Facts } from '../project/facts.tsx'
import { Gap } from '../project/gap.tsx'
import { LinkList } from '../project/link-list.tsx'
import { Network } from '../project/network.tsx'
import { Sections } from '../project/sections.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Notice } from '../ui/notice.tsx'
import { Prose } from '../ui/prose.tsx'
import { changesBetween } from './changes.ts'

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 0 ? <Gap /> : <Prose text={lines.join('\n\n')} />

const Changes = ({ before, after }: { before: PublicProject; after: PublicProject }) => {
  const changes = changesBetween(before, after)
  return (
    <section class="project__section" aria-labelledby="cambiamenti">
      <h2 id="cambiamenti">{versionTexts.changes}</h2>
      <p>{versionTexts.changesFrom(before.version)}.</p>
      {changes.length === 0 ? (
        <p>{versionTexts.noChanges}</p>
      ) : (
        <table class="table versions__changes">
          <thead>
            <tr>
              <th scope="col">{versionTexts.field}</th>
              <th scope="col">{versionTexts.before}</th>
              <th scope="col">{versionTexts.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.label}>
                <th scope="row">{change.label}</th>
                <td>
                  <Lines lines={change.before} />
                </td>
                <td>
                  <Lines lines={change.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** Says at once that this is not the record of today, or that it is. */
const State = ({ project, current, previous, next }: Omit<Content, 'kind' | 'before'>) => {
  const { slug, version, updatedAt } = project
  const isOld = version !== current
  return (
    <Notice
      tone={isOld ? 'warning' : 'info'}
      title={isOld ? versionTexts.old : versionTexts.current}
    >
      <p>
        {isOld ? versionTexts.oldText(current, formatDay(updatedAt)) : versionTexts.currentText}
      </p>
      <ul class="versions__ways">
        <li>
          <a href={projectPath(slug)}>{versionTexts.toCurrent}</a>
        </li>
        {previous !== null && (
          <li>
            <a href={versionPath(slug, previous)}>{versionTexts.previous(previous)}</a>
          </li>
        )}
        {next !== null && (
          <li>
            <a href={versionPath(slug, next)}>{versionTexts.next(next)}</a>
          </li>
        )}
        <li>
          <a href={versionsPath(slug)}>{versionTexts.toAll}</a>
        </li>
      </ul>
    </Notice>
  )
}

/** A record as it was: what is old says so before anything else, and leads to the record of today. */
export const VersionPage = ({ project, before, ...place }: Content) => {
  const { slug, title, version, updatedAt, sections } = project
  return (
    <article class="container version">
      <Breadcrumb
        trail={[
          { label: siteTexts.projects, href: paths.projects },
          { label: title, href: projectPath(slug), ofRecord: true },
          { label: versionTexts.here, href: versionsPath(slug) },
        ]}
        here={versionTexts.version(version)}
      />
      <h1 tabIndex={-1} lang={RECORD_LANG}>
        {title}
      </h1>
      <p class="lead">
        {versionTexts.version(version)} {versionTexts.from(formatDay(updatedAt))}
      </p>
      <State project={project} {...place} />
      {before && <Changes before={before} after={project} />}
      {sections.summary !== null && <Prose text={sections.summary} />}
      <Sections sections={sections} />
      <Network
        lead={project.lead}
        partners={project.partners}
        isLinked={version === place.current}
      />
      <LinkList id="materiali" title={projectTexts.materials} links={project.materials} />
      <LinkList id="fonti" title={projectTexts.sources} links={project.sources} />
      <h2>{versionTexts.data}</h2>
      <Facts project={project} />
    </article>
  )
}

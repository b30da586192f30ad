import type { VersionsPage as Content } from '#domain/pages.ts'
import { formatDay } from '../lib/text/format.ts'
import { siteTexts } from '../messages/site.ts'
import { versionTexts } from '../messages/versions.ts'
import { paths, projectPath, versionPath } from '../paths.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { fieldName } from './names.ts'

/** Every version of a record that readers have seen, the newest first, with what changed in each. */
export const VersionsPage = ({ slug, title, versions }: Content) => (
  <div class="container">
    <Breadcrumb
      trail={[
        { label: siteTexts.projects, href: paths.projects },
        { label: title, href: projectPath(slug), ofRecord: true },
      ]}
      here={versionTexts.here}
    />
    <div class="text-page">
      <h1 tabIndex={-1}>{versionTexts.title(title)}</h1>
      <p class="lead">{versionTexts.lead}</p>
      <ul class="versions">
        {versions.map(({ version, at, changed }, place) => (
          <li class="versions__item" key={version}>
            <a href={versionPath(slug, version)}>{versionTexts.version(version)}</a>{' '}
            {versionTexts.from(formatDay(at))}
            {place === 0 && `, ${versionTexts.now}`}
            {changed !== null && <p>{versionTexts.changed(changed.map(fieldName))}</p>}
            {changed === null && place === versions.length - 1 && <p>{versionTexts.first}</p>}
          </li>
        ))}
      </ul>
    </div>
  </div>
)

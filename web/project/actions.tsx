import { useState } from 'preact/hooks'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import { canShare, shareAddress } from '../lib/share.ts'
import { formatTexts } from '../messages/formats.ts'
import { projectTexts } from '../messages/project.ts'
import { mailPath, projectFilePath, projectPath } from '../paths.ts'
import { Formats } from '../ui/formats.tsx'
import { Icon } from '../ui/icon.tsx'
import { useRuntime } from '../ui/runtime.ts'
import { useSite } from '../ui/site-context.ts'

/** What can be done with the record. Printing needs a script, so its button comes with it. */
export const Actions = ({ project: { slug, title, version } }: { project: PublicProject }) => {
  const { hydrated } = useRuntime()
  const { siteUrl, site } = useSite()
  const address = (siteUrl === '' && hydrated ? location.origin : siteUrl) + projectPath(slug)
  const reportedTo = site.feedbackEmail ?? site.email
  // What the device offers, in place of a letter.
  const [isCopied, setCopied] = useState(false)
  const share = (event: Event) => {
    if (!canShare()) return
    event.preventDefault()
    void shareAddress(address, title, projectTexts.addressCopied).then(setCopied)
  }
  return (
    <section class="actions" aria-labelledby="azioni">
      <h2 class="aside-title" id="azioni">
        {projectTexts.actions}
      </h2>
      <ul class="actions__list">
        {hydrated && (
          <li>
            <button class="button button--secondary" type="button" onClick={() => print()}>
              <Icon name="print" />
              {projectTexts.print}
            </button>
          </li>
        )}
        {(hydrated || siteUrl !== '') && (
          <li>
            <a
              class="button button--secondary"
              href={mailPath('', title, address)}
              onClick={hydrated ? share : undefined}
            >
              {isCopied ? projectTexts.addressCopied : projectTexts.share}
            </a>
          </li>
        )}
        {reportedTo !== null && (
          <li>
            <a
              class="button button--secondary"
              href={mailPath(
                reportedTo,
                projectTexts.reportSubject(title),
                projectTexts.reportBody(address, version),
              )}
            >
              {projectTexts.report}
            </a>
          </li>
        )}
      </ul>
      <Formats
        path={(ending) => projectFilePath(slug, ending)}
        of={formatTexts.theRecord}
        first={0}
        feeds={false}
        more={formatTexts.record}
      />
    </section>
  )
}

import { useState } from 'preact/hooks'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import { announce } from '../lib/announce.ts'
import { formatDay, quoted } from '../lib/text/format.ts'
import { formatTexts } from '../messages/formats.ts'
import { projectTexts } from '../messages/project.ts'
import { projectFilePath, recordVersionPath } from '../paths.ts'
import { Recorded } from '../ui/recorded.tsx'
import { useRuntime } from '../ui/runtime.ts'
import { useSite } from '../ui/site-context.ts'

/** How to name the record in a document, with the version that was read; copying needs a script and a secure page. */
export const Citation = ({ project }: { project: PublicProject }) => {
  const { hydrated } = useRuntime()
  const { siteUrl, site } = useSite()
  const [copied, setCopied] = useState(false)
  const origin = siteUrl === '' && hydrated ? location.origin : siteUrl
  const title = quoted(project.title)
  const text = projectTexts.citation({
    title,
    institution: site.institution,
    version: project.version,
    day: formatDay(project.updatedAt),
    address: origin + recordVersionPath(project.slug, project.version),
  })
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    announce(projectTexts.copied)
  }
  return (
    <section class="citation" aria-labelledby="citare">
      <h2 class="aside-title" id="citare">
        {projectTexts.cite}
      </h2>
      <p class="citation__text">
        <Recorded>{title}</Recorded>
        {text.slice(title.length)}
      </p>
      <p class="on-screen">
        {formatTexts.forBibliographies}{' '}
        {(['ris', 'bib'] as const).map((ending, at) => (
          <>
            {at > 0 && ', '}
            <a href={projectFilePath(project.slug, ending)} download>
              {ending === 'ris' ? 'RIS' : 'BibTeX'}
            </a>
          </>
        ))}
      </p>
      {/* Read by Zotero and its like: which record this is. */}
      <abbr class="unapi-id" title={project.slug} hidden />
      {hydrated && navigator.clipboard && (
        <button class="button button--secondary" type="button" onClick={() => void copy()}>
          {copied ? projectTexts.copied : projectTexts.copy}
        </button>
      )}
    </section>
  )
}

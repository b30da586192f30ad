import type { ShownHit } from '#domain/pages.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { RECORD_LANG } from '../language.ts'
import { groupReasons } from '../lib/search/reasons.ts'
import { shortenProse } from '../lib/text/prose.ts'
import { sectionHeadings } from '../messages/project.ts'
import { searchTexts } from '../messages/search.ts'
import { projectFrom } from '../paths.ts'
import { CardFacts } from '../project/card-facts.tsx'
import { Mark } from '../ui/collection-mark.tsx'
import { Icon } from '../ui/icon.tsx'
import { MarkedText } from '../ui/marked-text.tsx'
import { Recorded } from '../ui/recorded.tsx'

const SUMMARY_LENGTH = 280

const Passage = ({ snippet, project }: ShownHit) => {
  if (snippet) {
    return (
      <p>
        <b>{searchTexts.fromSection(sectionHeadings[snippet.section])}</b>{' '}
        <Recorded>
          <MarkedText segments={snippet.text} />
        </Recorded>
      </p>
    )
  }
  return project.summary === null ? null : (
    <p lang={RECORD_LANG}>{shortenProse(project.summary, SUMMARY_LENGTH)}</p>
  )
}

const Why = ({ why, project }: ShownHit) =>
  why.length === 0 ? null : (
    <details>
      <summary>
        {searchTexts.why}
        <i lang={RECORD_LANG}>: {project.title}</i>
        <Icon name="down" />
      </summary>
      <ul>
        {groupReasons(why).map((reason) => (
          <li key={`${reason.because} ${reason.typed}`}>{searchTexts.reason(reason)}</li>
        ))}
      </ul>
    </details>
  )

/** One project among the results: what it is, the passage that answers, and why it is there. */
export const HitItem = ({ hit, query }: { hit: ShownHit; query: SearchQuery }) => (
  <li class="hit">
    <article>
      <h3 lang={RECORD_LANG}>
        <a href={projectFrom(hit.project.slug, query)}>
          <MarkedText segments={hit.title} />
        </a>
      </h3>
      <CardFacts project={hit.project} />
      <Passage {...hit} />
      <Mark slug={hit.project.slug} title={hit.project.title} />
      <Why {...hit} />
      {/* Read by Zotero and its like: which record this is. */}
      <abbr class="unapi-id" title={hit.project.slug} hidden />
    </article>
  </li>
)

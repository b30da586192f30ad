import type { ShownAnswer } from '#domain/pages.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { HitItem } from './hit-item.tsx'

/** The list of results in a page, by its class. */
export const HITS = 'hits'

export const isFound = ({ hits }: ShownAnswer): boolean => !Array.isArray(hits) || hits.length > 0

type Props = { query: SearchQuery; answer: ShownAnswer }

/**
 * The results of a page. Those that the server drew stay as they stand, which is what the browser began from: nothing in them
 * waits for the script.
 */
export const Hits = ({ query, answer: { hits, page, perPage } }: Props) => {
  const start = (page - 1) * perPage + 1
  return Array.isArray(hits) ? (
    <ol class={HITS} start={start} key="data">
      {hits.map((hit) => (
        <HitItem hit={hit} query={query} key={hit.project.slug} />
      ))}
    </ol>
  ) : (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: read off this very page, as the server sent it
    <ol class={HITS} start={start} key="drawn" dangerouslySetInnerHTML={{ __html: hits.drawn }} />
  )
}

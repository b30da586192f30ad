import type { Segment } from '#domain/schemas/search.ts'

/** Text with the words that answer the search marked. */
export const MarkedText = ({ segments }: { segments: readonly Segment[] }) => (
  <>
    {segments.map(({ text, hit }, index) =>
      // Segments have no identity but their place.
      hit ? <mark key={index}>{text}</mark> : text,
    )}
  </>
)

import type { FacetKey } from '#domain/facets.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { setValues } from '#domain/query/write.ts'
import { guideTexts } from '../messages/guide.ts'
import { downloadPath, figuresPath } from '../paths.ts'
import { Formats } from '../ui/formats.tsx'

/** `of` is what files are of, for those who hear links one by one. */
type Props = { facet: FacetKey; value: string; of: string }

/** All projects that have a value, counted, and in every format. */
export const CarryAway = ({ facet, value, of }: Props) => {
  const query = setValues(EMPTY_QUERY, facet, [value])
  return (
    <>
      <p>
        <a href={figuresPath(query)}>{guideTexts.figures}</a>
      </p>
      <Formats
        path={(ending) => downloadPath(ending, query)}
        of={of}
        first={0}
        more={guideTexts.files}
      />
    </>
  )
}

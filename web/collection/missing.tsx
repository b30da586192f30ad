import { COLLECTION_LIMITS } from '#domain/collection.ts'
import type { Missing as Gone } from '#domain/pages.ts'
import { collectionTexts } from '../messages/collection.ts'
import { projectPath } from '../paths.ts'
import { Notice } from '../ui/notice.tsx'

const Line = ({ one }: { one: Gone }) => {
  switch (one.became) {
    case 'another':
      return <a href={projectPath(one.slug)}>{collectionTexts.another(one.asked, one.title)}</a>
    case 'withdrawn':
      return <>{collectionTexts.withdrawn(one.asked, one.reason)}</>
    default:
      return <>{collectionTexts.unknown(one.asked)}</>
  }
}

type Props = {
  missing: readonly Gone[]
  left: number
  /** What is said of those that are too many. */
  tooMany?: string
}

/** Projects that an address names and that are elsewhere, gone, or too many: nothing is left out in silence. */
export const Missing = ({ missing, left, tooMany }: Props) =>
  missing.length === 0 && left === 0 ? null : (
    <Notice tone="warning" title={collectionTexts.missing}>
      <ul>
        {missing.map((one) => (
          <li key={one.asked}>
            <Line one={one} />
          </li>
        ))}
        {left > 0 && <li>{tooMany ?? collectionTexts.left(left, COLLECTION_LIMITS.records)}</li>}
      </ul>
    </Notice>
  )

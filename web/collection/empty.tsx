import { collectionTexts } from '../messages/collection.ts'
import { paths } from '../paths.ts'

/** How a collection that holds nothing begins. */
export const Empty = () => (
  <>
    <p>{collectionTexts.howTo}</p>
    <p>
      <a class="button button--primary" href={paths.projects}>
        {collectionTexts.search}
      </a>
    </p>
  </>
)

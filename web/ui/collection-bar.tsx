import { markTexts } from '../messages/marks.ts'
import { paths } from '../paths.ts'
import { COLLECTION_FORM } from './collection-mark.tsx'

/** What can be done with the marked projects: at the end of every page, and seen only on those that have marks. */
export const CollectionBar = () => (
  <form
    class="collection-bar container"
    id={COLLECTION_FORM}
    action={paths.collection}
    method="get"
    aria-label={markTexts.bar}
    autocomplete="off"
  >
    <output class="collection-bar__count" />
    <button class="button button--secondary" type="submit">
      {markTexts.open}
    </button>
    <button class="button button--secondary" type="submit" formaction={paths.comparison}>
      {markTexts.compare}
    </button>
  </form>
)

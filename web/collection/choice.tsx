import { collectionTexts } from '../messages/collection.ts'
import { paths } from '../paths.ts'

/** The form of the boxes with which projects of a collection are chosen to be compared. */
export const CHOICE_FORM = 'scelta'

/** Sends the chosen projects to be seen side by side. */
export const Choice = () => (
  <form class="collection__choice" id={CHOICE_FORM} action={paths.comparison} method="get">
    <h2>{collectionTexts.compare}</h2>
    <p>{collectionTexts.compareLead}</p>
    <button class="button button--secondary" type="submit">
      {collectionTexts.compareSubmit}
    </button>
  </form>
)

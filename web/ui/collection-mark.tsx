import { RECORDS } from '#domain/addresses.ts'
import { RECORD_LANG } from '../language.ts'
import { markTexts } from '../messages/marks.ts'

/** The form that every mark of a page belongs to, wherever it stands. */
export const COLLECTION_FORM = 'raccolta'

type Props = { slug: string; title: string }

/**
 * A box that marks a project. Without a script the boxes of a page are sent together; with one each choice is kept at once
 * (`script.ts`), which is why nothing here says whether it is ticked.
 */
export const Mark = ({ slug, title }: Props) => (
  <label class="mark">
    <input type="checkbox" name={RECORDS} value={slug} form={COLLECTION_FORM} />
    {markTexts.mark}
    <i lang={RECORD_LANG}>: {title}</i>
  </label>
)

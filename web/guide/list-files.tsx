import { type ListingKey, listingFilePath } from '#domain/listings.ts'
import { formatTexts } from '../messages/formats.ts'
import { LIST_FILES } from '../paths.ts'
import { Formats } from '../ui/formats.tsx'

/** A whole list as a file, whatever page of it is open. */
export const ListFiles = ({ list }: { list: ListingKey }) => (
  <section class="list-files" aria-labelledby={LIST_FILES}>
    <h2 id={LIST_FILES}>{formatTexts.list}</h2>
    <p>{formatTexts.listHint[list]}</p>
    <Formats
      path={(ending) => listingFilePath(list, ending)}
      of={formatTexts.theList}
      first={2}
      more={formatTexts.others}
      isList
    />
  </section>
)

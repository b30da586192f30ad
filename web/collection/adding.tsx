import { RECORDS } from '#domain/addresses.ts'
import { ADDED, COLLECTION_LIMITS, COLLECTION_TITLE, collectionLink } from '#domain/collection.ts'
import type { CollectionPage } from '#domain/pages.ts'
import { RECORD_LANG } from '../language.ts'
import { collectionTexts } from '../messages/collection.ts'
import { paths, textPath } from '../paths.ts'
import { Recorded } from '../ui/recorded.tsx'

type Props = Pick<CollectionPage, 'adding' | 'title'> & { slugs: readonly string[] }

/** What of the collection a form has to carry along. */
export const Carried = ({ slugs, title }: Pick<Props, 'slugs' | 'title'>) => (
  <>
    {slugs.length > 0 && <input type="hidden" name={RECORDS} value={slugs.join(',')} />}
    {title !== '' && <input type="hidden" name={COLLECTION_TITLE} value={title} />}
  </>
)

const Found = ({ adding, slugs, title }: Props) =>
  adding === null ? null : (
    <>
      <p class="collection__found" role="status">
        {collectionTexts.found(adding.text, adding.total)}
      </p>
      <ul class="collection__offers">
        {adding.found.map((one) => (
          <li key={one.slug}>
            <Recorded>{one.title}</Recorded>{' '}
            {slugs.includes(one.slug) ? (
              <span class="gap">({collectionTexts.here})</span>
            ) : (
              <a
                href={collectionLink(paths.collection, [...slugs, one.slug], {
                  [COLLECTION_TITLE]: title,
                })}
                data-keeps
              >
                {collectionTexts.addOne}
                <span class="visually-hidden" lang={RECORD_LANG}>
                  {collectionTexts.of(one.title)}
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
      {adding.total > adding.found.length && (
        <p>
          <a href={textPath(adding.text)}>{collectionTexts.more}</a>
        </p>
      )}
    </>
  )

/** One more project, by words or by its address: whoever has no script builds a collection here. */
export const Adding = (props: Props) => (
  <section class="collection__add" aria-labelledby="aggiungi-titolo">
    <h2 id="aggiungi-titolo">{collectionTexts.add}</h2>
    <form action={paths.collection} method="get" data-follows>
      <Carried slugs={props.slugs} title={props.title} />
      <label for={ADDED}>{collectionTexts.addLabel}</label>
      <div class="collection__line">
        <input
          class="collection__field"
          type="search"
          id={ADDED}
          name={ADDED}
          value={props.adding?.text ?? ''}
          maxLength={COLLECTION_LIMITS.text}
          required
          autocomplete="off"
        />
        <button class="button button--secondary" type="submit">
          {collectionTexts.addSubmit}
        </button>
      </div>
    </form>
    <Found {...props} />
  </section>
)

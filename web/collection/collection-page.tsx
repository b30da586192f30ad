import {
  COLLECTION_LIMITS,
  COLLECTION_TITLE,
  collectionFilePath,
  collectionLink,
} from '#domain/collection.ts'
import type { CollectionPage as Content } from '#domain/pages.ts'
import { collectionTexts } from '../messages/collection.ts'
import { formatTexts } from '../messages/formats.ts'
import { mailPath, paths } from '../paths.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Formats } from '../ui/formats.tsx'
import { useSite } from '../ui/site-context.ts'
import { Adding, Carried } from './adding.tsx'
import { Choice } from './choice.tsx'
import { Empty } from './empty.tsx'
import { Item } from './item.tsx'
import { Missing } from './missing.tsx'

type Collection = { slugs: readonly string[]; title: string }

/** The address of the collection as text, for it is what people send; a script adds what the device can do with it. */
const Address = ({ slugs, title }: Collection) => {
  const { siteUrl } = useSite()
  const address = siteUrl + collectionLink(paths.collection, slugs, { [COLLECTION_TITLE]: title })
  return (
    <>
      <p>{collectionTexts.address}</p>
      {siteUrl !== '' && (
        <p>
          <a href={mailPath('', collectionTexts.mailSubject, address)}>{collectionTexts.mail}</a>
        </p>
      )}
      <p data-tools="share" />
    </>
  )
}

const Name = ({ slugs, title }: Collection) => (
  <form class="collection__name" action={paths.collection} method="get" data-follows>
    <Carried slugs={slugs} title="" />
    <label for="nome-raccolta">{collectionTexts.name}</label>
    <div class="collection__line">
      <input
        class="collection__field"
        type="text"
        id="nome-raccolta"
        name={COLLECTION_TITLE}
        value={title}
        maxLength={COLLECTION_LIMITS.text}
        aria-describedby="nome-raccolta-aiuto"
        autocomplete="off"
      />
      <button class="button button--secondary" type="submit">
        {collectionTexts.nameIt}
      </button>
    </div>
    <p class="collection__help" id="nome-raccolta-aiuto">
      {collectionTexts.nameHelp}
    </p>
  </form>
)

const TakeAway = ({ slugs, title }: Collection) => (
  <section class="collection__away" aria-labelledby="porta-via">
    <h2 id="porta-via">{collectionTexts.takeAway}</h2>
    <Address slugs={slugs} title={title} />
    <Name slugs={slugs} title={title} />
    <p>
      <a
        class="button button--primary"
        href={collectionLink(paths.dossier, slugs, { [COLLECTION_TITLE]: title })}
      >
        {collectionTexts.dossier}
      </a>
    </p>
    <p class="collection__help">{collectionTexts.dossierLead}</p>
    <h3>{collectionTexts.download}</h3>
    <Formats
      path={(ending) => collectionFilePath(slugs, ending)}
      of={collectionTexts.ofCollection}
      first={2}
      more={formatTexts.more}
    />
    <p>
      <a href={paths.collection} data-keeps="nothing">
        {collectionTexts.clear}
      </a>
    </p>
  </section>
)

/** Projects that somebody has marked, in their order: the address is the collection, so it can be sent. */
export const CollectionPage = ({ projects, missing, left, title, adding }: Content) => {
  const slugs = projects.map(({ slug }) => slug)
  const collection = { slugs, title }
  return (
    <div class="container collection" data-collection={slugs.join(',')} data-title={title}>
      <Breadcrumb here={collectionTexts.title} />
      <h1 tabIndex={-1}>{title || collectionTexts.title}</h1>
      <p class="lead">{collectionTexts.lead}</p>
      <div class="collection__state" data-state />
      <Missing missing={missing} left={left} />
      <div class="collection__columns">
        <section aria-labelledby="raccolti">
          <h2 id="raccolti">
            {slugs.length === 0 ? collectionTexts.empty : collectionTexts.projects(slugs.length)}
          </h2>
          {slugs.length === 0 && <Empty />}
          {slugs.length > 0 && (
            <ol class="collection__list">
              {projects.map((project) => (
                <Item
                  key={project.slug}
                  project={project}
                  {...collection}
                  isChosen={slugs.length <= COLLECTION_LIMITS.compared}
                />
              ))}
            </ol>
          )}
        </section>
        <div class="collection__aside">
          <Adding adding={adding} {...collection} />
          {slugs.length > 1 && <Choice />}
          {slugs.length > 0 && <TakeAway {...collection} />}
        </div>
      </div>
    </div>
  )
}

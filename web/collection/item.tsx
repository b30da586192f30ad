import { RECORDS } from '#domain/addresses.ts'
import { COLLECTION_TITLE, collectionLink, movedBy } from '#domain/collection.ts'
import type { ProjectCard } from '#domain/schemas/search.ts'
import { RECORD_LANG } from '../language.ts'
import { collectionTexts } from '../messages/collection.ts'
import { paths, projectPath } from '../paths.ts'
import { CardFacts } from '../project/card-facts.tsx'
import { CHOICE_FORM } from './choice.tsx'

type Collection = { slugs: readonly string[]; title: string }
type StepProps = { to: Collection; label: string; of: string }

/** The same collection with one change, at its own address. */
const Step = ({ to, label, of }: StepProps) => (
  <a
    class="collected__step"
    href={collectionLink(paths.collection, to.slugs, { [COLLECTION_TITLE]: to.title })}
    data-keeps
  >
    {label}
    <span class="visually-hidden" lang={RECORD_LANG}>
      {collectionTexts.of(of)}
    </span>
  </a>
)

type Props = { project: ProjectCard; slugs: readonly string[]; title: string; isChosen: boolean }

/** One project of a collection, with what can be done about its place. */
export const Item = ({ project, slugs, title, isChosen }: Props) => {
  const { slug, title: name } = project
  const place = slugs.indexOf(slug)
  const change = (label: string, changed: readonly string[]) => (
    <Step to={{ slugs: changed, title }} label={label} of={name} />
  )
  return (
    <li class="collected">
      <h3 lang={RECORD_LANG}>
        <a href={projectPath(slug)}>{name}</a>
      </h3>
      <CardFacts project={project} />
      <p class="collected__steps">
        {place > 0 && change(collectionTexts.up, movedBy(slugs, slug, -1))}
        {place < slugs.length - 1 && change(collectionTexts.down, movedBy(slugs, slug, 1))}
        {change(
          collectionTexts.remove,
          slugs.filter((one) => one !== slug),
        )}
      </p>
      {slugs.length > 1 && (
        <label class="collected__choice">
          <input
            type="checkbox"
            name={RECORDS}
            value={slug}
            form={CHOICE_FORM}
            checked={isChosen}
          />
          {collectionTexts.choose(name)}
        </label>
      )}
      <div class="collected__note" data-note={slug} data-title={name} />
    </li>
  )
}

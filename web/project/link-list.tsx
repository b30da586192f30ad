import type { Link } from '#domain/schemas/project.ts'
import { RECORD_LANG } from '../language.ts'
import { isFormerSite, linkTitle } from '../lib/text/link-title.ts'
import { projectTexts } from '../messages/project.ts'
import { Icon } from '../ui/icon.tsx'
import { Recorded } from '../ui/recorded.tsx'

type Props = {
  id: string
  title: string
  lead?: string
  links: readonly Link[]
  /** Address of the page of the former site as it was taken in, where it is kept. */
  original?: string | undefined
}

/** A page of the site that this one replaced is named, not linked: its address leads back here, or nowhere. */
export const LinkItem = ({ link }: { link: Link }) =>
  isFormerSite(link) ? (
    <>
      <Recorded>{linkTitle(link)}</Recorded>{' '}
      <span class="link-list__note">({projectTexts.formerSite})</span>
    </>
  ) : (
    <a href={link.url} rel="noopener" lang={RECORD_LANG}>
      {linkTitle(link)}
      <Icon name="external" />
    </a>
  )

/** Links to other sites, numbered, each with an id of its own. */
export const Links = ({ id, links }: Pick<Props, 'id' | 'links'>) => (
  <ol class="link-list">
    {links.map((link, at) => (
      <li key={link.url} id={`${id}-${at + 1}`}>
        <LinkItem link={link} />
      </li>
    ))}
  </ol>
)

/** Links to other sites: materials, or the sources of the record; nothing where there are none. */
export const LinkList = ({ id, title, lead, links, original }: Props) =>
  links.length === 0 && original === undefined ? null : (
    <section class="project__section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p>{lead}</p>}
      {links.length > 0 && <Links id={id} links={links} />}
      {original !== undefined && (
        <p>
          <a href={original}>{projectTexts.original}</a>
        </p>
      )}
    </section>
  )

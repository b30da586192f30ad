import type { Link } from '#domain/schemas/project.ts'
import { linkTitle } from '../lib/link-title.ts'
import { Icon } from '../ui/icon.tsx'
import { Gap } from './gap.tsx'

type Props = { id: string; title: string; lead?: string; links: readonly Link[] }

/** Links to other sites: materials, or the sources of the record. */
export const LinkList = ({ id, title, lead, links }: Props) => (
  <section class="project__section" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {lead && links.length > 0 && <p>{lead}</p>}
    {links.length === 0 ? (
      <p>
        <Gap />
      </p>
    ) : (
      <ul class="link-list">
        {links.map((link) => (
          <li key={link.url}>
            <a href={link.url} rel="noopener">
              {linkTitle(link)}
              <Icon name="external" />
            </a>
          </li>
        ))}
      </ul>
    )}
  </section>
)

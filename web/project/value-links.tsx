import type { FacetKey } from '#domain/facets.ts'
import type { Labelled } from '#domain/schemas/search.ts'
import { quoted } from '../lib/format.ts'
import { projectTexts } from '../messages/project.ts'
import { valuePath } from '../paths.ts'
import { Gap } from './gap.tsx'

type Props = { facet: FacetKey; values: readonly Labelled[] }

/** Values of the record, each a link to every project that shares it. */
export const ValueLinks = ({ facet, values }: Props) =>
  values.length === 0 ? (
    <Gap />
  ) : (
    <ul class="value-links">
      {values.map(({ id, label }) => (
        <li key={id}>
          <a href={valuePath(facet, id)} title={projectTexts.searchFor(label)}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )

/** The same values in the words of the source, where it has some. */
export const Wording = ({ texts }: { texts: readonly string[] }) =>
  texts.length === 0 ? null : (
    <p class="wording">
      {projectTexts.wording} {texts.map(quoted).join(', ')}
    </p>
  )

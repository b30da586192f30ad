import type { FacetKey } from '#domain/facets.ts'
import type { Labelled } from '#domain/schemas/search.ts'
import { labelKey } from '#domain/text/fold.ts'
import { quoted } from '../lib/text/format.ts'
import { projectTexts } from '../messages/project.ts'
import { topicPath, valuePath } from '../paths.ts'
import { Recorded } from '../ui/recorded.tsx'

type Props = { facet: FacetKey; values: readonly Labelled[] }

/** Values of the record, each a link to its page, or to every project that shares it. */
export const ValueLinks = ({ facet, values }: Props) =>
  values.length === 0 ? null : (
    <ul class="value-links">
      {values.map(({ id, label }) => (
        <li key={id}>
          {facet === 'tema' || facet === 'disabilita' ? (
            <a href={topicPath(facet, id)}>{label}</a>
          ) : (
            <a href={valuePath(facet, id)} title={projectTexts.searchFor(label)}>
              {label}
            </a>
          )}
        </li>
      ))}
    </ul>
  )

/** The source's words that say more than the values do: not the name of a value again, nor a part of one. */
const sayingMore = (texts: readonly string[], values: readonly Labelled[]): string[] => {
  const known = values.map(({ label }) => labelKey(label))
  return texts.filter((text) => !known.some((label) => label.includes(labelKey(text))))
}

/** The same values in the words of the source, where those say more. */
export const Wording = ({
  texts,
  values,
}: {
  texts: readonly string[]
  values: readonly Labelled[]
}) => {
  const more = sayingMore(texts, values)
  return more.length === 0 ? null : (
    <p class="wording">
      {projectTexts.wording} <Recorded>{more.map(quoted).join(', ')}</Recorded>
    </p>
  )
}

import { FACET_KEYS, FACETS, type FacetKey } from '#domain/facets.ts'
import { CROSS, OFFERED_FIGURES } from '#domain/figures.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { queryParameters } from '#domain/query/write.ts'
import { figureTexts } from '../messages/figures.ts'
import { paths } from '../paths.ts'

type FieldProps = { name: string; label: string; chosen: FacetKey }

const Field = ({ name, label, chosen }: FieldProps) => (
  <div class="cross__field">
    <label for={name}>{label}</label>
    <select id={name} name={name} autocomplete="off">
      {FACET_KEYS.filter((key) => key === chosen || OFFERED_FIGURES.includes(key)).map((key) => (
        <option key={key} value={key} selected={key === chosen}>
          {FACETS[key].label}
        </option>
      ))}
    </select>
  </div>
)

type Props = { query: SearchQuery; rows: FacetKey; columns: FacetKey }

/** Which two things are set against each other; the search goes along. */
export const CrossForm = ({ query, rows, columns }: Props) => (
  <form class="cross__form" action={paths.cross} method="get" autocomplete="off">
    {queryParameters(query).map(([name, value]) => (
      <input type="hidden" name={name} value={value} key={`${name}=${value}`} />
    ))}
    <Field name={CROSS.rows} label={figureTexts.crossRows} chosen={rows} />
    <Field name={CROSS.columns} label={figureTexts.crossColumns} chosen={columns} />
    <button class="button button--primary" type="submit">
      {figureTexts.crossShow}
    </button>
  </form>
)

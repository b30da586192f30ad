import type { Labelled } from '#domain/schemas/search.ts'

type Props = { label: string; values: readonly Labelled[] }

/** The values of a project as words to glance at; `label` says of what kind they are. */
export const Tags = ({ label, values }: Props) =>
  values.length === 0 ? null : (
    <ul class="tags" aria-label={label}>
      {values.map(({ id, label }) => (
        <li key={id}>{label}</li>
      ))}
    </ul>
  )

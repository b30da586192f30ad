import type { ThreeValues as Values } from '#domain/staff/batch-pages.ts'

type Props = { values: Values; source: string }

const Value = ({ name, value }: { name: string; value: string | null }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value ?? <em>niente</em>}</dd>
  </div>
)

/** A value before the batch, as the batch wrote it, and today. */
export const ThreeValues = ({ values, source }: Props) => (
  <dl class="three-values">
    <Value name="Prima" value={values.before} />
    <Value name={source} value={values.batch} />
    <Value name="Ora" value={values.now} />
  </dl>
)

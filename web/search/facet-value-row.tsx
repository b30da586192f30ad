import type { FacetKey } from '#domain/facets.ts'
import { boxKey } from '../lib/navigation/early-fields.ts'
import { isEmpty, type ShownValue } from '../lib/search/facet-values.ts'
import { formatNumber } from '../lib/text/format.ts'
import { valueLang } from '../lib/text/value-lang.ts'
import { searchTexts } from '../messages/search.ts'
import { useChoice } from '../ui/field-state.ts'
import { Icon } from '../ui/icon.tsx'

type Props = {
  facet: FacetKey
  value: ShownValue
  form: string
  /** null: no sign that excludes the value. */
  toggleExcludedPath: string | null
  hidden?: boolean
}

type WordsProps = { facet: FacetKey; value: ShownValue }

const Words = ({ facet, value: { value, label, count } }: WordsProps) => (
  <>
    <span lang={valueLang(facet, value)}>{label}</span>
    <b>
      {formatNumber(count)}
      <i>{searchTexts.projects(count)}</i>
    </b>
  </>
)

const Box = ({ facet, value, form }: Pick<Props, 'facet' | 'value' | 'form'>) => {
  const [ticked, tick] = useChoice(boxKey(facet, value.value), value.state === 'wanted')
  const empty = isEmpty(value)
  return (
    <label>
      <input
        type="checkbox"
        name={facet}
        value={value.value}
        form={form}
        checked={ticked}
        onChange={(event) => tick(event.currentTarget.checked)}
        // Not `disabled`: the box may hold the focus at the moment when its last project goes.
        aria-disabled={empty ? 'true' : undefined}
        onClick={empty ? (event) => event.preventDefault() : undefined}
      />
      <Words facet={facet} value={value} />
    </label>
  )
}

const DEEPEST = 3

const rowClass = (depth: number) =>
  depth === 0 ? 'value' : `value value--depth-${Math.min(depth, DEEPEST)}`

/** A value to tick, and beside it the way to leave its projects out. */
export const FacetValueRow = ({ facet, value, form, toggleExcludedPath, hidden }: Props) => {
  const excluded = value.state === 'excluded'
  const action = (excluded ? searchTexts.readmit : searchTexts.exclude)(value.label)
  return (
    <li class={rowClass(value.depth)} hidden={hidden}>
      {excluded ? (
        <span class="value__excluded">
          <Icon name="ban" />
          <span>
            <span class="value__state">{searchTexts.excluded}</span>{' '}
            <span lang={valueLang(facet, value.value)}>{value.label}</span>
          </span>
        </span>
      ) : (
        <Box facet={facet} value={value} form={form} />
      )}
      {toggleExcludedPath !== null && (excluded || value.count > 0) && (
        <a
          class={`value__exclude${excluded ? ' value__exclude--chosen' : ''}`}
          key="exclude"
          href={toggleExcludedPath}
          aria-label={action}
          title={action}
          rel="nofollow"
        >
          <Icon name={excluded ? 'close' : 'ban'} />
        </a>
      )}
    </li>
  )
}

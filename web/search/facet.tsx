import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { UNSPECIFIED } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { toggleExcluded } from '#domain/query/write.ts'
import type { FacetAnswer, FacetValue } from '#domain/schemas/search.ts'
import { chosenAmounts } from '../lib/years/years.ts'
import { searchTexts } from '../messages/search.ts'
import { facetPath, searchPath } from '../paths.ts'
import { Icon } from '../ui/icon.tsx'
import { SEARCH_FORM } from '../ui/search-box.tsx'
import { AllSwitch } from './all-switch.tsx'
import { AmountFields } from './amount-fields.tsx'
import { FacetValues, LONG_LIST } from './facet-values.tsx'
import { YearFacet } from './year-facet.tsx'

/** Drawn whole from the beginning: without a script nothing draws the rest, and one is enough to see how values are excluded. */
const WHOLE_AT_FIRST: readonly string[] = ['disabilita']

/** `distinct` counts the values without "non specificata" and without those that no project has. */
const isCut = ({ values, distinct }: FacetAnswer) =>
  values.filter(({ value }) => value !== UNSPECIFIED).length < distinct

/** A range of euro that the reader has put into the fields: they show it. */
const isOwnAmount = (query: SearchQuery, value: string) => chosenAmounts(query).includes(value)

/** Of a folded list as many as of a short one: to begin with where no script unfolds the rest; its own page has them all. */
const mostFrequent = (values: readonly FacetValue[]): readonly FacetValue[] => {
  if (values.length <= LONG_LIST) return values
  const kept = new Set(values.toSorted((a, b) => b.count - a.count).slice(0, LONG_LIST))
  return values.filter((value) => kept.has(value))
}

type OwnProps = { query: SearchQuery; facet: FacetAnswer }
type Props = OwnProps & { beside: readonly FacetAnswer[] }

/** `seen`: whether anybody looks. What nobody sees is carried by the page's data, and drawn when it is unfolded. */
type Seen = { seen: boolean }

const Body = ({ query, facet, seen }: OwnProps & Seen) => {
  const { key, label, values, distinct, multiple } = facet
  const { values: wanted, all } = query.facets[key]
  const listed =
    key === 'importo' ? values.filter(({ value }) => !isOwnAmount(query, value)) : values
  return (
    <>
      <FacetValues
        facet={key}
        label={label}
        values={seen ? listed : mostFrequent(listed)}
        excludable={seen}
        form={SEARCH_FORM}
        toggleExcludedPath={(value) => searchPath(toggleExcluded(query, key, value))}
        allAt={isCut(facet) ? facetPath(key, { ...query, page: 1 }) : null}
      />
      {key === 'importo' && <AmountFields query={query} />}
      {multiple && wanted.length > 0 && <AllSwitch facet={key} form={SEARCH_FORM} all={all} />}
      {distinct > LONG_LIST && (
        <p class="facet__more">
          <a href={facetPath(key, { ...query, page: 1 })}>{searchTexts.showAll(distinct)}</a>
        </p>
      )}
    </>
  )
}

type BesideProps = { facet: FacetAnswer; children: ComponentChildren }

/** What stands in a fold beside others says which it is. */
const Named = ({ facet, children }: BesideProps) => (
  <fieldset class="years-kind">
    <legend>{facet.label}</legend>
    {children}
  </fieldset>
)

/** What is shown under a facet: the year means two things, and both stand in one panel. */
const Bodies = ({ query, facet, beside, seen }: Props & Seen) =>
  facet.key !== 'anno' ? (
    <>
      <Body query={query} facet={facet} seen={seen} />
      {beside.map((one) => (
        <Named key={one.key} facet={one}>
          <Body query={query} facet={one} seen={seen} />
        </Named>
      ))}
    </>
  ) : (
    <>
      {beside.map((one) => (
        <Named key={one.key} facet={one}>
          <YearFacet query={query} facet={one} years="attivo" seen={seen} />
        </Named>
      ))}
      <Named facet={facet}>
        <YearFacet query={query} facet={facet} years="anno" seen={seen} />
      </Named>
    </>
  )

/** What a fold is called: by all that stands in it. */
const nameOf = ({ key, label }: FacetAnswer, beside: readonly FacetAnswer[]): string => {
  if (key === 'anno') return searchTexts.years
  if (key !== 'piano') return label
  return beside.length > 1 ? searchTexts.planCallAndAmount : searchTexts.planAndAmount
}

/** Begins open where something is chosen: a range takes two presses on its bars, between which, without a script, a page lies. */
const isPressedAgain = ({ key }: FacetAnswer): boolean => key === 'anno'

/**
 * One facet that folds. All others begin folded, chosen or not: the name says how many values are chosen and the chips say which,
 * and each value that stood open would be one more stop of the keyboard before the first result.
 */
export const Facet = ({ query, facet, beside }: Props) => {
  const keys = [facet, ...beside].map(({ key }) => key)
  const label = nameOf(facet, beside)
  const chosen = keys.reduce((sum, key) => {
    const { values, not } = query.facets[key]
    return sum + values.length + not.length
  }, 0)
  const [open] = useState(chosen > 0 && isPressedAgain(facet))
  const [seen, setSeen] = useState(chosen > 0 || WHOLE_AT_FIRST.includes(facet.key))
  return (
    <details class="facet" open={open} onToggle={() => setSeen(true)}>
      <summary class="facet__summary">
        <span class="facet__title">{label}</span>
        {chosen > 0 && <span class="facet__chosen">{searchTexts.chosen(chosen)}</span>}
        <Icon name="down" />
      </summary>
      <fieldset class="facet__body">
        <legend class="visually-hidden">{label}</legend>
        <Bodies query={query} facet={facet} beside={beside} seen={seen || chosen > 0} />
      </fieldset>
    </details>
  )
}

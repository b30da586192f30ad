import { useEffect } from 'preact/hooks'
import type { Suggestion } from '#domain/schemas/search.ts'
import { RECORD_LANG } from '../language.ts'
import { formatNumber } from '../lib/text/format.ts'
import { searchTexts } from '../messages/search.ts'
import { suggestionKind } from '../messages/suggestions.ts'
import { Icon, type IconName } from './icon.tsx'
import { MarkedText } from './marked-text.tsx'

const ICONS: Record<Suggestion['kind'], IconName> = {
  progetto: 'project',
  ente: 'organisation',
  termine: 'theme',
  parola: 'search',
}

type Props = {
  id: string
  suggestions: readonly Suggestion[]
  active: number
  onChoose: (suggestion: Suggestion) => void
}

/** Titles and names are Italian; terms and words are not. */
const langOf = ({ kind }: Suggestion) =>
  kind === 'progetto' || kind === 'ente' ? RECORD_LANG : undefined

export const optionId = (list: string, index: number) => `${list}-${index}`

/** What a suggestion is and how many projects it leads to; where room is short, the number without its noun. */
const What = ({ kind, facet, count }: Suggestion) => (
  <span class="suggestions__what">
    {suggestionKind({ kind, facet })}
    {kind !== 'progetto' && (
      <>
        {' · '}
        {formatNumber(count)}
        <span class="suggestions__unit">{searchTexts.projects(count)}</span>
      </>
    )}
  </span>
)

/** The list under a combobox. Focus stays in the text field, which names the active option. */
export const SuggestionList = ({ id, suggestions, active, onChoose }: Props) => {
  useEffect(() => {
    if (active >= 0)
      document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    <div
      class="suggestions"
      id={id}
      role="listbox"
      aria-label={searchTexts.suggestions}
      hidden={suggestions.length === 0}
      // Browsers make a box that scrolls a stop of its own for the Tab key; this one goes away when the field is left.
      tabIndex={-1}
      // Pressing anywhere in the list, its scroll bar too, leaves the focus in the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text field's, as in any combobox
        // biome-ignore lint/a11y/useFocusableInteractive: options are pointed at, never focused
        <div
          class="suggestions__option"
          key={suggestion.href}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          onClick={() => onChoose(suggestion)}
        >
          <Icon name={ICONS[suggestion.kind]} />
          <span class="suggestions__label" lang={langOf(suggestion)}>
            <MarkedText segments={suggestion.label} />
          </span>
          <What {...suggestion} />
        </div>
      ))}
    </div>
  )
}

import type { Suggestion } from '#domain/schemas/search.ts'
import { formatNumber } from '../lib/format.ts'
import { searchTexts } from '../messages/search.ts'
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

export const optionId = (list: string, index: number) => `${list}-${index}`

/** The list under a combobox. Focus stays in the text field, which names the active option. */
export const SuggestionList = ({ id, suggestions, active, onChoose }: Props) => (
  <div
    class="suggestions"
    id={id}
    role="listbox"
    aria-label={searchTexts.suggestions}
    hidden={suggestions.length === 0}
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
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onChoose(suggestion)}
      >
        <Icon name={ICONS[suggestion.kind]} />
        <span class="suggestions__label">
          <MarkedText segments={suggestion.label} />
        </span>
        <span class="suggestions__what">
          {suggestion.what}
          {suggestion.kind !== 'progetto' && (
            <>
              {' · '}
              {formatNumber(suggestion.count)}
              <span class="visually-hidden">{searchTexts.projects(suggestion.count)}</span>
            </>
          )}
        </span>
      </div>
    ))}
  </div>
)

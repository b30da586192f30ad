import { LIMITS } from '#domain/query/types.ts'
import { searchTexts } from '../messages/search.ts'
import { paths } from '../paths.ts'
import { useCombobox } from './combobox.ts'
import { useFieldText } from './field-state.ts'
import { Icon } from './icon.tsx'
import { useRuntime } from './runtime.ts'
import { optionId, SuggestionList } from './suggestion-list.tsx'

export const SEARCH_FORM = 'ricerca'
const FIELD = 'q'
const LIST = 'suggerimenti'

/** A little more than is read: a longer text arrives, is cut by the search, and the page says so. */
const LONGEST = LIMITS.queryLength + 200

type Props = {
  q: string
  /** What else the search must keep when it is sent. */
  hidden?: readonly (readonly [name: string, value: string])[]
  /** Other fields of the page belong to this form, and each choice in them is followed at once. */
  live?: boolean
}

/** A plain search form; once alive, it also suggests while one types. */
export const SearchBox = ({ q, hidden = [], live = false }: Props) => {
  const { hydrated, go } = useRuntime()
  const { text, type, sent, reset } = useFieldText(FIELD, q)
  const { suggestions, active, choose, onKeyDown, onInput, onBlur } = useCombobox(({ href }) => {
    reset()
    go(href)
  })
  const combobox = hydrated && {
    role: 'combobox' as const,
    'aria-autocomplete': 'list' as const,
    'aria-expanded': suggestions.length > 0,
    'aria-controls': LIST,
    'aria-activedescendant': active < 0 ? undefined : optionId(LIST, active),
    onKeyDown,
    onBlur,
    onInput: (event: InputEvent) => {
      const typed = (event.currentTarget as HTMLInputElement).value
      type(typed)
      onInput(typed)
    },
    onChange: sent,
  }
  return (
    <search>
      <form
        class="search-box"
        id={SEARCH_FORM}
        action={paths.projects}
        method="get"
        autocomplete="off"
        data-live={live ? '' : undefined}
      >
        <label class="search-box__label" for={FIELD}>
          {searchTexts.label}
        </label>
        <div class="search-box__row">
          <div class="search-box__field">
            <input
              class="search-box__input"
              type="text"
              inputMode="search"
              id={FIELD}
              name="q"
              value={text}
              placeholder={searchTexts.placeholder}
              maxLength={LONGEST}
              enterkeyhint="search"
              spellcheck={false}
              {...combobox}
            />
            {hydrated && (
              <SuggestionList
                id={LIST}
                suggestions={suggestions}
                active={active}
                onChoose={choose}
              />
            )}
          </div>
          <button class="button button--primary search-box__submit" type="submit">
            <Icon name="search" />
            {searchTexts.submit}
          </button>
        </div>
        {hidden.map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={`${name}=${value}`} />
        ))}
      </form>
    </search>
  )
}

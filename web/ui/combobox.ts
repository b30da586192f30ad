import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Suggestion } from '#domain/schemas/search.ts'
import { announce } from '../lib/announce.ts'
import { nextOption } from '../lib/listbox.ts'
import { createSuggester } from '../lib/suggester.ts'
import { searchTexts } from '../messages/search.ts'

/**
 * The behaviour of a search field with suggestions (ARIA 1.2 combobox, list autocomplete): arrows point at
 * options and come back to the text, Enter follows the one pointed at or searches the text, Escape closes.
 */
export const useCombobox = (onChoose: (suggestion: Suggestion) => void) => {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([])
  const [active, setActive] = useState(-1)

  const close = () => {
    setSuggestions([])
    setActive(-1)
  }

  const suggester = useMemo(
    () =>
      createSuggester((found) => {
        setSuggestions(found)
        setActive(-1)
        if (found.length > 0) announce(searchTexts.suggestionsFound(found.length))
      }),
    [],
  )
  useEffect(() => suggester.stop, [suggester])

  const leave = () => {
    suggester.stop()
    close()
  }

  const choose = (suggestion: Suggestion) => {
    leave()
    onChoose(suggestion)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = suggestions[active]
    const moved = nextOption(event.key, active, suggestions.length)
    if (moved !== null) setActive(moved)
    else if (event.key === 'Enter' && chosen) choose(chosen)
    else if (event.key === 'Escape' && suggestions.length > 0) close()
    else {
      // Enter on the text itself submits the form, as in any search field.
      if (event.key === 'Enter') leave()
      return
    }
    event.preventDefault()
  }

  return { suggestions, active, choose, onKeyDown, onInput: suggester.ask, onBlur: leave }
}

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Suggestion } from '#domain/schemas/search.ts'
import { announce } from '../lib/announce.ts'
import { movesCaret, nextOption } from '../lib/typing/listbox.ts'
import { createSuggester } from '../lib/typing/suggester.ts'
import { searchTexts } from '../messages/search.ts'

/** Says how many suggestions there are when their number changes: not again with every letter. */
const useCountSpoken = () => {
  const last = useRef(0)
  return (count: number) => {
    if (count !== last.current) announce(searchTexts.suggestionsFound(count))
    last.current = count
  }
}

/**
 * The behaviour of a search field with suggestions (ARIA 1.2 combobox, list autocomplete): arrows point at
 * options and come back to the text, Enter follows the one pointed at or searches the text, Escape closes the
 * list and an arrow opens it again.
 */
export const useCombobox = (onChoose: (suggestion: Suggestion) => void) => {
  const [found, setFound] = useState<Suggestion[]>([])
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const say = useCountSpoken()

  const suggester = useMemo(
    () =>
      createSuggester((suggestions) => {
        setFound(suggestions)
        setOpen(suggestions.length > 0)
        setActive(-1)
        say(suggestions.length)
      }),
    [],
  )
  useEffect(() => suggester.stop, [suggester])

  const close = () => {
    suggester.stop()
    setOpen(false)
    setActive(-1)
  }

  const leave = () => {
    close()
    setFound([])
  }

  const choose = (suggestion: Suggestion) => {
    leave()
    onChoose(suggestion)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const chosen = found[active]
    const moved = nextOption(event.key, active, found.length)
    if (moved !== null) {
      setOpen(true)
      setActive(moved)
    } else if (event.key === 'Enter' && chosen) choose(chosen)
    else if (event.key === 'Escape' && open) close()
    else {
      // Enter on the text itself submits the form, as in any search field.
      if (event.key === 'Enter') leave()
      else if (event.key === 'Escape') suggester.stop()
      else if (movesCaret(event.key)) setActive(-1)
      return
    }
    event.preventDefault()
  }

  const suggestions = open ? found : []
  return { suggestions, active, choose, onKeyDown, onInput: suggester.ask, onBlur: leave }
}

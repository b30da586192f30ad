import { useEffect, useRef, useState } from 'preact/hooks'

/**
 * The text in a field: the reader's from the first key until it is sent, the page's otherwise. An answer that
 * comes while they type must not take their words away.
 */
export const useFieldText = (value: string) => {
  const [text, setText] = useState(value)
  const theirs = useRef(false)
  useEffect(() => {
    if (!theirs.current) setText(value)
  }, [value])
  return {
    text,
    type: (typed: string) => {
      theirs.current = true
      setText(typed)
    },
    sent: () => {
      theirs.current = false
    },
    /** Puts back what the page shows. */
    reset: () => {
      theirs.current = false
      setText(value)
    },
  }
}

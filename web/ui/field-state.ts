import { useEffect, useRef, useState } from 'preact/hooks'
import { useRuntime } from './runtime.ts'

/** What the reader put into a field before the script came; undefined where they did not touch it. */
const useEarly = <T extends string | boolean>(id: string): T | undefined =>
  useRuntime().early.get(id) as T | undefined

/**
 * The text in a field: the reader's from the first key until it is sent, the page's otherwise. An answer that
 * comes while they type must not take their words away, and neither must the script when it comes.
 */
export const useFieldText = (id: string, value: string) => {
  const early = useEarly<string>(id)
  const [text, setText] = useState(early ?? value)
  const theirs = useRef(early !== undefined)
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

/** A tick or a choice is the reader's as soon as it is made; an answer that says otherwise corrects it. */
export const useChoice = <T extends string | boolean>(id: string, value: T) => {
  const [chosen, choose] = useState<T>(useEarly<T>(id) ?? value)
  const answered = useRef(value)
  useEffect(() => {
    if (answered.current === value) return
    answered.current = value
    choose(value)
  }, [value])
  return [chosen, choose] as const
}

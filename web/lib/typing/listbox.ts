/** What an arrow does to the option that is pointed at; -1 is none, that is the text field itself. */
export const nextOption = (key: string, active: number, count: number): number | null => {
  if (count === 0) return null
  if (key === 'ArrowDown') return active >= count - 1 ? -1 : active + 1
  if (key === 'ArrowUp') return active === -1 ? count - 1 : active - 1
  return null
}

const CARET_KEYS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'Home', 'End']

/** Keys that move in the text: whoever presses one has gone back to it from the options. */
export const movesCaret = (key: string): boolean => CARET_KEYS.includes(key)

/**
 * What `make` gives, made once while the parts of `state` stay the same ones. A failure is not kept: whoever asks next makes it
 * anew.
 */
export const onceFor = <T>(
  state: () => readonly unknown[],
  make: () => Promise<T>,
): (() => Promise<T>) => {
  let kept: { state: readonly unknown[]; made: Promise<T> } | undefined
  return () => {
    const now = state()
    if (kept?.state.every((part, at) => part === now[at])) return kept.made
    const mine = { state: now, made: make() }
    kept = mine
    mine.made.catch(() => {
      if (kept === mine) kept = undefined
    })
    return mine.made
  }
}

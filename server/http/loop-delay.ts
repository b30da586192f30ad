const EVERY_MS = 500

/**
 * Whether the process has fallen behind: the thread was held so long that the last look came `limitMs` late. A timer that
 * compares two clock readings: it asks the system for nothing, so it cannot fail where files or memory have run out.
 */
export const watchLoopDelay = (limitMs: number) => {
  let due = performance.now() + EVERY_MS
  let late = 0
  const timer = setInterval(() => {
    const now = performance.now()
    late = now - due
    due = now + EVERY_MS
  }, EVERY_MS)
  timer.unref()
  return {
    isLate: (): boolean => late > limitMs,
    close: (): void => clearInterval(timer),
  }
}

export type LoopDelay = ReturnType<typeof watchLoopDelay>

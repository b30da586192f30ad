import type { Context } from './contexts.ts'

const nothing = (): void => {}

const firstOf = <T>(value: T | (() => T)): T =>
  typeof value === 'function' ? (value as () => T)() : value

/** A page on the server is drawn once: what would change it later never comes. */
export const useState = <T>(first: T | (() => T)) => [firstOf(first), nothing] as const
export const useRef = <T>(first: T) => ({ current: first })
export const useMemo = <T>(make: () => T): T => make()
export const useEffect = nothing
export const useLayoutEffect = nothing

export const useContext = <T>(context: Context<T>): T => context.current

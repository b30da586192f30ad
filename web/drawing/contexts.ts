import type { ComponentChildren } from 'preact'

/** A value for all that is drawn inside its provider. */
export type Context<T> = {
  current: T
  Provider: Provider<T>
}

type Provider<T> = {
  (props: { value: T; children?: ComponentChildren }): ComponentChildren
  gives: Context<T>
}

export const createContext = <T>(usual: T): Context<T> => {
  const Provider = (({ children }) => children) as Provider<T>
  const context = { current: usual, Provider }
  Provider.gives = context
  return context
}

/** What `draw` gives while a provider is open. */
export const during = <T>(context: Context<T>, value: T, draw: () => string): string => {
  const before = context.current
  context.current = value
  try {
    return draw()
  } finally {
    context.current = before
  }
}

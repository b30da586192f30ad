import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** What a component may use once the page is alive; on the server, and until then, there is nothing. */
export type Runtime = {
  /** False while the page must look exactly as the server sent it. */
  hydrated: boolean
  go: (url: string) => void
}

export const RuntimeContext = createContext<Runtime>({ hydrated: false, go: () => {} })

export const useRuntime = (): Runtime => useContext(RuntimeContext)

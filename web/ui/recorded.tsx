import type { ComponentChildren } from 'preact'

/** Words of a record within a sentence of the site's: told apart where the site speaks another language. */
export const Recorded = ({ children }: { children: ComponentChildren }) => <>{children}</>

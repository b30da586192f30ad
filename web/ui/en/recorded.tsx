import type * as italian from '../recorded.tsx'

export const Recorded: typeof italian.Recorded = ({ children }) => <span lang="it">{children}</span>

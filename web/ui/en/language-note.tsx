import type * as italian from '../language-note.tsx'

export const LanguageNote: typeof italian.LanguageNote = () => (
  <p class="language-note">Records and the titles of calls are in Italian.</p>
)

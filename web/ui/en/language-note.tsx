import type * as italian from '../language-note.tsx'

export const LanguageNote: typeof italian.LanguageNote = () => (
  <p class="language-note">Records are in Italian, as their sources are.</p>
)

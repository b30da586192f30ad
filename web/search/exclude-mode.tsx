import { useState } from 'preact/hooks'
import { searchTexts } from '../messages/search.ts'
import { Icon } from '../ui/icon.tsx'

/**
 * Shows the signs that exclude a value, which stay out of sight and out of the keyboard's way until somebody wants them.
 * It begins open where something is excluded already. Style sheets do the rest, so it needs no script.
 */
export const ExcludeMode = ({ excluding }: { excluding: boolean }) => {
  const [open] = useState(excluding)
  return (
    <details class="exclude-mode" open={open}>
      <summary class="exclude-mode__summary">
        <Icon name="ban" />
        {searchTexts.excludeMode}
        <Icon name="down" />
      </summary>
      <p class="exclude-mode__hint">{searchTexts.excludeHint}</p>
    </details>
  )
}

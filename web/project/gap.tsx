import { siteTexts } from '../messages/site.ts'

/** What the sources do not say: shown, never hidden and never guessed. */
export const Gap = () => <span class="gap">{siteTexts.notStated}</span>

import { siteTexts } from '../messages/site.ts'

/** Said over the page that stays when the next one cannot be asked for: nothing is lost, and how to go on. */
export const Offline = ({ url }: { url: string }) => (
  <p class="offline" role="alert">
    {siteTexts.offline} <a href={url}>{siteTexts.retry}</a>
  </p>
)

import { projectCodePath } from '#domain/addresses.ts'
import { projectTexts } from '../messages/project.ts'

/** From paper back to the record. On paper only, and fetched only when somebody prints: so it is nothing of the page. */
export const PrintedCode = ({ slug }: { slug: string }) => (
  <img
    class="printed-code"
    src={projectCodePath(slug)}
    alt={projectTexts.code}
    width={128}
    height={128}
    loading="lazy"
  />
)

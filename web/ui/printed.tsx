import { useEffect, useState } from 'preact/hooks'
import { formatDay } from '../lib/format.ts'
import { siteTexts } from '../messages/site.ts'
import { useRuntime } from './runtime.ts'
import { useSite } from './site-context.ts'

/** On paper only: where the page stands and, where a script can tell, the day it was printed. */
export const Printed = ({ url }: { url: string }) => {
  const { hydrated } = useRuntime()
  const { siteUrl } = useSite()
  const [day, setDay] = useState<string | null>(null)
  useEffect(() => {
    const note = () => setDay(formatDay(new Date().toISOString()))
    note()
    addEventListener('beforeprint', note)
    return () => removeEventListener('beforeprint', note)
  }, [])
  const address =
    (siteUrl === '' && hydrated ? location.origin : siteUrl) + url.replace(/\?da=.*/u, '')
  return <p class="printed container">{siteTexts.printed(address, day)}</p>
}

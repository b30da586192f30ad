import { useEffect, useState } from 'preact/hooks'
import { printedLine } from './printed-line.ts'
import { useSite } from './site-context.ts'

/** On paper only: where the page stands and, where a script can tell, the day it was printed. */
export const Printed = ({ url }: { url: string }) => {
  const { siteUrl } = useSite()
  const [line, setLine] = useState<string | null>(null)
  useEffect(() => {
    const note = () => setLine(printedLine((siteUrl || location.origin) + url, new Date()))
    note()
    addEventListener('beforeprint', note)
    return () => removeEventListener('beforeprint', note)
  }, [siteUrl, url])
  return <p class="printed container">{line ?? printedLine(siteUrl + url, null)}</p>
}

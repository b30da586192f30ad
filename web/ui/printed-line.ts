import { formatDay } from '../lib/text/format.ts'
import { siteTexts } from '../messages/site.ts'

/** The list that a reader came from is nothing of the page. */
const withoutList = (address: string) => address.replace(/\?da=.*/u, '')

/** What paper says of a page: its address and, where a device tells it, today. */
export const printedLine = (address: string, today: Date | null): string =>
  siteTexts.printed(withoutList(address), today && formatDay(today.toISOString()))

/** Of a page that the server alone draws: what only the reader's own device knows is written when it is printed. */
export const startPrintedLine = (): void => {
  const note = () => {
    const line = document.querySelector('.printed')
    if (line) line.textContent = printedLine(location.href.replace(/#.*/u, ''), new Date())
  }
  note()
  addEventListener('beforeprint', note)
}

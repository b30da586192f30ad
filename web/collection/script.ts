import { startMarks } from './marks.ts'
import { startPage } from './page.ts'

const showMarks = startMarks()

/** The collection's own script, apart from that of every page: shows what the browser keeps on the page that is there now. */
export const showKept = (): void => {
  showMarks()
  const page = document.querySelector<HTMLElement>('[data-collection]')
  if (page) startPage(page)
}

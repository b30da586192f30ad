import './styles/main.scss'
import { hydrate } from 'preact'
import { type CarriedPage, pageFrom } from '#domain/carried-page.ts'
import { Client } from './client.tsx'
import { startCollection } from './collection/start.ts'
import { readEarlyFields } from './lib/navigation/early-fields.ts'
import { HITS } from './search/hits.tsx'
import { startConnection } from './ui/connection.ts'
import { startPrintedLine } from './ui/printed-line.ts'

const root = document.getElementById('app')
const data = document.getElementById('page-data')?.textContent

startConnection()

// A page without its data stays what it is: complete HTML that works by itself.
if (!data) {
  startCollection()
  startPrintedLine()
}

if (root && data) {
  const hits = root.querySelector(`.${HITS}`)?.innerHTML ?? null
  const first = pageFrom(JSON.parse(data) as CarriedPage, hits)
  hydrate(<Client first={first} early={readEarlyFields(document)} />, root)
}

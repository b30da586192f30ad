import './styles/main.scss'
import { hydrate } from 'preact'
import type { PageData } from '#domain/pages.ts'
import { Client } from './client.tsx'
import { readEarlyFields } from './lib/early-fields.ts'

const root = document.getElementById('app')
const data = document.getElementById('page-data')?.textContent

// A page without its data stays what it is: complete HTML that works by itself.
if (root && data) {
  const first = JSON.parse(data) as PageData
  hydrate(<Client first={first} early={readEarlyFields(document)} />, root)
}

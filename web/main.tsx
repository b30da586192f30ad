import './styles/main.scss'
import { hydrate } from 'preact'
import type { PageData } from '#domain/pages.ts'
import { Client } from './client.tsx'

const root = document.getElementById('app')
const data = document.getElementById('page-data')?.textContent

// A page without its data stays what it is: complete HTML that works by itself.
if (root && data) hydrate(<Client first={JSON.parse(data) as PageData} />, root)

import { STAFF_ADDRESSES } from './addresses.ts'

/** What else stands below the page of a batch, by the last part of its address. */
export const BATCH_PARTS = {
  undo: 'annulla',
  progress: 'avanzamento',
  original: 'originale',
  marked: 'da-correggere',
} as const

/** The page that a batch keeps for ever, or a part of it. */
export const batchPath = (id: number | string, part?: keyof typeof BATCH_PARTS): string =>
  `${STAFF_ADDRESSES.imports}/${id}${part ? `/${BATCH_PARTS[part]}` : ''}`

/** A list of rows of a batch, by its name and page. */
export const batchRowsPath = (id: number, show: string, page: number): string =>
  `${batchPath(id)}?${new URLSearchParams({ righe: show, pagina: String(page) })}#righe`

export const importsPath = (page: number): string => `${STAFF_ADDRESSES.imports}?pagina=${page}`

import { STAFF_ADDRESSES } from './addresses.ts'

/** The steps of an import before it is written, by the last part of their address. */
export const IMPORT_STEPS = { columns: 'colonne', words: 'parole', preview: 'anteprima' } as const

const ACTS = { discard: 'scarta', again: 'riprendi' } as const

type Step = keyof typeof IMPORT_STEPS | keyof typeof ACTS

/** An import that is still being prepared; it leads to the step that waits. */
export const uploadPath = (id: number | string, step?: Step): string =>
  `${STAFF_ADDRESSES.upload}/${id}${step ? `/${{ ...IMPORT_STEPS, ...ACTS }[step]}` : ''}`

/** The parameter by which an upload says which import it completes. */
export const COMPLETES = 'completa'

/** Where a corrected file is sent. */
export const correctedPath = (id: number): string => `${STAFF_ADDRESSES.upload}?${COMPLETES}=${id}`

export const TEMPLATE_FILES = {
  xlsx: `${STAFF_ADDRESSES.upload}/modello-progetti.xlsx`,
  csv: `${STAFF_ADDRESSES.upload}/modello-progetti.csv`,
} as const

export const previewPath = (id: number, show: string, page: number): string =>
  `${uploadPath(id, 'preview')}?${new URLSearchParams({ mostra: show, pagina: String(page) })}`

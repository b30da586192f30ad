import { isRecord } from './text.ts'

/** What a table's reader knows of a cell beyond a plain value. A text with a link behind it keeps both. */
export type SpecialCell =
  | { special: 'error'; text: string }
  | { special: 'unsaved' }
  | { special: 'link'; text: string; url: string }

/** A cell of a table: a plain value, or one that needs a word. null where it is empty. */
export type TableCell = string | number | boolean | Date | null | SpecialCell

export const isSpecial = (cell: unknown): cell is SpecialCell => isRecord(cell) && 'special' in cell

/** What stands in a cell, as text: a day as AAAA-MM-GG, of a special one what it shows. */
export const cellWords = (cell: TableCell | undefined): string => {
  if (cell === undefined || cell === null) return ''
  if (isSpecial(cell)) return cell.special === 'unsaved' ? '' : cell.text
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

/** The spellings of error values in the languages that spreadsheets speak. */
const ERROR = new RegExp(
  `^(?:#(?:N/A|N/D|N/V|NV|NB|${[
    'REF RIF BEZUG VERW VALUE VALORE VALOR WERT VALEUR WAARDE DIV/0 DEEL/0 NAME NOME NOM NOMBRE NAAM NUM ZAHL',
    'GETAL NULL NULLO NULO NUL LEEG SPILL ESPANSIONE PROPAGATION EPARS DESBORDAMIENTO ÜBERLAUF CALC CALCOLO',
    'CALCUL KALK FIELD CAMPO FELD CHAMP BLOCKED BLOCCATO CONNECT CONNETTI UNKNOWN SCONOSCIUTO BUSY OCCUPATO',
    'EXTERNAL ERR ERROR ERRORE PYTHON',
  ]
    .join(' ')
    .split(' ')
    .map((word) => `[¡¿]?${word}[!?]`)
    .join('|')}|GETTING_DATA|RECUPERO_DATI|#{2,})|Err:\\d{3}|#ERR\\d{3}!)$`,
  'u',
)

/** An error value that stands as text: pasted, exported, or written by a program that does not compute. */
export const errorText = (cell: unknown): string | undefined =>
  typeof cell === 'string' && cell.length < 30 && ERROR.test(cell.trim()) ? cell.trim() : undefined

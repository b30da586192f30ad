import type { WayOut } from '#domain/schemas/search.ts'
import { shorten } from '../lib/text/prose.ts'
import { wayOut } from './ways-out.ts'

/** A label that goes on for longer says back a word that no reader can check. */
const LONGEST = 120

/** Words of an answer without projects. */
export const emptyTexts = {
  title: {
    words: 'Nessun progetto contiene queste parole',
    filter: 'Nessun progetto risponde al filtro scelto',
    filters: 'Nessun progetto ha insieme tutti i filtri scelti',
    both: 'Nessun progetto risponde a tutto questo insieme',
  },
  lead: 'La banca dati è piccola: basta spesso togliere una parola o un filtro.',
  waysOut: 'Ricerche vicine che trovano qualcosa',
  terms: 'Voci della banca dati simili alle tue parole',
  wayOut: (way: WayOut): string => shorten(wayOut(way), LONGEST),
  noWay:
    'Prova con parole più semplici, o parti da un tema o da un tipo di disabilità nella prima pagina.',
  startAgain: 'Oppure vedi tutti i progetti',
  home: 'Vai alla prima pagina',
} as const

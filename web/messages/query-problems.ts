import { FACET_KEYS, FACETS } from '#domain/facets.ts'
import type { QueryProblem } from '#domain/query/parse.ts'
import { LIMITS } from '#domain/query/types.ts'
import { plural, quoted } from '../lib/text/format.ts'
import { shownText } from '../lib/text/shown-text.ts'

const NAMES: Record<string, string> = {
  q: 'Testo',
  anno_da: 'Anno di riferimento, dal',
  anno_a: 'Anno di riferimento, al',
  attivo_da: 'In corso, dal',
  attivo_a: 'In corso, al',
  importo_da: 'Importo, da',
  importo_a: 'Importo, a',
  ordina: 'Ordine',
  pagina: 'Pagina',
  per_pagina: 'Schede per pagina',
  parole: 'Parole',
}

/** What a parameter of an address is called on the page. */
const nameOf = (parameter: string): string => {
  const facet = FACET_KEYS.find((key) =>
    [key, `${key}_escludi`, `${key}_tutti`].includes(parameter),
  )
  return facet ? FACETS[facet].label : (NAMES[parameter] ?? parameter)
}

/** What a value that is no range ought to be, by the beginning of its parameter. */
const RANGES: readonly [string, string][] = [
  ['anno', 'un anno di quattro cifre né un intervallo di anni'],
  ['attivo', 'un anno, un mese (2024-10) né un periodo'],
  ['importo', 'un numero intero di euro né un intervallo'],
]

const rangeAsked = (parameter: string): string | undefined =>
  RANGES.find(([begin]) => parameter.startsWith(begin))?.[1]

/** What of a search was not understood, in words. */
export const queryProblemTexts = {
  title:
    'Una parte della ricerca non si può prendere com’è scritta: l’abbiamo lasciata fuori o corretta',
  problem: ({ parameter, value, reason }: QueryProblem): string => {
    const said = quoted(shownText(value))
    switch (reason) {
      case 'unknown-parameter':
        return `${quoted(shownText(parameter))} non è un criterio di ricerca`
      case 'unknown-value':
        return `${nameOf(parameter)}: ${said} non è ${rangeAsked(parameter) ?? 'fra le voci che conosciamo'}`
      case 'not-a-number':
        return `${nameOf(parameter)}: ${said} non è un numero che possiamo usare`
      case 'contradiction':
        return `${nameOf(parameter)}: ${said} è chiesto ed escluso insieme, e l’abbiamo escluso`
      case 'beside-fields':
        return `${nameOf(parameter)}: ${said} non vale, perché i campi «da» e «a» chiedono un altro intervallo`
      case 'reversed':
        return `${nameOf(parameter)}: ${said} viene dopo la fine dell’intervallo, e abbiamo scambiato i due estremi`
      case 'unstated-with-all':
        return `${nameOf(parameter)}: nessun progetto può avere queste voci e insieme nessuna; cerchiamo le voci`
      case 'repeated':
        return `${nameOf(parameter)}: ${said} non vale, perché dopo c’è un altro valore`
      case 'too-many-in-all':
        return `${nameOf(parameter)}: ${said} è oltre le ${LIMITS.values} voci che una ricerca può avere`
      case 'too-many-parameters':
        return `L’indirizzo ha più di ${LIMITS.parameters} parti: le altre non sono state lette`
      case 'too-many':
        return `${nameOf(parameter)}: ${said} è oltre le ${LIMITS.valuesPerFacet} voci che si possono scegliere insieme`
    }
  },
  others: (count: number) => `e ${plural(count, 'altra parte', 'altre parti')} dell’indirizzo`,
} as const

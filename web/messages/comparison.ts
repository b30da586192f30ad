import type { Likeness } from '../lib/likeness.ts'

/** How alike the values of a row are, in words: colour alone says nothing. */
export const likenessTexts: Record<Likeness, string> = {
  same: 'uguale',
  partly: 'in parte uguale',
  different: 'diverso',
  lacking: 'non tutti lo dicono',
  'lacking-partly': 'in parte uguale, e non tutti lo dicono',
  'lacking-different': 'diverso, e non tutti lo dicono',
  none: 'nessuno lo dice',
}

/** Words of the page that shows projects side by side. */
export const comparisonTexts = {
  title: 'Confronto fra progetti',
  lead: 'Gli stessi dati per ogni progetto, uno accanto all’altro. Accanto a ogni voce è scritto se i progetti sono uguali o diversi.',
  table: 'I dati dei progetti a confronto',
  item: 'Voce',
  onlyHere: 'solo qui',
  remove: 'Togli dal confronto',
  of: (title: string) => `: ${title}`,
  onlyDifferences: 'Mostra solo le differenze',
  everything: 'Mostra tutte le voci',
  noDifferences: 'Su tutte le voci i progetti sono uguali.',
  tooFew: 'Per un confronto servono almeno due progetti',
  tooFewHow:
    'Segna i progetti nella lista dei risultati, oppure aggiungili alla raccolta. Poi torna qui.',
  toProjects: 'Cerca fra i progetti',
  toCollection: 'Apri questi progetti come raccolta',
  choose: 'Si confrontano al massimo quattro progetti alla volta. Scegli quali dalla raccolta.',
  completeness: 'Scheda completa al',
  percent: (value: number) => `${value} %`,
} as const

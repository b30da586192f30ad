/** What the template's workbook explains, and the names of the sheets beside its table. */
export const TEMPLATE_SHEETS = {
  projects: 'Progetti',
  instructions: 'Istruzioni',
  lists: 'Elenchi',
} as const

export const INSTRUCTIONS = [
  'Compilare il foglio “Progetti”: una riga per progetto. La riga di esempio va cancellata.',
  'Si accettano solo progetti conclusi: la fine deve essere passata, oppure “sì” nella colonna Concluso.',
  'Una cella vuota non cambia ciò che è già registrato; un trattino (-) lo toglie.',
  'Più valori in una cella si separano con punto e virgola.',
] as const

export const EXPLAINED = ['Colonna', 'Che cosa contiene', 'Come si compila', 'Esempio'] as const

/** What a cell with a list to choose from says. */
export const CHOOSING = {
  wrong: 'Scegliere una voce dell’elenco.',
  one: 'Una voce dell’elenco.',
  several: 'Più voci: separarle con punto e virgola.',
} as const

/** What a batch is about. */
export const BATCH_KINDS = ['import', 'edit', 'undo', 'merge', 'vocabulary'] as const
export type BatchKind = (typeof BATCH_KINDS)[number]

/**
 * How far a batch has come. Nothing is written before "in-scrittura"; one that is found in that state when the program
 * starts was cut short before anything of it was kept, and goes back to "in-anteprima".
 */
export const BATCH_STATES = [
  'caricata',
  'da-abbinare',
  'in-anteprima',
  'in-scrittura',
  'applicata',
  'annullata',
  'interrotta',
  'scartata',
] as const
export type BatchState = (typeof BATCH_STATES)[number]

/** What is planned of a row. */
export const ROW_STEPS = ['new', 'changed', 'unchanged', 'refused'] as const
export type RowStep = (typeof ROW_STEPS)[number]

/** What became of a row: "left" was not ticked, "held" was ticked and its record had moved. */
export const ROW_OUTCOMES = ['written', 'unchanged', 'refused', 'left', 'held'] as const
export type RowOutcomeKind = (typeof ROW_OUTCOMES)[number]

/** Where each field stands in a file: column letter and heading. */
export type BatchMapping = Record<string, { column: string | null; heading: string | null }>

/** Of a value that a later hand has changed: leave it, or bring back what was before the batch. */
export type UndoDecision = 'keep' | 'restore'
export type UndoDecisions = Readonly<Record<string, UndoDecision>>

/** The four sums of a batch, and the rows that were held back. */
export type BatchCounts = {
  added: number
  changed: number
  unchanged: number
  refused: number
  held: number
}

import type { UnreadableKind } from './problem.ts'

const INTO_TEMPLATE = 'Riportare i dati nel modello.'
const UNPACK = 'Estrarre il file e riprovare.'
const SAVE_AS = 'Aprirlo con il programma che lo ha creato e salvarlo come .xlsx, .ods o .csv.'
const SAVE_AS_XLSX =
  'Aprirla con il programma di calcolo, scegliere “Salva con nome” e il formato .xlsx, poi riprovare con il file nuovo.'

/** What a file is that nobody can read as projects, and what to do instead. */
const KINDS: Record<UnreadableKind, [is: string, advice: string]> = {
  pdf: ['un documento PDF', INTO_TEMPLATE],
  rtf: ['un documento RTF', INTO_TEMPLATE],
  document: ['un documento di testo', INTO_TEMPLATE],
  image: ['un’immagine', INTO_TEMPLATE],
  compressed: ['un archivio compresso', UNPACK],
  '7-zip': ['un archivio 7-Zip', UNPACK],
  rar: ['un archivio RAR', UNPACK],
  zip: [
    'un archivio zip',
    'Estrarre i file e riprovare con uno di essi, o con la cartella del wiki.',
  ],
  'old-workbook': ['una cartella di lavoro nel vecchio formato di Excel (.xls)', SAVE_AS_XLSX],
  'old-document': ['un documento di Office nel vecchio formato (.doc o simile)', INTO_TEMPLATE],
  xlsb: ['una cartella di lavoro binaria (.xlsb)', SAVE_AS],
  'xml-2003': ['un foglio di Excel salvato come XML 2003', SAVE_AS_XLSX],
  mht: [
    'una pagina web in un solo file (.mht), anche se il nome finisce forse per .xls',
    SAVE_AS_XLSX,
  ],
  'html-table': [
    'una pagina web con una tabella, anche se il nome del file finisce forse per .xls',
    'Aprirla con il programma di calcolo e salvarla come .xlsx, .ods o .csv.',
  ],
  markup: ['un file XML o HTML', SAVE_AS],
  binary: ['un file binario', SAVE_AS],
}

export const unreadableSentence = (kind: UnreadableKind): string => {
  const [is, advice] = KINDS[kind]
  return `Non è una tabella di progetti ma ${is}. ${advice}`
}

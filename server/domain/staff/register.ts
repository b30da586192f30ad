/** What the register tells apart when somebody looks through it. */
export const REGISTER_KINDS = {
  accessi: 'Accessi',
  persone: 'Persone',
  importazioni: 'Importazioni',
  schede: 'Schede',
  elenchi: 'Elenchi',
} as const

export type RegisterKind = keyof typeof REGISTER_KINDS

/** Everything that the register can say was done, with the kind it belongs to. The keys are kept in the base: never rename one. */
export const REGISTER_ACTIONS = {
  accesso: ['accessi', 'ha fatto l’accesso'],
  'accesso-rifiutato': ['accessi', 'password sbagliata'],
  'codice-rifiutato': ['accessi', 'codice sbagliato'],
  'codice-di-recupero-usato': ['accessi', 'ha usato un codice di recupero'],
  uscita: ['accessi', 'ha chiuso l’accesso'],
  'sessione-chiusa': ['accessi', 'ha chiuso l’accesso di un altro dispositivo'],
  'password-cambiata': ['accessi', 'ha scelto una nuova password'],
  'codici-attivati': ['accessi', 'ha attivato i codici'],
  'codici-di-recupero-rifatti': ['accessi', 'ha rifatto i codici di recupero'],
  'account-ente-collegato': ['accessi', 'ha collegato l’account dell’ente'],
  'persona-aggiunta': ['persone', 'ha aggiunto una persona'],
  'persona-modificata': ['persone', 'ha modificato una persona'],
  'persona-sospesa': ['persone', 'ha sospeso una persona'],
  'persona-riammessa': ['persone', 'ha riammesso una persona'],
  'collegamento-creato': ['persone', 'ha creato un collegamento per la password'],
  'codici-azzerati': ['persone', 'ha azzerato i codici di una persona'],
  'account-ente-scollegato': ['persone', 'ha scollegato l’account dell’ente di una persona'],
  'file-caricato': ['importazioni', 'ha caricato un file'],
  'importazione-applicata': ['importazioni', 'ha applicato un’importazione'],
  'importazione-annullata': ['importazioni', 'ha annullato un’importazione'],
  'importazione-scartata': ['importazioni', 'ha scartato un’importazione'],
  'risposta-ricordata': ['importazioni', 'ha fatto ricordare una risposta'],
  'risposta-ritirata': ['importazioni', 'ha ritirato una risposta ricordata'],
  'scheda-creata': ['schede', 'ha creato una scheda'],
  'scheda-modificata': ['schede', 'ha modificato una scheda'],
  'scheda-pubblicata': ['schede', 'ha pubblicato una scheda'],
  'scheda-ritirata': ['schede', 'ha ritirato una scheda'],
  'voce-aggiunta': ['elenchi', 'ha aggiunto una voce a un elenco'],
  'voce-modificata': ['elenchi', 'ha modificato una voce di un elenco'],
} as const satisfies Record<string, readonly [RegisterKind, string]>

export type RegisterAction = keyof typeof REGISTER_ACTIONS

const ACTIONS = Object.keys(REGISTER_ACTIONS) as RegisterAction[]

export const actionsOf = (kind: RegisterKind): RegisterAction[] =>
  ACTIONS.filter((action) => REGISTER_ACTIONS[action][0] === kind)

/** What somebody did, to be written down. */
export type RegisterNote = {
  /** Who did it; null for a command on the server, or for nobody known. */
  actor: number | null
  action: RegisterAction
  /** The person it was done to. */
  about?: number | null
  /** Address (slug) of the record. */
  record?: string | null
  /** Number of the batch in the base. */
  batch?: number | null
  /** Name of the file, and the row in it as its reader counts it, from 1. */
  file?: string | null
  row?: number | null
  /** More, in Italian, for people: "40 nuove, 3 modifiche". */
  detail?: string | null
}

/** One line of the register, as it is read. */
export type RegisterLine = Required<Omit<RegisterNote, 'actor' | 'about'>> & {
  id: number
  /** ISO instant. */
  at: string
  /** Names, as they are today. */
  actor: string | null
  about: string | null
}

import { formatNumber, plural } from '#domain/text/number.ts'

export const signInTexts = {
  title: 'Accesso alla scrivania',
  lead: 'La scrivania è per le persone dell’ente che portano i progetti nella banca dati. Per cercare e leggere i progetti non serve entrare.',
  email: 'E-mail',
  password: 'Password',
  enter: 'Entra',
  or: 'Oppure',
  institution: (name: string) => `Entra con ${name}`,
  help: 'Password dimenticata, o primo accesso? Una persona dell’amministrazione può dare un collegamento per sceglierne una nuova.',
} as const

export const codeTexts = {
  code: {
    title: 'Codice di verifica',
    lead: 'La password è giusta. Adesso serve il codice dell’app.',
    button: 'Continua',
  },
  confirm: {
    title: 'Un altro codice, per sicurezza',
    lead: 'Quello che si sta per aprire cambia chi può entrare e come. Scrivere un codice nuovo dell’app: vale per un quarto d’ora.',
    button: 'Conferma',
  },
  label: 'Codice',
  hint: 'Le sei cifre che l’app mostra adesso, oppure un codice di recupero. Ognuno vale una volta sola.',
  recoveryOnly:
    'Questo servizio non riconosce più l’app: per entrare usare un codice di recupero, poi collegare di nuovo l’app dal profilo.',
  recoveryHint: 'Un codice di recupero, per esempio abcd-efgh-ijkl-mnop.',
  back: 'Annulla ed esci',
} as const

export const passwordTexts = {
  title: 'Scegliere la password',
  for: (name: string) => `Per ${name}.`,
  gone: 'Collegamento non più valido',
  goneLead:
    'È già stato usato, o sono passate più di 24 ore. Chiederne un altro a una persona dell’amministrazione.',
  password: 'Nuova password',
  hint: 'Almeno 12 caratteri. Una frase di tre o quattro parole è facile da ricordare e difficile da indovinare.',
  again: 'Di nuovo, per sicurezza',
  save: 'Salva la password',
  ownTitle: 'Cambiare la password',
  current: 'Password attuale',
  ownLead: 'Gli accessi aperti da altri dispositivi si chiudono.',
} as const

export const profileTexts = {
  title: 'Profilo',
  who: (email: string, role: string) => `${email}, ${role}.`,
  done: {
    password: 'La password è cambiata. Gli altri accessi sono stati chiusi.',
    sessione: 'L’accesso è stato chiuso.',
  },
  sessions: 'Accessi aperti',
  sessionsLead: 'Se uno non è proprio, chiuderlo e cambiare la password.',
  device: 'Dispositivo',
  opened: 'Aperto',
  seen: 'Ultima attività',
  act: 'Azione',
  this: 'questo dispositivo',
  close: 'Chiudi',
  closeOf: (device: string, opened: string) => `l’accesso da ${device} del ${opened}`,
  password: 'Password',
  change: 'Cambia la password',
  noPassword:
    'Si entra con l’account dell’ente. Per avere anche una password chiedere un collegamento a una persona dell’amministrazione.',
  codes: 'Codici di verifica',
  codesOn: (left: number) =>
    `Attivi. ${left === 0 ? 'Non restano codici' : left === 1 ? 'Resta un codice' : `Restano ${formatNumber(left)} codici`} di recupero.`,
  codesFew: 'Meglio rifarli adesso.',
  codesOff:
    'Non attivi. Con i codici, chi scopre la password non riesce a entrare: serve anche il telefono.',
  activate: 'Attiva i codici',
  changeApp: 'Cambia app o telefono',
  renew: 'Rifai i codici di recupero',
} as const

export const codesTexts = {
  title: 'Attivare i codici',
  required:
    'Il ruolo di amministrazione richiede i codici: si attivano una volta, poi si può continuare.',
  lead: 'Serve un’app per codici temporanei, sul telefono o sul computer. Vanno bene tutte quelle che leggono un codice QR per l’accesso a due fattori.',
  first: '1. Aggiungere la chiave all’app',
  scan: 'Inquadrare questo codice con l’app:',
  qr: 'Codice QR con la chiave scritta qui sotto',
  open: 'Apri l’app su questo dispositivo',
  type: 'Oppure scrivere la chiave nell’app, a mano:',
  second: '2. Scrivere il codice che l’app mostra',
  code: 'Codice di sei cifre',
  activate: 'Attiva',
  leave: 'Esci senza attivare',
} as const

export const recoveryTexts = {
  title: 'Codici di recupero',
  renewTitle: 'Rifare i codici di recupero',
  renewLead: (left: number) =>
    `Se ne fanno dieci nuovi. ${plural(left, 'codice', 'codici')} di prima non ${left === 1 ? 'varrà' : 'varranno'} più.`,
  renew: 'Fai dieci codici nuovi',
  lead: 'I codici dell’app sono attivi. Questi dieci codici servono quando non si ha l’app: ognuno vale una volta sola.',
  once: 'Si vedono solo adesso',
  keep: 'Stamparli o copiarli, e tenerli in un posto sicuro, non sul telefono.',
  go: 'Li ho conservati: continua',
  keepThese: 'Tieni quelli che ci sono',
} as const

export const peopleTexts = {
  title: 'Persone',
  lead: 'Chi può entrare nella scrivania, e con quale ruolo.',
  add: 'Aggiungi una persona',
  name: 'Nome e cognome',
  email: 'E-mail',
  role: 'Ruolo',
  state: 'Stato',
  roles: [
    ['redazione', 'redazione: importa, corregge e pubblica'],
    ['amministrazione', 'amministrazione: anche persone, ruoli ed elenchi'],
  ],
  suspended: 'accesso sospeso',
  noWay: 'non ha ancora scelto la password',
  codes: 'con i codici',
  noCodes: 'senza codici',
  newTitle: 'Aggiungere una persona',
  newLead:
    'Si ottiene un collegamento da dare a questa persona, con cui sceglie la password. Il servizio non manda posta.',
  newButton: 'Aggiungi e crea il collegamento',
  save: 'Salva',
  done: 'Fatto.',
  data: 'Nome e ruolo',
  oneself:
    'Sono i propri dati: il ruolo e l’accesso può toglierli solo un’altra persona dell’amministrazione.',
  entry: 'Come entra',
  link: 'Crea un collegamento per la password',
  linkAbout:
    'Per un primo accesso o una password dimenticata. Vale una volta, per 24 ore; toglie l’attesa dopo troppi tentativi sbagliati.',
  reset: 'Azzera i codici',
  resetAbout:
    'Per chi ha perso il telefono e i codici di recupero. Entrerà con la sola password, fino a quando li attiva di nuovo: essere certi di chi lo chiede.',
  unbind: 'Scollega l’account dell’ente',
  unbindAbout:
    'Per chi ha avuto un nuovo account. Il prossimo con lo stesso indirizzo sarà collegato.',
  suspend: 'Sospendi l’accesso',
  suspendAbout: 'Chiude subito ogni accesso. Il registro continua a dire che cosa ha fatto.',
  readmit: 'Riammetti',
  readmitAbout: 'Potrà entrare di nuovo, con la password di prima.',
  back: 'Torna alle persone',
} as const

export const linkTexts = {
  title: 'Collegamento pronto',
  lead: (name: string) =>
    `Dare questo indirizzo a ${name}, e a nessun altro. Vale una volta sola, per 24 ore.`,
  once: 'Si vede solo adesso. Se va perso se ne crea un altro, e questo non vale più.',
  label: 'Indirizzo da copiare',
} as const

export const registerTexts = {
  title: 'Registro',
  lead: 'Chi ha fatto che cosa, e quando. Il registro cresce soltanto: nessuno può cambiarlo.',
  filter: 'Restringere',
  person: 'Persona',
  everybody: 'tutte',
  kind: 'Che cosa',
  everything: 'tutto',
  record: 'Scheda',
  recordHint: 'L’indirizzo della scheda, o la sua ultima parte.',
  from: 'Dal giorno',
  to: 'Al giorno',
  show: 'Mostra',
  clear: 'Togli i filtri',
  total: (total: number) => plural(total, 'voce', 'voci'),
  none: 'Nessuna voce con questi filtri.',
  file: 'Scarica come CSV',
  when: 'Quando',
  who: 'Chi',
  what: 'Che cosa',
  nobody: 'nessuno conosciuto',
  command: 'comando sul server',
  row: (row: number) => `riga ${formatNumber(row)}`,
  batch: (batch: number) => `importazione ${batch}`,
} as const

import type {
  JsonSlip,
  ReadingFault,
  ReadingFileProblem,
  ReadingNotice,
} from './reading-problem.ts'

const among = (words: readonly (string | number)[], more = 0): string =>
  words.join(', ') + (more > 0 ? ` e altre ${more}` : '')

const quoted = (texts: readonly string[]) => texts.map((text) => `«${text}»`)

export const readingFaultSentence = (fault: ReadingFault): string => {
  switch (fault.code) {
    case 'error-value':
      return `La cella contiene un errore del foglio di calcolo («${fault.value}»): correggerla o svuotarla.`
    case 'unsaved-formula':
      return 'La cella contiene una formula di cui il file non ha il risultato: aprire il file con il programma di calcolo, salvarlo e riprovare.'
    case 'quotes-over-rows':
      return `Le virgolette aperte alla riga ${fault.from} del testo si chiudono solo alla riga ${fault.to} e racchiudono righe che sembrano altri progetti: correggere le virgolette e riprovare.`
    case 'repeated-key':
      return `«${fault.key}» è scritto due volte nella stessa scheda: lasciarne uno.`
  }
}

const ENCODINGS = { macintosh: 'dei vecchi Macintosh', cp850: 'del vecchio DOS' } as const

const CHECK_ACCENTS = (sample: string) => `Controllare gli accenti, per esempio in «${sample}».`

export const readingNoticeSentence = (notice: ReadingNotice): string => {
  switch (notice.code) {
    case 'above-headings':
      return `Sopra le intestazioni c’è del testo che non è stato registrato: ${among(quoted(notice.texts))}.`
    case 'sheet-not-read':
      return `Il foglio ${notice.hidden ? 'nascosto ' : ''}«${notice.name}» non è stato letto: si legge un foglio per file. Se contiene progetti, salvarlo in un file suo.`
    case 'sheet-hidden':
      return `È stato letto il foglio «${notice.name}», che nel file è nascosto: nessun foglio visibile ha le intestazioni dei progetti.`
    case 'rows-hidden':
      return `Nel foglio «${notice.sheet}» ci sono righe ${notice.filtered ? 'nascoste da un filtro' : 'nascoste'}, che sono state lette come le altre: ${among(notice.rows, notice.more)}.`
    case 'columns-hidden':
      return `Ci sono colonne nascoste, che sono state lette come le altre: ${among(notice.columns)}.`
    case 'merged-cells':
      return `Il valore delle celle unite è stato letto in ciascuna delle loro righe: ${among(
        notice.ranges.map(({ range, value }) => `${range} («${value}»)`),
        notice.more,
      )}.`
    case 'merged-across':
      return `Il valore delle celle unite fra più colonne è stato letto solo nella prima: ${among(
        notice.ranges.map(({ range, value }) => `${range} («${value}»)`),
        notice.more,
      )}.`
    case 'covered-cells':
      return `Sotto celle unite c’è del testo che nel foglio non si vede e che non è stato registrato: ${among(
        notice.ranges.map(({ range, value }) => `${range} («${value}»)`),
        notice.more,
      )}.`
    case 'formula-rows':
      return `Alcune righe contengono soltanto formule di cui il file non ha il risultato, e non sono state lette: ${among(notice.rows, notice.more)}.`
    case 'comments':
      return `I commenti alle celle non sono stati registrati: ${among(
        notice.comments.map(({ cell, text }) => `${cell} «${text}»`),
        notice.more,
      )}.`
    case 'shapes':
      return `Il testo delle caselle e delle forme disegnate sul foglio non è stato registrato: ${among(quoted(notice.texts), notice.more)}.`
    case 'link-not-read':
      return `Dietro la cella ${notice.cell} c’è l’indirizzo ${notice.url}, che non è stato registrato: se serve, scriverlo nella colonna dei materiali o delle fonti.`
    case 'stray-quote':
      return `Le virgolette in «${notice.value}» non racchiudono tutta la cella: il testo è stato letto così come è scritto.`
    case 'lines-in-quotes':
      return 'Ogni riga del file è racchiusa per intero fra virgolette, come quando un CSV viene aperto e salvato come testo di una sola colonna: le virgolette esterne sono state tolte. Controllare che le celle siano al loro posto.'
    case 'encoding-recognised':
      return `Il testo è scritto con il codice ${ENCODINGS[notice.encoding]} ed è stato convertito. ${CHECK_ACCENTS(notice.sample)}`
    case 'encoding-uncertain':
      return `Non è certo con quale codice di caratteri sia scritto il file. ${CHECK_ACCENTS(notice.sample)} Se sono sbagliati, salvare il file come CSV UTF-8 e riprovare.`
    case 'encoding-mixed':
      return `Alcuni caratteri non seguono il codice del resto del file e sono stati convertiti (righe del testo: ${among(notice.lines, notice.more)}). ${CHECK_ACCENTS(notice.sample)}`
    case 'double-encoded':
      return `In ${notice.count} punti il testo era stato convertito due volte ed è stato ricostruito. ${CHECK_ACCENTS(notice.sample)}`
    case 'lost-characters':
      return `In ${notice.count} punti il file contiene un carattere andato perduto (�) già prima di arrivare qui, per esempio in «${notice.sample}»: correggerlo nel file di partenza.`
    case 'unknown-key':
      return `La voce «${notice.path}» non è riconosciuta e non è stata letta.`
    case 'page-text-not-read':
      return `Pagina ${notice.page}: il testo${notice.heading ? ` sotto «${notice.heading}»` : ''} non è stato registrato: «${notice.text}».`
    case 'page-row-not-read':
      return `Pagina ${notice.page}: la riga «${notice.label}» non è riconosciuta e non è stata registrata: «${notice.text}».`
    case 'page-span':
      return `Pagina ${notice.page}: una cella occupa più colonne ed è stata letta solo nella prima: «${notice.text}».`
    case 'page-medium-not-read':
      return `Pagina ${notice.page}: «${notice.label}» (${notice.target}) è interno al wiki e non è stato registrato: se serve, indicarne l’indirizzo completo.`
    case 'page-more-not-read':
      return `Pagina ${notice.page}: altri ${notice.count} testi non sono stati registrati.`
    case 'entry-not-read':
      return `Il file «${notice.name}» non è una pagina di testo del wiki e non è stato letto.`
    case 'name-not-utf8':
      return `Il nome di «${notice.name}» ha lettere che non si possono leggere (non è scritto in UTF-8), e non è stato aperto: dargli un nome senza accenti e riprovare.`
  }
}

const SLIPS: Record<JsonSlip, (found: string) => string> = {
  end: () =>
    'il testo finisce prima del previsto: manca una parentesi o una virgoletta di chiusura',
  value: (found) => `ci si aspetta un valore, non «${found}»`,
  name: (found) => `ci si aspetta un nome fra virgolette doppie, non «${found}»`,
  colon: (found) => `dopo il nome ci si aspettano i due punti, non «${found}»`,
  comma: (found) => `ci si aspetta una virgola o una parentesi di chiusura, non «${found}»`,
  'trailing-comma': () => 'c’è una virgola di troppo prima della parentesi di chiusura',
  text: () =>
    'il testo fra virgolette contiene un a capo o una sequenza con la barra rovesciata non ammessa',
  number: (found) => `«${found}» non è un numero scritto correttamente`,
  quotes: () => 'servono le virgolette doppie, non quelle semplici',
  'not-a-number': (found) => `«${found}» non è un valore: scrivere null dove il dato manca`,
  rest: (found) => `dopo la fine c’è dell’altro testo («${found}»)`,
  depth: () => 'ci sono troppe parentesi una dentro l’altra',
}

export const readingFileSentence = (problem: ReadingFileProblem): string => {
  switch (problem.code) {
    case 'json-syntax':
      return `Il file JSON non è scritto correttamente alla riga ${problem.line}, colonna ${problem.column}: ${SLIPS[problem.what](problem.found)}.`
    case 'too-deep':
      return 'Il file ha migliaia di elementi uno dentro l’altro, come nessun programma ne scrive: salvarlo di nuovo dal programma da cui viene, o come CSV, e riprovare.'
    case 'unread-encoding':
      return 'Non si riconosce il codice di caratteri del file: salvarlo come CSV UTF-8 e riprovare.'
  }
}

import { FIELDS, type FieldKey } from '#domain/fields.ts'
import { formatPartialDate, formatPeriod } from '#domain/partial-date.ts'
import { formatAmount } from '#domain/text/amount.ts'
import { EASY } from '#domain/text/gulpease.ts'
import { formatNumber } from '#domain/text/number.ts'
import { INGEST_LIMITS } from '../limits.ts'
import type { Fault, FileProblem, Notice, Remark } from './problem.ts'
import {
  readingFaultSentence,
  readingFileSentence,
  readingNoticeSentence,
} from './reading-messages.ts'
import type { FactDifference, TitleAt } from './told-apart.ts'
import { unreadableSentence } from './unreadable-messages.ts'

const offer = (nearest: readonly string[]): string =>
  nearest.length === 0 ? '' : ` Forse: ${nearest.map((label) => `«${label}»`).join(', ')}.`

/** "2017-03-14" as cells write it: 14/03/2017. */
const italianDate = (date: string): string => date.split('-').reverse().join('/')

const serialSentence = ({
  value,
  date,
  from1904,
}: Extract<Fault, { code: 'serial-date' }>): string => {
  const would = [date, from1904].filter((day) => day !== null)
  const [first = '', second] = would
  const is = `è il numero con cui un foglio di calcolo conta i giorni: forse ${formatPartialDate(first)}`
  const other = second
    ? ` (o ${formatPartialDate(second)}, se il foglio viene da un vecchio Macintosh)`
    : ''
  return `«${value}» ${is}${other}. Dare alla cella il formato data, oppure scrivere ${italianDate(first)}.`
}

const quotedList = (words: readonly string[]): string => words.map((word) => `«${word}»`).join(', ')

const FACT_VALUES: Record<FactDifference['field'], (value: string) => string> = {
  year: (value) => value,
  start: formatPartialDate,
  end: formatPartialDate,
  lead: (value) => `«${value}»`,
}

const factsOf = (differences: readonly FactDifference[], side: 'said' | 'known'): string =>
  differences
    .map((one) => `${FIELDS[one.field].label.toLowerCase()} ${FACT_VALUES[one.field](one[side])}`)
    .join(', ')

const sameTitleSentence = (fault: Extract<Fault, { code: 'same-title' }>): string => {
  const { slug, title, row, differences, suggestion } = fault
  const where =
    row === null ? `Esiste già «${title}» (${slug})` : `«${title}» è già alla riga ${row}`
  const both = `${where}, ma con ${factsOf(differences, 'known')}; qui c’è ${factsOf(differences, 'said')}.`
  const column = FIELDS.slug.label
  return row === null
    ? `${both} Se è lo stesso progetto, scrivere «${slug}» nella colonna ${column}; se è un altro, scriverne uno nuovo, per esempio «${suggestion}».`
    : `${both} Se è lo stesso progetto, lasciare una riga sola; se è un altro, scrivere un identificativo suo nella colonna ${column}, per esempio «${suggestion}».`
}

const similarSentence = (others: readonly TitleAt[]): string => {
  const named = others.map(
    ({ title, slug, row }) => `«${title}» (${row === null ? slug : `riga ${row}`})`,
  )
  return `Il titolo è simile a ${named.join(', ')}. Se il progetto è lo stesso, scriverne l’identificativo nella colonna ${FIELDS.slug.label}.`
}

/** What is wrong with a value, for the person who can correct it. The place is said beside it. */
export const faultSentence = (fault: Fault): string => {
  switch (fault.code) {
    case 'required':
      return 'Manca: è obbligatorio.'
    case 'wrong-type':
      return 'Ci si aspetta un testo.'
    case 'too-short':
      return `Troppo corto: servono almeno ${fault.limit} caratteri.`
    case 'too-long':
      return `Troppo lungo: ${formatNumber(fault.length)} caratteri, al massimo ${formatNumber(fault.limit)}.`
    case 'too-many':
      return `Troppi valori: ${formatNumber(fault.count)}, al massimo ${formatNumber(fault.limit)}.`
    case 'not-one':
      return `Serve un valore solo, non «${fault.value}».`
    case 'not-one-name':
      return `Serve un ente solo, non «${fault.value}»: gli altri vanno nella colonna ${FIELDS.partners.label}. Se è il nome di un ente solo, scriverlo fra virgolette doppie.`
    case 'unknown-term':
      return `«${fault.value}» non è nell’elenco.${offer(fault.nearest)}${fault.vocabulary === 'conclusione' ? ' Se il progetto è concluso si può scrivere “sì”.' : ''}`
    case 'unknown-call':
      return `«${fault.value}» non è l’identificativo di un avviso registrato. Scrivere il titolo nella colonna ${FIELDS.call.label}.`
    case 'bad-date':
      return `«${fault.value}» non è una data. Scrivere gg/mm/aaaa, mm/aaaa, aaaa oppure “gennaio 2020”.`
    case 'no-such-day':
      return `«${fault.value}» non esiste nel calendario: controllare giorno e mese (gg/mm/aaaa).`
    case 'month-first':
      return `«${fault.value}» ha il mese prima del giorno. Se è il ${formatPartialDate(fault.meant)}, scrivere ${italianDate(fault.meant)}.`
    case 'doubtful-day':
      return `«${fault.value}» si può leggere in due modi, perché nel file altre date hanno il mese prima del giorno («${fault.sample}» alla riga ${fault.row}). Scrivere tutte le date come gg/mm/aaaa, oppure con il mese in lettere.`
    case 'serial-date':
      return serialSentence(fault)
    case 'instant-number':
      return `«${fault.value}» è il numero con cui un programma conta il tempo: forse ${formatPartialDate(fault.date)}. Scrivere ${italianDate(fault.date)}.`
    case 'period-not-date':
      return `«${fault.value}» è un periodo, non una data: scriverne l’inizio nella colonna ${FIELDS.start.label} e la fine nella colonna ${FIELDS.end.label}, oppure usare la colonna ${FIELDS.period.label}.`
    case 'ambiguous-years':
      return `«${fault.value}» si può leggere in due modi, un mese o due anni: scrivere il mese in lettere, oppure i due anni per intero.`
    case 'short-year':
      return `«${fault.value}»: scrivere l’anno con quattro cifre.`
    case 'bad-period':
      return `«${fault.value}» non è un periodo. Scrivere per esempio “Gennaio 2020 - Luglio 2022”.`
    case 'bad-year':
      return `«${fault.value}» non è un anno. Scrivere quattro cifre.`
    case 'implausible-year':
      return `L’anno ${fault.year} non è plausibile: ci si aspetta un anno fra ${fault.from} e ${fault.to}.`
    case 'bad-amount':
      return `«${fault.value}» non è un importo in euro. Scrivere per esempio 120000, 120.000 oppure 1.234,56.`
    case 'ambiguous-amount':
      return `«${fault.value}» si può leggere in due modi. Scrivere tutte le cifre di seguito (120000), oppure i decimali con due cifre (120,00).`
    case 'negative-amount':
      return `«${fault.value}» è un importo negativo: ci si aspetta il finanziamento ricevuto.`
    case 'amount-in-words':
      return `«${fault.value}»: scrivere l’importo in cifre, per esempio 120000 oppure 120.000.`
    case 'bad-link':
      return `«${fault.value}» non è un collegamento. Scrivere l’indirizzo completo, che inizia con http:// o https://.`
    case 'deceptive-link':
      return `«${fault.value}» porta altrove da dove sembra, o contiene una password: scrivere l’indirizzo senza barre rovesciate (\\) e senza nomi prima di una chiocciola (@).`
    case 'bad-slug':
      return `«${fault.value}» non va bene: solo lettere minuscole senza accenti, cifre e trattini, al massimo 100.${offer(fault.suggestion ? [fault.suggestion] : [])}`
    case 'own-slug':
      return `«${fault.value}» è già l’indirizzo di un’altra pagina del sito.${offer([fault.suggestion])}`
    case 'stated-open':
      return `Il progetto risulta «${fault.value}»: si accettano solo progetti conclusi.`
    case 'period-conflict':
      return `Dice altro da ${FIELDS.start.label} e ${FIELDS.end.label}: lasciare una sola indicazione.`
    case 'period-reversed':
      return `Il progetto finisce (${formatPartialDate(fault.end)}) prima di cominciare (${formatPartialDate(fault.start)}).`
    case 'not-concluded':
      return fault.end === null
        ? `Non si sa se il progetto è concluso: indicare la fine, oppure “sì” nella colonna ${FIELDS.conclusion.label}. Si accettano solo progetti conclusi.`
        : `La fine, ${formatPartialDate(fault.end)}, non è ancora passata: si accettano solo progetti conclusi.`
    case 'kinds-mismatch':
      return `${fault.kinds === 1 ? 'È indicato 1 tipo' : `Sono indicati ${fault.kinds} tipi`} per ${fault.names} partner: scrivere un tipo per ciascuno, “-” dove non si sa.`
    case 'kind-without-name':
      return `C’è il tipo ma non il nome: compilare la colonna ${FIELDS.lead.label}.`
    case 'repeated':
      return `Lo stesso progetto è già alla riga ${fault.row}: un progetto sta in una riga sola.`
    case 'same-title':
      return sameTitleSentence(fault)
    case 'title-of-several':
      return `Più schede hanno questo titolo: ${quotedList(fault.slugs)}. Scrivere nella colonna ${FIELDS.slug.label} quale si intende, o un identificativo nuovo se è un altro progetto.`
    case 'former-title':
      return `Era il titolo della scheda «${fault.slug}», che oggi si chiama «${fault.title}». Scrivere «${fault.slug}» nella colonna ${FIELDS.slug.label} se è lo stesso progetto, o un identificativo nuovo se è un altro.`
    case 'address-taken':
      return `«${fault.value}» è già l’indirizzo precedente della scheda «${fault.slug}».`
    case 'no-slug':
      return 'Dal titolo non si ricava un indirizzo: scriverne uno, con lettere minuscole, cifre e trattini.'
    case 'example-row':
      return 'È la riga di esempio del modello: cancellarla o sostituirla con un progetto.'
    case 'total-row':
      return `Sembra una riga di totali, non un progetto: non è stata registrata e non c’è niente da correggere. Se è un progetto, compilare la colonna ${FIELDS.slug.label}.`
    case 'extra-cells':
      return `La riga ha ${fault.cells} celle, le intestazioni sono ${fault.headings}: manca forse una coppia di virgolette attorno a un testo con il separatore.`
    case 'same-field':
      return `«${fault.first}» e «${fault.second}» indicano lo stesso dato: lasciarne uno.`
    case 'not-a-record':
      return 'Non è una scheda: ci si aspetta un oggetto con almeno il titolo.'
    default:
      return readingFaultSentence(fault)
  }
}

const remarkSentence = (remark: Remark): string => {
  switch (remark.code) {
    case 'amount-read':
      return `«${remark.value}» è stato ${remark.rounded ? 'arrotondato al centesimo' : 'letto così'}: ${formatAmount(remark.euro)} euro.`
    case 'date-read':
      return `«${remark.value}» è stato letto come ${formatPartialDate(remark.date)}.`
    case 'period-read':
      return `«${remark.value}» è stato letto come ${formatPeriod(remark.first, remark.last)}.`
    case 'duration-only':
      return `«${remark.value}» dice quanto è durato, non quando: non è stato registrato.`
    case 'no-value':
      return `«${remark.value}» dice che il dato manca: la cella è stata letta come vuota.`
    case 'hard-to-read':
      return `il testo è registrato, ma non è facile da leggere. L’indice Gulpease è ${Math.max(0, remark.index)}: per un testo facile serve almeno ${EASY}. Per renderlo più facile: frasi brevi, una cosa per frase, parole di tutti i giorni.`
    case 'end-from-conclusion':
      return `La fine, ${formatPartialDate(remark.date)}, è stata letta in «${remark.value}».`
  }
}

const stated = (name: string, value: string | null) => (value === null ? [] : [`${name} ${value}`])

type NameOf = (field: FieldKey) => string

const ownLabel: NameOf = (field) => FIELDS[field].label

/** What is worth saying, for the person who made the file; `nameOf` is how the file calls a column. */
export const noticeSentence = (notice: Notice, nameOf: NameOf = ownLabel): string => {
  switch (notice.code) {
    case 'unknown-column':
      return `La colonna «${notice.name}» non è riconosciuta e non è stata letta.${offer(notice.nearest ? [notice.nearest] : [])}`
    case 'unnamed-column':
      return `La colonna ${notice.column} contiene dati («${notice.value}») ma non ha intestazione: non è stata letta.`
    case 'amount-read':
    case 'date-read':
    case 'period-read':
    case 'duration-only':
    case 'no-value':
    case 'end-from-conclusion':
    case 'hard-to-read':
      return `${nameOf(notice.field)}: ${remarkSentence(notice)}`
    case 'stated-early':
      return `Il progetto è dichiarato concluso, ma la fine indicata è ${formatPartialDate(notice.end)}.`
    case 'free-words':
      return `${FIELDS[notice.field].label}: ${notice.words.map((word) => `«${word}»`).join(', ')} non è nell’elenco. Le parole sono conservate, la voce resta da scegliere.`
    case 'back-to-life':
      return `La scheda «${notice.slug}» era stata tolta: con questa riga torna pubblica.`
    case 'similar':
      return similarSentence(notice.others)
    case 'page-ignored':
      return `La pagina ${notice.page} non è una scheda di progetto né un tema: non è stata letta.`
    case 'page-unreadable':
      return `Il file ${notice.page} non è un testo: non è stato letto.`
    case 'theme-page': {
      const facts = [
        ...stated('titolo dell’azione:', notice.title),
        ...stated('progetti finanziati:', notice.projects),
        ...stated('importo complessivo:', notice.amount),
      ]
      const said =
        facts.length > 0 ? ` Riguarda l’avviso e non è stato registrato: ${facts.join('; ')}.` : ''
      return `Pagina tema ${notice.page}${notice.theme ? ` (${notice.theme})` : ''}.${said}`
    }
    case 'theme-unknown':
      return `Il tema della pagina ${notice.page} non è nell’elenco: i progetti che elenca non lo ricevono.`
    case 'theme-of-missing':
      return `La pagina ${notice.page} elenca ${notice.project}, che non è fra le pagine lette.`
    default:
      return readingNoticeSentence(notice)
  }
}

/** Why a whole file was refused, and what to do about it. */
export const fileSentence = (problem: FileProblem): string => {
  switch (problem.code) {
    case 'missing':
      return `Non esiste o non si può leggere: ${problem.path}`
    case 'empty':
      return 'Il file è vuoto: non c’è niente da leggere.'
    case 'no-rows':
      return 'Ci sono le intestazioni ma nessuna riga sotto: aggiungere i progetti e riprovare.'
    case 'file-too-large':
      return `Il file è troppo grande (${formatNumber(Math.ceil(problem.bytes / 1_000_000))} MB, al massimo ${INGEST_LIMITS.fileBytes / 1_000_000}): dividerlo in più file.`
    case 'inflates-too-much':
      return 'Il file, una volta aperto, occuperebbe troppa memoria: salvare solo le righe dei progetti in un file nuovo.'
    case 'too-many-rows':
      return 'Il file ha più di 100.000 righe: dividerlo in più file.'
    case 'too-many-columns':
      return 'Il file ha più di 200 colonne: usare le colonne del modello.'
    case 'too-much-text':
      return 'Il file contiene troppo testo: dividerlo in più file.'
    case 'too-many-pages':
      return 'La cartella contiene troppe pagine: importarne una parte alla volta.'
    case 'damaged':
      return 'Il file è danneggiato o incompleto: riaprirlo con il programma che lo ha creato e salvarlo di nuovo.'
    case 'encrypted':
      return 'Il file è protetto da password: togliere la password, salvarlo e riprovare.'
    case 'unreadable-kind':
      return unreadableSentence(problem.kind)
    case 'no-title-column':
      return `Manca la colonna «${FIELDS.title.label}».${
        problem.found.length > 0 ? ` Intestazioni trovate: ${problem.found.join(', ')}.` : ''
      } Il modello ha tutte le colonne.`
    case 'same-field-twice':
      return problem.first === problem.second
        ? `La colonna «${problem.first}» c’è due volte: lasciarne una.`
        : `Le colonne «${problem.first}» e «${problem.second}» indicano lo stesso dato (${FIELDS[problem.field].label}): lasciarne una.`
    case 'json-without-records':
      return 'Il file JSON non contiene un elenco di progetti: ci si aspetta [{"title": …}] oppure {"projects": […]}.'
    case 'no-pages':
      return 'Non c’è nessuna scheda di progetto: ci si aspettano pagine DokuWiki (.txt) o esportate (.html) come progetti:nome.'
    default:
      return readingFileSentence(problem)
  }
}

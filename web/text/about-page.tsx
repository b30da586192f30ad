import type { BaseFigures } from '#domain/pages.ts'
import { formatDay, plural } from '../lib/format.ts'
import { textPageTitles } from '../messages/titles.ts'
import { paths } from '../paths.ts'
import { TextPage } from './text-page.tsx'

const Searching = () => (
  <>
    <h2 id="come-si-cerca">Come si cerca</h2>
    <p>
      Scrivi le parole che useresti parlando con un collega. Accenti, maiuscole, singolare e plurale
      non contano. Se una parola è scritta male la correggiamo, e se ha dei sinonimi cerchiamo anche
      quelli: te lo diciamo sempre, e con un clic puoi tornare alle sole tue parole.
    </p>
    <ul>
      <li>
        <strong>«tra virgolette»</strong> cerca la frase esatta: <code>"disability manager"</code>
      </li>
      <li>
        <strong>tranne, senza, ma non</strong>, o un trattino attaccato alla parola, escludono:{' '}
        <code>autismo tranne Monza e Lecco</code>, <code>autismo -scuola</code>. Sopra i risultati
        diciamo che cosa abbiamo tolto, e con un clic puoi cercarlo come testo. I nomi restano nomi:{' '}
        <code>persone non vedenti</code>
      </li>
      <li>
        <strong>OR</strong>, in maiuscolo, accetta l’una o l’altra: <code>sordità OR cecità</code>
      </li>
      <li>
        le leggi si trovano come le scrivi: <code>L.68/99</code>, <code>legge 68</code>,{' '}
        <code>art. 14</code>
      </li>
    </ul>
    <p>
      I filtri si sommano: dentro lo stesso filtro basta una delle voci scelte, a meno che tu non le
      chieda tutte insieme. I numeri accanto alle voci sono sempre esatti. Nel grafico degli anni
      una barra sceglie il suo anno, e una seconda barra l’intervallo fra le due.
    </p>
  </>
)

const Records = () => (
  <>
    <h2>Come nasce una scheda</h2>
    <p>
      Entrano solo progetti <strong>finanziati e conclusi</strong>: la fine è nel passato, oppure
      una fonte dice espressamente che il progetto è finito. Ogni scheda riporta da che cosa lo
      sappiamo, e in fondo elenca le sue fonti.
    </p>
    <p>
      Quello che le fonti non dicono resta vuoto, e la scheda lo elenca: negli elenchi si legge{' '}
      <strong>«non indicato»</strong>. Non stimiamo importi, non deduciamo il tipo di disabilità,
      non completiamo le frasi. Per questo molte schede hanno dei vuoti, e i vuoti si possono
      cercare come ogni altra voce.
    </p>
    <p>
      Usiamo parole rispettose delle persone. I termini superati servono alla ricerca: se li scrivi
      trovi quello che cerchi. Nei nostri testi non li usiamo; restano soltanto nei nomi che altri
      hanno dato a un progetto, a un avviso o a un documento.
    </p>
  </>
)

export const AboutPage = ({ figures }: { figures: BaseFigures }) => (
  <TextPage {...textPageTitles.about}>
    <h2>Che cos’è</h2>
    <p>
      EMERGO è il piano con cui la Città metropolitana di Milano, prima Provincia di Milano,
      finanzia il lavoro delle persone con disabilità (legge 68 del 1999). Accanto agli aiuti alle
      singole persone e imprese, il piano paga le <strong>azioni di sistema</strong>: progetti
      sperimentali portati avanti da reti di enti del territorio.
    </p>
    <p>
      Questa banca dati raccoglie quei progetti, e alcuni progetti vicini di altri programmi, perché
      chi lavora in un servizio per il lavoro, in una cooperativa, in una scuola o in un’azienda
      possa vedere che cosa hanno fatto altri in una situazione simile alla sua. Oggi contiene{' '}
      {plural(figures.projects, 'progetto', 'progetti')} e{' '}
      {plural(figures.organisations, 'ente', 'enti')}
      {figures.updatedAt && `; l’ultimo aggiornamento è del ${formatDay(figures.updatedAt)}`}.
    </p>
    <Records />
    <Searching />
    <h2>Riusare i dati e il software</h2>
    <p>
      Testi e dati si possono riusare liberamente citando la fonte: vedi i{' '}
      <a href={paths.openData}>dati aperti</a>. Anche il software è aperto, con licenza EUPL 1.2.
    </p>
  </TextPage>
)

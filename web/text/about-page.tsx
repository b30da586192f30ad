import type { BaseFigures } from '#domain/pages.ts'
import { formatDay, plural } from '../lib/text/format.ts'
import { textPageTitles } from '../messages/titles.ts'
import { HOW_TO_SEARCH, paths } from '../paths.ts'
import { TextPage } from './text-page.tsx'

const Searching = () => (
  <>
    <h2 id={HOW_TO_SEARCH}>Come si cerca</h2>
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
      Entrano solo progetti <strong>finanziati e conclusi</strong>. La data di fine è passata,
      oppure una fonte dice che il progetto è finito. Ogni scheda riporta come lo sappiamo. In fondo
      elenca le sue fonti.
    </p>
    <p>
      Quello che le fonti non dicono resta vuoto, e la scheda lo elenca. Negli elenchi si legge{' '}
      <strong>«non indicato»</strong>. Non stimiamo importi. Non deduciamo il tipo di disabilità.
      Non completiamo le frasi. Per questo molte schede hanno dei vuoti. Anche i vuoti si possono
      cercare.
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
      EMERGO è il piano della Città metropolitana di Milano per il lavoro delle persone con
      disabilità. Prima era della Provincia. Aiuta le persone e le imprese, una per una. Paga anche
      le <a href={paths.systemActions}>azioni di sistema</a>: sono progetti con cui reti di enti
      provano strade nuove.
    </p>
    <p>
      Questa banca dati raccoglie quei progetti, e alcuni progetti vicini di altri programmi. Serve
      a chi lavora in un servizio, in una cooperativa, in una scuola o in un’azienda. Così può
      vedere che cosa hanno fatto altri in un caso come il suo. Oggi contiene{' '}
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

import type { BaseFigures } from '#domain/pages.ts'
import { formatDay, formatEuro, formatNumber, plural } from '../lib/format.ts'
import { siteTexts } from '../messages/site.ts'
import { textPageTitles } from '../messages/titles.ts'
import { downloadPath, paths } from '../paths.ts'
import { Icon } from '../ui/icon.tsx'
import { TextPage } from './text-page.tsx'

const Downloads = () => (
  <ul class="downloads__list">
    {(['csv', 'json'] as const).map((format) => (
      <li key={format}>
        <a class="button button--primary" href={downloadPath(format)} download>
          <Icon name="download" />
          {format === 'csv' ? siteTexts.downloadCsv : siteTexts.downloadJson}
        </a>
      </li>
    ))}
  </ul>
)

const EXAMPLES = [
  {
    path: '/api/projects?tema=autismo',
    what: 'i progetti sul tema autismo, con i conteggi di ogni filtro',
  },
  {
    path: '/api/projects?anno=2016-2020&ordina=titolo',
    what: 'gli anni dal 2016 al 2020, in ordine alfabetico',
  },
  {
    path: '/api/projects.csv?disabilita=non-specificata',
    what: 'in un file, quelli che non indicano la disabilità',
  },
  { path: '/api/vocabularies', what: 'gli elenchi di voci: identificativi ed etichette' },
]

const Api = () => (
  <>
    <h2>L’API</h2>
    <p>
      L’indirizzo di una ricerca vale ovunque: la stessa coda di parametri che vedi nella pagina dei
      risultati funziona nell’API e nei file. Non serve registrarsi. La{' '}
      <a href={paths.apiDocs}>documentazione dell’API</a> descrive ogni indirizzo e ogni campo
      (OpenAPI 3.1).
    </p>
    <ul>
      {EXAMPLES.map(({ path, what }) => (
        <li key={path}>
          <a href={path}>
            <code>{path}</code>
          </a>
          : {what}
        </li>
      ))}
    </ul>
    <p>
      Gli identificativi delle voci non cambiano mai; le etichette possono cambiare. Un parametro o
      un valore che non esiste riceve una risposta 400 che lo nomina. Chi prepara schede da
      importare trova la forma di ogni campo nello{' '}
      <a href={paths.projectSchema}>schema JSON di una scheda</a>.
    </p>
  </>
)

export const OpenDataPage = ({ figures }: { figures: BaseFigures }) => (
  <TextPage {...textPageTitles['open-data']}>
    <h2>Scaricare tutto</h2>
    <p>
      {plural(figures.projects, 'progetto', 'progetti')} in un solo file
      {figures.updatedAt && `, con l’ultima modifica del ${formatDay(figures.updatedAt)}`}. Il CSV
      si apre con qualsiasi foglio di calcolo (UTF-8); il JSON conserva anche elenchi e
      collegamenti.
    </p>
    <Downloads />
    <p>Per scaricare solo una parte, fai una ricerca e usa i pulsanti in fondo ai risultati.</p>
    <h2>Licenza</h2>
    <p>
      Dati e testi sono pubblicati con licenza{' '}
      <a href={paths.licence}>Creative Commons Attribuzione 4.0 (CC BY 4.0)</a>: puoi copiarli,
      modificarli e ripubblicarli, anche a scopo commerciale, citando come fonte «Banca dati delle
      buone prassi EMERGO, Città metropolitana di Milano».
    </p>
    <Api />
    <h2>Che cosa non dicono i dati</h2>
    <p>
      {figures.withFunding === 0
        ? 'Nessuna scheda indica ancora il finanziamento.'
        : `Il finanziamento è indicato in ${plural(figures.withFunding, 'scheda', 'schede')} su ${formatNumber(figures.projects)}, per ${formatEuro(figures.fundingEur)} in tutto: non è la spesa totale del piano.`}{' '}
      Un campo vuoto vuol dire che la fonte non lo riporta, non che il valore sia zero.
    </p>
  </TextPage>
)

import {
  API_ADDRESSES,
  catalogPath,
  SITE_FILES,
  vocabulariesFilePath,
} from '#domain/machine-addresses.ts'
import { CSV_DESCRIPTION } from '#domain/media-types.ts'
import type { OpenDataPage as Content } from '#domain/pages.ts'
import { formatDay, formatEuro, formatNumber, plural } from '../lib/text/format.ts'
import { formatTexts } from '../messages/formats.ts'
import { textPageTitles } from '../messages/titles.ts'
import { downloadPath, LIST_FILES, paths } from '../paths.ts'
import { Formats } from '../ui/formats.tsx'
import { useSite } from '../ui/site-context.ts'
import { TextPage } from './text-page.tsx'

const EXAMPLES = [
  {
    path: `${paths.data}?tema=autismo`,
    what: 'i progetti sul tema autismo, con i conteggi di ogni filtro',
  },
  {
    path: `${paths.data}?anno=2016-2020&ordina=titolo`,
    what: 'gli anni dal 2016 al 2020, in ordine alfabetico',
  },
  {
    path: `${downloadPath('csv')}?disabilita=non-specificata`,
    what: 'in un file, quelli che non indicano la disabilità',
  },
  { path: API_ADDRESSES.vocabularies, what: 'gli elenchi di voci: identificativi ed etichette' },
]

/** One line to be copied into each tool; all of them are tried by `npm run check:open-data`. */
const linesFor = (origin: string): [tool: string, how: string, line: string][] => [
  [
    'Excel',
    'Dati, Recupera dati, Dal Web; oppure, per aprirlo:',
    `${origin}${downloadPath('xlsx')}`,
  ],
  [
    'R',
    '',
    `progetti <- read.csv("${origin}${downloadPath('csv')}?dialetto=rfc4180", encoding = "UTF-8")`,
  ],
  [
    'Python',
    '',
    `import pandas; progetti = pandas.read_parquet("${origin}${downloadPath('parquet')}")`,
  ],
  ['DuckDB', '', `SELECT titolo, anno, temi FROM '${origin}${downloadPath('parquet')}';`],
]

/** What projects have in common, as tables beside theirs. */
const Lists = () => (
  <p>
    Anche gli elenchi interi si scaricano, in fondo alla loro pagina:{' '}
    <a href={`${paths.calls}#${LIST_FILES}`}>avvisi</a>,{' '}
    <a href={`${paths.organisations}#${LIST_FILES}`}>enti</a>,{' '}
    <a href={`${paths.themes}#${LIST_FILES}`}>temi</a>,{' '}
    <a href={`${paths.disabilities}#${LIST_FILES}`}>tipi di disabilità</a>.
  </p>
)

const Lines = ({ reachedAt }: { reachedAt: string }) => {
  const { siteUrl } = useSite()
  return (
    <>
      <h2>Aprirli con un programma</h2>
      <dl class="lines">
        {linesFor(siteUrl || reachedAt).map(([tool, how, line]) => (
          <div key={tool}>
            <dt>{tool}</dt>
            <dd>
              {how !== '' && <p>{how}</p>}
              <pre>
                <code>{line}</code>
              </pre>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={paths.codebook}>Che cosa vuol dire ogni colonna</a>, con gli elenchi di voci: la
        stessa spiegazione è nel foglio “Codebook” di Excel e, per i programmi, in{' '}
        <a href={SITE_FILES.dataPackage}>Data Package</a> e{' '}
        <a href={downloadPath(CSV_DESCRIPTION.ending)}>CSVW</a>.
      </p>
      <p>
        Chi vuole sapere da dove viene ogni valore (file, riga, giorno) aggiunge{' '}
        <code>provenienza=si</code> all’indirizzo di un file:{' '}
        <a href={`${downloadPath('xlsx')}?provenienza=si`}>in un foglio in più di Excel</a>, o{' '}
        <a href={`${downloadPath('csv')}?provenienza=si`}>in una tabella CSV</a>.
      </p>
    </>
  )
}

/** What only a site can offer whose keepers have said who they are. */
const Harvest = () => {
  const { site } = useSite()
  const isReached = site.feedbackEmail !== null || site.email !== null
  return (
    <>
      {isReached && (
        <li>
          <a href={`${SITE_FILES.oai}?verb=Identify`}>OAI-PMH</a> per biblioteche e aggregatori
        </li>
      )}
      {isReached && site.ipaCode !== null && (
        <li>
          <a href={catalogPath('rdf')}>Catalogo DCAT-AP_IT</a>
        </li>
      )}
    </>
  )
}

const Follow = () => (
  <>
    <h2>Seguirli e raccoglierli</h2>
    <ul>
      <li>
        <a href={downloadPath('atom')}>Feed Atom</a> e{' '}
        <a href={downloadPath('feed.json')}>JSON Feed</a>: le ultime schede cambiate, anche di una
        ricerca
      </li>
      <li>
        <a href={API_ADDRESSES.changes}>Tutte le modifiche</a>, da un numero in poi, con le schede
        tolte
      </li>
      <Harvest />
      <li>
        <a href={vocabulariesFilePath('ttl')}>Elenchi in SKOS</a>,{' '}
        <a href={SITE_FILES.roCrate}>RO-Crate</a>
      </li>
    </ul>
  </>
)

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

type Props = Pick<Content, 'figures' | 'reachedAt'>

export const OpenDataPage = ({ figures, reachedAt }: Props) => (
  <TextPage {...textPageTitles['open-data']}>
    <h2>Scaricare tutto</h2>
    <p>
      {plural(figures.projects, 'progetto', 'progetti')} in un solo file
      {figures.updatedAt && `, con l’ultima modifica del ${formatDay(figures.updatedAt)}`}. Ogni
      file dice di quale momento è, con quale licenza e come citarlo.
    </p>
    <Formats
      path={(ending) => downloadPath(ending)}
      of={formatTexts.everything}
      first={2}
      more={formatTexts.more}
    />
    <Lists />
    <p>Per scaricare solo una parte, fai una ricerca e usa i pulsanti in fondo ai risultati.</p>
    <h2>Licenza</h2>
    <p>
      Dati e testi sono pubblicati con licenza{' '}
      <a href={paths.licence}>Creative Commons Attribuzione 4.0 (CC BY 4.0)</a>: puoi copiarli,
      modificarli e ripubblicarli, anche a scopo commerciale, citando come fonte «Banca dati delle
      buone prassi EMERGO, Città metropolitana di Milano».
    </p>
    <Lines reachedAt={reachedAt} />
    <Follow />
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

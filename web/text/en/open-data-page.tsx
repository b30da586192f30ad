import {
  API_ADDRESSES,
  catalogPath,
  SITE_FILES,
  vocabulariesFilePath,
} from '#domain/machine-addresses.ts'
import { CSV_DESCRIPTION } from '#domain/media-types.ts'
import { formatDay, formatEuro, formatNumber, plural } from '../../lib/text/en/format.ts'
import { formatTexts } from '../../messages/en/formats.ts'
import { textPageTitles } from '../../messages/en/titles.ts'
import { downloadPath, LIST_FILES, paths } from '../../paths.ts'
import { Formats } from '../../ui/formats.tsx'
import { useSite } from '../../ui/site-context.ts'
import type * as italian from '../open-data-page.tsx'
import { TextPage } from '../text-page.tsx'

const EXAMPLES = [
  {
    path: `${paths.data}?tema=autismo`,
    what: 'the projects on the theme of autism, with the counts of each filter',
  },
  {
    path: `${paths.data}?anno=2016-2020&ordina=titolo`,
    what: 'the years from 2016 to 2020, in alphabetical order',
  },
  {
    path: `${downloadPath('csv')}?disabilita=non-specificata`,
    what: 'those that do not state the disability, in a file',
  },
  {
    path: API_ADDRESSES.vocabularies,
    what: 'the lists of terms: identifiers, with Italian and English labels',
  },
]

const linesFor = (origin: string): [tool: string, how: string, line: string][] => [
  ['Excel', 'Data, Get Data, From Web; or, to open it:', `${origin}${downloadPath('xlsx')}`],
  [
    'R',
    '',
    `projects <- read.csv("${origin}${downloadPath('csv')}?dialetto=rfc4180", encoding = "UTF-8")`,
  ],
  [
    'Python',
    '',
    `import pandas; projects = pandas.read_parquet("${origin}${downloadPath('parquet')}")`,
  ],
  ['DuckDB', '', `SELECT titolo, anno, temi FROM '${origin}${downloadPath('parquet')}';`],
]

const Lists = () => (
  <p>
    Whole lists can be downloaded, too, at the end of their pages:{' '}
    <a href={`${paths.calls}#${LIST_FILES}`}>calls</a>,{' '}
    <a href={`${paths.organisations}#${LIST_FILES}`}>organisations</a>,{' '}
    <a href={`${paths.themes}#${LIST_FILES}`}>themes</a>,{' '}
    <a href={`${paths.disabilities}#${LIST_FILES}`}>types of disability</a>.
  </p>
)

const Lines = ({ reachedAt }: { reachedAt: string }) => {
  const { siteUrl } = useSite()
  return (
    <>
      <h2>Opening them in a program</h2>
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
        <a href={paths.codebook}>What each column means</a>, with the lists of terms. In Italian the
        same stands in the sheet “Codebook” of the Excel file and, for programs, in{' '}
        <a href={SITE_FILES.dataPackage}>Data Package</a> and{' '}
        <a href={downloadPath(CSV_DESCRIPTION.ending)}>CSVW</a>.
      </p>
      <p>
        Who wants to know where each value comes from (file, row, day) adds{' '}
        <code>provenienza=si</code> to the address of a file:{' '}
        <a href={`${downloadPath('xlsx')}?provenienza=si`}>in one more sheet of Excel</a>, or{' '}
        <a href={`${downloadPath('csv')}?provenienza=si`}>in a CSV table</a>.
      </p>
    </>
  )
}

const Harvest = () => {
  const { site } = useSite()
  const isReached = site.feedbackEmail !== null || site.email !== null
  return (
    <>
      {isReached && (
        <li>
          <a href={`${SITE_FILES.oai}?verb=Identify`}>OAI-PMH</a> for libraries and aggregators
        </li>
      )}
      {isReached && site.ipaCode !== null && (
        <li>
          <a href={catalogPath('rdf')}>DCAT-AP_IT catalogue</a>
        </li>
      )}
    </>
  )
}

const Follow = () => (
  <>
    <h2>Following and harvesting them</h2>
    <ul>
      <li>
        <a href={downloadPath('atom')}>Atom feed</a> and{' '}
        <a href={downloadPath('feed.json')}>JSON Feed</a>: the records that changed last, of a
        search, too
      </li>
      <li>
        <a href={API_ADDRESSES.changes}>All changes</a>, from a number on, with the records
        withdrawn
      </li>
      <Harvest />
      <li>
        <a href={vocabulariesFilePath('ttl')}>Lists in SKOS</a>, with labels in both languages, and{' '}
        <a href={SITE_FILES.roCrate}>RO-Crate</a>
      </li>
    </ul>
  </>
)

const Api = () => (
  <>
    <h2>The API</h2>
    <p>
      The address of a search holds everywhere: the same parameters that you see in the page of the
      results work in the API and in the files. You need not register. The{' '}
      <a href={paths.apiDocs}>documentation of the API</a> describes each address and each field
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
      The identifiers of terms never change; labels may. A parameter or a value that does not exist
      gets an answer 400 that names it. Whoever prepares records to import finds the shape of each
      field in the <a href={paths.projectSchema}>JSON schema of a record</a>.
    </p>
  </>
)

export const OpenDataPage: typeof italian.OpenDataPage = ({ figures, reachedAt }) => (
  <TextPage {...textPageTitles['open-data']}>
    <h2>Downloading everything</h2>
    <p>
      {plural(figures.projects, 'project', 'projects')} in one file
      {figures.updatedAt && `, last changed on ${formatDay(figures.updatedAt)}`}. Each file says of
      which moment it is, under which licence, and how to cite it. Names of columns, labels and
      texts are in Italian.
    </p>
    <Formats
      path={(ending) => downloadPath(ending)}
      of={formatTexts.everything}
      first={2}
      more={formatTexts.more}
    />
    <Lists />
    <p>To download a part only, search, and use the buttons at the end of the results.</p>
    <h2>Licence</h2>
    <p>
      Data and texts are published under the licence{' '}
      <a href={paths.licence}>Creative Commons Attribution 4.0 (CC BY 4.0)</a>: you may copy, change
      and publish them again, also commercially, if you cite as their source{' '}
      <span lang="it">«Banca dati delle buone prassi EMERGO, Città metropolitana di Milano»</span>.
    </p>
    <Lines reachedAt={reachedAt} />
    <Follow />
    <Api />
    <h2>What the data do not say</h2>
    <p>
      {figures.withFunding === 0
        ? 'No record states its funding yet.'
        : `Funding is stated in ${plural(figures.withFunding, 'record', 'records')} of ${formatNumber(figures.projects)}, ${formatEuro(figures.fundingEur)} in all: this is not the whole expense of the plan.`}{' '}
      An empty field means that the source does not tell, not that the value is zero.
    </p>
  </TextPage>
)

import { writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { measureAblation } from './bench/ablation/measure.ts'
import { ablationReport } from './bench/ablation/report.ts'
import { embedded } from './bench/candidates/embedded.ts'
import { loadCandidate, RELEVANCE_KEYS, SPEED_KEYS } from './bench/candidates/index.ts'
import { realDocuments } from './bench/corpus/documents.ts'
import { measureExports } from './bench/export/measure.ts'
import { exportReport } from './bench/export/report.ts'
import { measureHttp, TARGET_KEYS } from './bench/http/measure.ts'
import { httpReport } from './bench/http/report.ts'
import { measureIngest } from './bench/ingest/measure.ts'
import { ingestReport } from './bench/ingest/report.ts'
import { measurePages } from './bench/pages/measure.ts'
import { pagesReport } from './bench/pages/report.ts'
import { measureAsked } from './bench/relevance/asked.ts'
import { readGolden } from './bench/relevance/golden.ts'
import { measureRelevance } from './bench/relevance/measure.ts'
import { relevanceReport } from './bench/relevance/report.ts'
import { askedReport } from './bench/relevance/report-asked.ts'
import { measureRequests } from './bench/requests/measure.ts'
import { requestsReport } from './bench/requests/report.ts'
import { measureSize } from './bench/search/measure.ts'
import { searchReport } from './bench/search/report.ts'
import { measureService } from './bench/service/measure.ts'
import { serviceReport } from './bench/service/report.ts'
import { CROWD, type Life, measureSoak } from './bench/soak/measure.ts'
import { soakReport } from './bench/soak/report.ts'
import { measureWriting } from './bench/writing/measure.ts'
import { writingReport } from './bench/writing/report.ts'
import { readOptions } from './options.ts'

const USAGE = `Each takes [--json FILE] for all figures and [--write FILE] for the report as a page, too.

npm run bench -- relevance [--engine NAME] [--verbose]
npm run bench -- ablation
npm run bench -- search [--docs 1000,10000] [--engine NAME] [--questions 300] [--rounds 1]
npm run bench -- http [--docs 1000,10000] [--engine NAME] [--questions 300]
npm run bench -- pages [--docs real,10000]
npm run bench -- service [--docs 10000]
npm run bench -- export [--docs 10000,100000] [--bases FOLDER]
npm run bench -- requests [--docs 10000] [--seeds 3] [--verbose]
npm run bench -- soak [--docs 10000] [--minutes 10]
npm run bench -- crowd [--docs 10000] [--minutes 5]
npm run bench -- ingest [--docs 10000]
npm run bench -- writing [--docs 10000]`

const { positionals, values } = readOptions(USAGE, {
  allowPositionals: true,
  options: {
    docs: { type: 'string' },
    engine: { type: 'string', multiple: true, default: [] },
    questions: { type: 'string' },
    rounds: { type: 'string' },
    seeds: { type: 'string' },
    minutes: { type: 'string' },
    json: { type: 'string' },
    write: { type: 'string' },
    /** Filled bases are kept here for the next run. */
    bases: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
})

const sizes = (usual: string) => (values.docs ?? usual).split(',').map(Number)
const perClass = () => Number(values.questions ?? 300)
const engines = (usual: readonly string[]) => (values.engine.length > 0 ? values.engine : usual)
const progress = (text: string) => console.error(text)
const keep = (results: unknown) => {
  if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 1))
}

const tables: string[] = []
const report = (text: string) => {
  tables.push(text)
  console.log(text)
}

/**
 * What was asked for, without the places of this machine. Only `npm run` gives memory and compiled code as the service has them
 * (`scripts/setup/run.mjs`): who calls the script itself measures other starts and more memory.
 */
const asked = (): string => {
  const command = process.env.MALLOC_TRIM_THRESHOLD_ ? 'npm run bench --' : 'node scripts/bench.ts'
  const { write: _write, json: _json, bases: _bases, ...told } = values
  const options = Object.entries(told).flatMap(([name, value]) =>
    [value]
      .flat()
      .map((one) => (one === true ? `--${name}` : one === false ? '' : `--${name} ${one}`)),
  )
  return [command, positionals[0], ...options.filter((one) => one !== '')].join(' ')
}

/** When, with what and on which machine: without it a figure says nothing. */
const circumstances = (): string => {
  const day = new Date().toISOString().slice(0, 10)
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`
  const load = loadavg().map((one) => one.toFixed(1))
  return `${day}, Node ${process.versions.node}, ${machine}, load ${load.join(', ')} at the end: \`${asked()}\``
}

/** Measures a base of each size asked for, and reports all together. */
const forEachSize =
  <T extends object>(
    usual: string,
    measure: (count: number) => Promise<T | T[]>,
    reportOf: (results: T[]) => string,
  ) =>
  async (): Promise<void> => {
    const results: T[] = []
    for (const count of sizes(usual)) {
      const measured = await measure(count)
      results.push(...(Array.isArray(measured) ? measured : [measured]))
    }
    keep(results)
    report(reportOf(results))
  }

const soak = (minutes: number, life?: Life) =>
  forEachSize(
    '10000',
    (count) => measureSoak(count, Number(values.minutes ?? minutes), progress, life),
    soakReport,
  )

const commands: Record<string, () => Promise<void>> = {
  relevance: async () => {
    const questions = readGolden()
    const documents = realDocuments()
    const results = []
    for (const key of engines(RELEVANCE_KEYS)) {
      results.push(await measureRelevance(await loadCandidate(key), questions, documents))
    }
    keep(results)
    report(relevanceReport(results, values.verbose))
    const asked = await measureAsked(embedded)
    report(askedReport(embedded.name, asked))
  },
  ablation: async () => {
    const result = await measureAblation(progress)
    keep(result)
    report(ablationReport(result))
  },
  search: forEachSize(
    '1000,10000',
    (count) =>
      measureSize(engines(SPEED_KEYS), count, {
        ...{ perClass: perClass(), rounds: Number(values.rounds ?? 1), progress },
      }),
    searchReport,
  ),
  http: forEachSize(
    '1000,10000',
    (count) => measureHttp(engines(TARGET_KEYS), count, perClass(), progress),
    httpReport,
  ),
  pages: async () => {
    const results = []
    for (const one of (values.docs ?? 'real,10000').split(','))
      results.push(...(await measurePages(one === 'real' ? one : Number(one), progress)))
    keep(results)
    report(pagesReport(results))
  },
  service: forEachSize('10000', (count) => measureService(count, progress), serviceReport),
  export: forEachSize(
    '10000,100000',
    (count) => measureExports(count, values.bases, progress),
    exportReport,
  ),
  requests: async () => {
    for (const count of sizes('10000')) {
      const results = await measureRequests(count, Number(values.seeds ?? 3), progress)
      keep(results)
      report(requestsReport(count, results, values.verbose))
    }
  },
  writing: forEachSize('10000', (count) => measureWriting(count, progress), writingReport),
  soak: soak(10),
  crowd: soak(5, CROWD),
  ingest: forEachSize('10000', (count) => measureIngest(count, progress), ingestReport),
}

const command = commands[positionals[0] ?? '']
if (command) {
  await command()
  if (values.write) {
    const title = `# Measured: ${positionals[0]}`
    writeFileSync(values.write, `${[title, circumstances(), ...tables].join('\n\n')}\n`)
  }
} else {
  console.error(USAGE)
  process.exitCode = 2
}

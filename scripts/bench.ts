import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measureAblation } from './bench/ablation/measure.ts'
import { ablationReport } from './bench/ablation/report.ts'
import { loadCandidate, RELEVANCE_KEYS, SPEED_KEYS } from './bench/candidates/index.ts'
import { realDocuments } from './bench/documents.ts'
import { measureExports } from './bench/export.ts'
import { readGolden } from './bench/golden.ts'
import { measureHttp, TARGET_KEYS } from './bench/http.ts'
import { measureIngest } from './bench/ingest.ts'
import { measurePair } from './bench/pair.ts'
import { measureRelevance } from './bench/relevance.ts'
import { exportReport } from './bench/report-export.ts'
import { httpReport } from './bench/report-http.ts'
import { ingestReport } from './bench/report-ingest.ts'
import { pairReport } from './bench/report-pair.ts'
import { relevanceReport } from './bench/report-relevance.ts'
import { requestsReport } from './bench/report-requests.ts'
import { searchReport } from './bench/report-search.ts'
import { serviceReport } from './bench/report-service.ts'
import { soakReport } from './bench/report-soak.ts'
import { writingReport } from './bench/report-writing.ts'
import { measureRequests } from './bench/requests.ts'
import { measureSize } from './bench/search.ts'
import { measureService } from './bench/service.ts'
import { measureSoak } from './bench/soak.ts'
import { measureWriting } from './bench/writing.ts'

const USAGE = `npm run bench -- relevance [--engine NAME] [--verbose] [--json FILE]
npm run bench -- ablation [--json FILE]
npm run bench -- search [--docs 1000,10000] [--engine NAME] [--questions 300] [--rounds 1] [--json FILE]
npm run bench -- pair [--docs 10000] [--engine meilisearch --engine meilisearch-adapter] [--questions 50] [--rounds 5] [--json FILE]
npm run bench -- http [--docs 1000,10000] [--engine NAME] [--questions 300] [--json FILE]
npm run bench -- service [--docs 10000] [--json FILE]
npm run bench -- export [--docs 10000,100000] [--bases FOLDER] [--json FILE]
npm run bench -- requests [--docs 10000] [--seeds 3] [--verbose] [--json FILE]
npm run bench -- soak [--docs 10000] [--minutes 10] [--json FILE]
npm run bench -- ingest [--docs 10000] [--json FILE]
npm run bench -- writing [--docs 10000] [--json FILE]`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    docs: { type: 'string' },
    engine: { type: 'string', multiple: true, default: [] },
    questions: { type: 'string' },
    rounds: { type: 'string' },
    seeds: { type: 'string', default: '3' },
    minutes: { type: 'string', default: '10' },
    json: { type: 'string' },
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

const commands: Record<string, () => Promise<void>> = {
  relevance: async () => {
    const questions = readGolden()
    const documents = realDocuments()
    const results = []
    for (const key of engines(RELEVANCE_KEYS)) {
      results.push(await measureRelevance(await loadCandidate(key), questions, documents))
    }
    keep(results)
    console.log(relevanceReport(results, values.verbose))
  },
  ablation: async () => {
    const result = await measureAblation(progress)
    keep(result)
    console.log(ablationReport(result))
  },
  search: async () => {
    const options = { perClass: perClass(), rounds: Number(values.rounds ?? 1), progress }
    const results = []
    for (const count of sizes('1000,10000')) {
      results.push(await measureSize(engines(SPEED_KEYS), count, options))
    }
    keep(results)
    console.log(searchReport(results))
  },
  http: async () => {
    const results = []
    const keys = values.engine.length > 0 ? values.engine : TARGET_KEYS
    for (const count of sizes('1000,10000'))
      results.push(await measureHttp(keys, count, perClass(), progress))
    keep(results)
    console.log(httpReport(results))
  },
  pair: async () => {
    const [first = 'meilisearch', second = 'meilisearch-adapter'] = values.engine
    const options = {
      perClass: Number(values.questions ?? 50),
      rounds: Number(values.rounds ?? 5),
      progress,
    }
    const results = []
    for (const count of sizes('10000'))
      results.push(await measurePair([first, second], count, options))
    keep(results)
    console.log(results.map(pairReport).join('\n\n'))
  },
  service: async () => {
    const results = []
    for (const count of sizes('10000')) results.push(await measureService(count, progress))
    keep(results)
    console.log(serviceReport(results))
  },
  export: async () => {
    const results = []
    for (const count of sizes('10000,100000'))
      results.push(...(await measureExports(count, values.bases, progress)))
    keep(results)
    console.log(exportReport(results))
  },
  requests: async () => {
    for (const count of sizes('10000')) {
      const results = await measureRequests(count, Number(values.seeds), progress)
      keep(results)
      console.log(requestsReport(count, results, values.verbose))
    }
  },
  writing: async () => {
    const results = []
    for (const count of sizes('10000')) results.push(await measureWriting(count, progress))
    keep(results)
    console.log(writingReport(results))
  },
  soak: async () => {
    const results = []
    for (const count of sizes('10000'))
      results.push(await measureSoak(count, Number(values.minutes), progress))
    keep(results)
    console.log(soakReport(results))
  },
  ingest: async () => {
    const results = []
    for (const count of sizes('10000')) results.push(...(await measureIngest(count, progress)))
    keep(results)
    console.log(ingestReport(results))
  },
}

const command = commands[positionals[0] ?? '']
if (command) await command()
else {
  console.error(USAGE)
  process.exitCode = 2
}

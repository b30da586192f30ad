/**
 * Who may import whom. A zone is a folder or a file, with all below it that is no zone of its own. It may always import
 * itself; values of another zone only where `values` names it, its types where `values` or `types` does. `/**` at the end
 * of a name stands for the zone and all zones below it.
 */
export type Rule = {
  zone: string
  values: readonly string[]
  types?: readonly string[]
  /** Packages, by how their names begin; any where absent, but for those that are at home elsewhere. */
  packages?: readonly string[]
  /** Whether `import()` may be given something else than a text. */
  computed?: true
}

const domain = 'server/domain'
const schemas = 'server/domain/schemas'
const search = 'server/search'
const embedded = 'server/search/embedded'
const room = (name: string) => `${embedded}/${name}`
const shared = (...names: string[]) => names.map((name) => `${search}/${name}`)

/** Language, analysis and the like: what both engines stand on. */
const commons = shared(
  'analysis',
  'display',
  'language',
  'scoring',
  'spelling',
  'structures',
  'suggestions',
)

export const RULES: readonly Rule[] = [
  // The page loads what `domain` imports: so no package, and no schema, which would bring one in.
  { zone: domain, values: [], types: [schemas], packages: [] },
  { zone: schemas, values: [domain], packages: ['typebox'] },

  { zone: 'server/store', values: [domain, schemas], types: [search, 'server/ingest'] },
  { zone: 'server/ingest', values: [domain, schemas], types: ['server/store', search] },

  { zone: search, values: [domain, schemas], types: ['server/store'] },
  { zone: `${search}/structures`, values: [], packages: [] },
  { zone: `${search}/analysis`, values: [domain], types: [search], packages: [] },
  { zone: `${search}/scoring`, values: [domain], types: [schemas], packages: [] },
  { zone: `${search}/display`, values: [domain, schemas], types: [search], packages: [] },
  {
    zone: `${search}/language`,
    values: [domain, ...shared('analysis')],
    types: [schemas, search],
    packages: ['node:crypto'],
  },
  { zone: `${search}/spelling`, values: shared('language', 'structures'), packages: [] },
  {
    zone: `${search}/suggestions`,
    values: [domain, ...shared('analysis', 'display', 'structures')],
    types: [schemas, search, ...shared('language')],
    packages: [],
  },

  // The rooms of the embedded engine, from the ground up.
  { zone: room('postings'), values: shared('structures'), packages: [] },
  { zone: room('bitmaps'), values: [room('postings')], packages: [] },
  {
    zone: room('index'),
    values: [
      domain,
      room('postings'),
      room('bitmaps'),
      ...shared('analysis', 'display', 'scoring', 'structures'),
    ],
    types: [schemas, search, ...shared('language')],
  },
  {
    zone: room('phrases'),
    values: [room('index'), room('postings'), ...shared('analysis', 'structures')],
  },
  {
    zone: room('words'),
    values: [room('index'), room('phrases'), ...shared('spelling', 'structures')],
    types: shared('language'),
  },
  {
    zone: room('facets'),
    values: [domain, room('index'), room('bitmaps'), room('postings'), ...shared('structures')],
    types: [search, schemas, ...shared('language')],
  },
  {
    zone: room('match'),
    values: [
      domain,
      room('index'),
      room('postings'),
      ...shared('analysis', 'language', 'scoring', 'structures'),
    ],
    types: [room('phrases'), room('words')],
  },
  {
    zone: room('order'),
    values: [domain, room('index'), room('postings'), ...shared('structures')],
    types: [room('match')],
  },
  {
    zone: room('kept'),
    values: [
      ...['bitmaps', 'facets', 'order', 'postings'].map(room),
      `${embedded}/pauses.ts`,
      ...shared('structures'),
    ],
    types: [room('index'), room('match')],
    packages: [],
  },
  {
    zone: room('show'),
    values: [domain, room('index'), ...shared('display', 'structures')],
    types: [schemas, search, room('match')],
  },
  {
    zone: room('suggest'),
    values: [domain, room('index'), `${embedded}/pauses.ts`, ...commons],
    types: [schemas, search, `${embedded}/**`],
  },
  { zone: `${embedded}/pauses.ts`, values: [] },
  {
    zone: embedded,
    values: [domain, search, `${embedded}/**`, ...commons],
    types: [schemas],
    packages: ['node:'],
  },
  // Nothing of the other engine but the shape of what it hands over.
  {
    zone: `${search}/meilisearch`,
    values: [domain, schemas, search, ...commons],
    types: [embedded],
  },

  {
    zone: 'server/http',
    values: [domain, schemas, search, 'server/ingest', ...commons],
    types: ['server/store'],
  },
  // The desk's pages hand on what the desk does, and who may come in; neither knows of HTTP.
  {
    zone: 'server/http/staff',
    values: [domain, schemas, 'server/http', 'server/ingest'],
    types: ['server/store', 'server/ingest', 'server/desk', 'server/staff'],
  },
  // What the desk does, over store, ingest and worker; it knows of no request.
  {
    zone: 'server/desk',
    values: [domain, schemas, 'server/ingest'],
    types: ['server/store', 'server/worker'],
  },
  // Who may come in: in a base of its own, with nothing of the projects.
  { zone: 'server/staff', values: [domain] },
  { zone: 'server/config.ts', values: [domain] },
  {
    zone: 'server/app.ts',
    values: [domain, schemas, 'server/config.ts', 'server/http', 'server/http/staff'],
  },
  // Pieces that `compose.ts` puts together.
  ...['server/follow.ts', 'server/health.ts'].map((zone) => ({
    zone,
    values: [domain, 'server/explain.ts', 'server/messages.ts'],
    types: ['server/store', 'server/http', `${search}/**`],
  })),
  // Large files in a thread of their own: the base and the writers put together once more.
  { zone: 'server/file-thread', values: [domain, 'server/store', 'server/http'] },
  { zone: 'server/worker', values: [domain, 'server/store', 'server/ingest'] },
  { zone: 'server/messages.ts', values: [domain] },
  { zone: 'server/explain.ts', values: [domain, 'server/messages.ts', 'server/store'] },
  {
    zone: 'server/admission.ts',
    values: [
      domain,
      'server/config.ts',
      'server/explain.ts',
      'server/messages.ts',
      'server/staff',
      'server/http/staff',
    ],
  },
  {
    zone: 'server/open-desk.ts',
    values: [domain, 'server/desk', 'server/worker', 'server/http/staff'],
    types: ['server/admission.ts', 'server/store'],
  },
  { zone: 'server/leave.ts', values: [domain] },
  {
    zone: 'server/open-base.ts',
    values: [domain, 'server/config.ts', 'server/messages.ts', 'server/store', 'server/ingest'],
  },
  {
    zone: 'server/warming.ts',
    values: ['server/messages.ts', 'server/search/embedded'],
    packages: [],
  },
  {
    zone: 'server/engines.ts',
    values: [domain, 'server/config.ts', 'server/messages.ts', 'server/warming.ts', `${search}/**`],
    types: ['server/store'],
  },
  {
    zone: 'server/compose.ts',
    values: [
      'server/open-base.ts',
      'server/engines.ts',
      'server/file-thread',
      'server/follow.ts',
      'server/health.ts',
      `${domain}/**`,
      'server/store',
      'server/ingest',
      `${search}/**`,
      'server/http',
      'server/config.ts',
    ],
  },
  {
    zone: 'server/main.ts',
    values: [
      domain,
      'server/config.ts',
      'server/admission.ts',
      'server/app.ts',
      'server/compose.ts',
      'server/explain.ts',
      'server/leave.ts',
      'server/messages.ts',
      'server/open-desk.ts',
      'server/http',
    ],
    // The page renderer, which is built.
    computed: true,
  },

  { zone: 'web', values: [domain], types: [schemas], packages: ['preact'] },
  // Readers' pages know nothing of the desk; what the server draws of both begins in one file.
  { zone: 'web/staff', values: [domain, 'web'], types: [schemas], packages: ['preact', 'uqr'] },
  { zone: 'web/server.tsx', values: [domain, 'web', 'web/staff'], packages: ['preact'] },
  // What stands in Preact's place on the server knows of no page.
  { zone: 'web/drawing', values: [], packages: ['preact'] },

  { zone: 'scripts', values: ['server/**', 'scripts/**'] },
  // Runs before anything is installed.
  { zone: 'scripts/setup', values: [], packages: ['node:'] },
  { zone: 'scripts/fences', values: [] },
  { zone: 'scripts/bench', values: ['server/**', 'scripts', 'scripts/bench/**', 'testing'] },
  {
    zone: 'scripts/bench/http/built-page.ts',
    values: ['server/**', 'scripts/bench'],
    // The page renderer, which is built.
    computed: true,
  },
  { zone: 'vite.config.ts', values: [] },

  // Tests, and what only tests need: in `testing` folders, which nothing of the product imports.
  { zone: 'testing', values: ['server/**', 'web/**', 'scripts/**'], computed: true },
]

/** Where each package is taken from, all that begin with its name and a slash too; nobody else does, and one that is not here stands in tests alone. */
export const HOMES: Readonly<Record<string, readonly string[]>> = {
  'better-sqlite3': ['server/store', 'server/staff', 'scripts/bench', 'testing'],
  'drizzle-orm': ['server/store', 'testing'],
  meilisearch: ['server/search/meilisearch', 'scripts/bench', 'testing'],
  fastify: [
    'server/http',
    'server/http/staff',
    'server/app.ts',
    'server/leave.ts',
    'scripts/bench',
    'testing',
  ],
  '@fastify/': ['server/http', 'server/http/staff', 'server/app.ts', 'testing'],
  'prom-client': ['server/http', 'testing'],
  'openid-client': ['server/staff', 'testing'],
  preact: ['web', 'web/staff', 'web/server.tsx', 'web/drawing', 'testing'],
  'preact-render-to-string': ['web/server.tsx', 'testing'],
  uqr: ['web/staff', 'server/http', 'testing'],
  'close-with-grace': ['server/main.ts'],
  fflate: ['server/http', 'server/ingest', 'testing'],
  helmet: ['server/http'],
  htmlparser2: ['server/ingest'],
  hucre: ['server/ingest', 'scripts/bench', 'testing'],
  'hyparquet-writer': ['server/http'],
  negotiator: ['server/http'],
  'openapi-types': ['server/http'],
  typebox: [schemas, search, 'server/http', 'server/ingest', 'testing'],
  yaml: [search],
  minisearch: ['scripts/bench'],
  vite: ['scripts/fences', 'vite.config.ts', 'testing'],
  wabt: ['scripts'],
}

const TESTING = /\.test\.tsx?$|(?:^|\/)testing\//

const names = RULES.map(({ zone }) => zone).sort((a, b) => b.length - a.length)

/** The zone of a file, given by its path from the root; null for one of which no rule tells. */
export const zoneOf = (path: string): string | null =>
  TESTING.test(path)
    ? 'testing'
    : (names.find((zone) => path === zone || path.startsWith(`${zone}/`)) ?? null)

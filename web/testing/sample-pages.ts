import { FACET_KEYS, FACETS } from '#domain/facets.ts'
import type { ShownCall } from '#domain/guide-pages.ts'
import type { BaseFigures, Missing, PageContent, PageData } from '#domain/pages.ts'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import type { FacetAnswer, FacetValue, ProjectCard, SearchAnswer } from '#domain/schemas/search.ts'
import { USUAL_SITE } from '#domain/site.ts'

/** Pages of every kind for tests, as small as the types allow; what a test is about, it says itself. */

export const figures: BaseFigures = {
  projects: 19,
  organisations: 48,
  firstYear: 2017,
  lastYear: 2025,
  withFunding: 1,
  fundingEur: 120_000,
  updatedAt: '2026-01-05T10:00:00.000Z',
}

export const card = (change: Partial<ProjectCard> = {}): ProjectCard => ({
  slug: 'ponte',
  title: 'Ponte',
  summary: 'Un ponte fra scuola e lavoro.',
  easyToRead: false,
  programme: { id: 'emergo', label: 'EMERGO' },
  plan: null,
  year: 2020,
  start: null,
  end: null,
  lead: null,
  themes: [],
  disabilities: [],
  beneficiaries: [],
  territories: [],
  fundingEur: null,
  completeness: 40,
  ...change,
})

export const project = (change: Partial<PublicProject> = {}): PublicProject => ({
  slug: 'ponte',
  title: 'Ponte',
  programme: { id: 'emergo', label: 'EMERGO' },
  plan: null,
  call: null,
  year: null,
  start: null,
  end: null,
  conclusion: { id: 'periodo', label: 'Periodo di attuazione terminato' },
  themes: [],
  disabilities: [],
  beneficiaries: [],
  beneficiariesWording: [],
  lead: null,
  partners: [],
  territories: [],
  territoriesWording: [],
  formerAddresses: [],
  fundingEur: null,
  sections: {
    summary: null,
    easyToRead: null,
    context: null,
    objectives: null,
    activities: null,
    results: null,
    obstacles: null,
    transferability: null,
    buildingBlocks: null,
  },
  materials: [],
  sources: [],
  completeness: 11,
  version: 1,
  updatedAt: '2026-01-05T10:00:00.000Z',
  ...change,
})

export const value = (change: Partial<FacetValue> = {}): FacetValue => ({
  value: 'autismo',
  label: 'Autismo',
  count: 4,
  state: 'off',
  parent: null,
  ...change,
})

export const facets = (values: Partial<Record<string, FacetValue[]>> = {}): FacetAnswer[] =>
  FACET_KEYS.map((key) => ({
    key,
    label: FACETS[key].label,
    all: false,
    multiple: FACETS[key].multiple,
    values: values[key] ?? [],
    distinct: values[key]?.length ?? 0,
  }))

export const query = (change: Partial<SearchQuery> = {}): SearchQuery => ({
  ...EMPTY_QUERY,
  ...change,
})

/** A query with these facets chosen; the rest of it is empty. */
export const queryWith = (
  chosen: Partial<Record<keyof SearchQuery['facets'], Partial<SearchQuery['facets']['tema']>>>,
  change: Partial<SearchQuery> = {},
): SearchQuery => {
  const filled = { ...EMPTY_QUERY.facets }
  for (const key of FACET_KEYS) filled[key] = { ...filled[key], ...chosen[key] }
  return query({ ...change, facets: filled })
}

export const answer = (change: Partial<SearchAnswer> = {}): SearchAnswer => ({
  total: 1,
  page: 1,
  pages: 1,
  perPage: 20,
  sort: 'recenti',
  hits: [{ project: card(), title: [{ text: 'Ponte', hit: false }], snippet: null, why: [] }],
  facets: facets(),
  understanding: {
    corrections: [],
    expansions: [],
    exclusions: [],
    filters: [],
    years: [],
    ambiguous: [],
    elsewhere: [],
    ignored: [],
    partial: null,
    exact: false,
    cut: false,
  },
  waysOut: [],
  engine: { name: 'embedded', fallback: false },
  ...change,
})

export const page = (content: PageContent, change: Partial<PageData> = {}): PageData => ({
  url: '/',
  siteUrl: '',
  site: USUAL_SITE,
  content,
  ...change,
})

const explained = { id: 'avviso', term: 'Avviso', definition: 'Chi può chiedere i fondi, e come.' }

const shownCall: ShownCall = {
  id: 'avviso-di-prova',
  programme: { id: 'emergo', label: 'EMERGO' },
  plan: null,
  title: 'Avviso di prova',
  years: [2020],
  yearsNote: null,
  themes: [{ id: 'autismo', label: 'Autismo' }],
  funded: 3,
  amountEur: 1_000,
  amountNote: 'almeno',
  opens: '2020-05-01',
  closes: null,
  description: 'Chiedeva progetti per i giovani.',
  reached: [{ what: 'persone', count: 4 }],
  facts: ['Si è chiuso con un incontro.'],
  sources: [{ title: 'Una pagina', url: 'https://example.org/' }],
  here: 1,
}

const row = (value: string, label: string, count: number) => ({
  value,
  label,
  count,
  link: count > 0 ? `?territorio=${value}` : null,
})

const shownFigure = {
  facet: 'territorio' as const,
  label: 'Territorio',
  multiple: true,
  hierarchical: true,
  // A number without an address has its reason told.
  rows: [row('milano', 'Milano', 3), { ...row('bresso', 'Bresso', 1), link: null }],
  distinct: 14,
}

const counted = { query: query(), asked: 'tutti i progetti', total: 4, problems: [], unnamed: 0 }

const casePage: PageContent = {
  kind: 'case',
  answers: { chi: 'autismo', lavoro: null, dove: 'milano', ostacolo: null },
  unknown: [],
  places: [{ zone: { id: 'zona-milano', label: 'Zona Milano' }, towns: [] }],
  found: { of: 2, levels: [], hits: [], page: 1, pages: 1 },
}

const missing: Missing[] = [
  { asked: 'vecchia', became: 'another', slug: 'ponte', title: 'Ponte' },
  { asked: 'tolta', became: 'withdrawn', reason: 'È un doppione.' },
  { asked: 'mai-stata', became: 'unknown' },
]

const changed = project({ slug: 'scala', title: 'Scala', year: 2021, version: 2 })

/** One content of every kind: a new kind is asked for by its name. */
const ofKind = {
  home: {
    kind: 'home',
    themes: [{ id: 'autismo', label: 'Autismo e lavoro', count: 4 }],
    disabilities: [{ id: 'motoria', label: 'Disabilità motoria', count: 0 }],
    latest: [card()],
    figures,
  },
  results: { kind: 'results', query: query(), answer: answer(), problems: [], unnamed: 0 },
  facet: {
    kind: 'facet',
    facet: 'tema',
    query: query(),
    answer: facets({ tema: [value()] })[1] as FacetAnswer,
    total: 4,
    page: 1,
    pages: 1,
  },
  project: {
    kind: 'project',
    project: project(),
    related: [{ project: card(), reasons: [{ kind: 'same-initiative' }] }],
  },
  about: { kind: 'about', figures },
  'open-data': { kind: 'open-data', figures, reachedAt: 'http://sito.example:3000' },
  codebook: {
    kind: 'codebook',
    columns: [
      {
        name: 'temi',
        label: 'Temi',
        meaning: 'I temi di cui si occupa il progetto.',
        type: 'elenco di voci',
        unit: null,
        vocabulary: 'tema',
        since: '2026-11-23',
        empty: 2,
      },
    ],
    lists: [
      { key: 'tema', label: 'Tema', terms: [{ id: 'autismo', label: 'Autismo', retired: false }] },
    ],
  },
  accessibility: { kind: 'accessibility', figures },
  privacy: { kind: 'privacy', figures },
  api: {
    kind: 'api',
    problems: [{ anchor: 'problema-gone', code: 'gone', title: 'È stata tolta', status: 410 }],
    operations: [
      {
        method: 'get',
        path: '/api/projects',
        summary: 'Cerca i progetti',
        description: null,
        parameters: [{ name: 'q', required: false, description: 'Le parole cercate' }],
      },
    ],
  },
  calls: { kind: 'calls', programmes: [{ programme: shownCall.programme, calls: [shownCall] }] },
  call: { kind: 'call', call: shownCall, projects: [card()], more: 2, words: [explained] },
  organisations: {
    kind: 'organisations',
    organisations: [{ id: 'ente', label: 'Ente', count: 2, led: 1, kinds: [] }],
    total: 1,
    page: 1,
    pages: 1,
  },
  organisation: {
    kind: 'organisation',
    organisation: { id: 'ente', label: 'Ente' },
    kinds: [{ id: 'impresa', label: 'Impresa' }],
    projects: [{ project: card(), role: 'lead', note: null }],
    total: 2,
    more: 1,
    others: [{ id: 'altro', label: 'Altro', count: 1 }],
  },
  topics: {
    kind: 'topics',
    facet: 'disabilita',
    topics: [{ id: 'motoria', label: 'Motoria', count: 0, description: null, parent: null }],
  },
  topic: {
    kind: 'topic',
    facet: 'tema',
    topic: { id: 'autismo', label: 'Autismo' },
    description: 'Formazione e lavoro.',
    broader: null,
    narrower: [{ id: 'giovani', label: 'Giovani', count: 1 }],
    total: 2,
    firstYear: 2020,
    lastYear: 2022,
    withFunding: 1,
    fundingEur: 1_000,
    calls: [shownCall],
    lessons: [
      { section: 'results', told: 1, texts: [{ slug: 'ponte', title: 'Ponte', text: 'Dieci.' }] },
    ],
    projects: [card()],
    more: 0,
    words: [explained],
  },
  'system-actions': {
    kind: 'system-actions',
    calls: [shownCall],
    glossary: [{ ...explained, alternative: ['bando'], source: null }],
  },
  'not-found': { kind: 'not-found', requestId: null, reason: null },
  gone: { kind: 'gone', requestId: null, reason: 'È un doppione.' },
  error: { kind: 'error', requestId: 'req-1', reason: null },
  case: casePage,
  figures: { kind: 'figures', ...counted, figures: [{ ...shownFigure, most: 3 }] },
  figure: { kind: 'figure', ...counted, figure: { ...shownFigure, most: 3 }, page: 1, pages: 2 },
  cross: {
    kind: 'cross',
    ...counted,
    rows: { ...shownFigure, page: 1, pages: 2 },
    columns: { ...shownFigure, facet: 'tema', label: 'Tema', page: 1, pages: 1 },
    cells: shownFigure.rows.map(() => shownFigure.rows.map(() => ({ count: 1, link: null }))),
    sameTwice: true,
  },
  map: {
    kind: 'map',
    ...counted,
    whole: row('citta-metropolitana-milano', 'Città metropolitana di Milano', 4),
    zones: [{ ...row('zona-milano', 'Zona Milano', 3), towns: [row('milano', 'Milano', 3)] }],
    beyond: [row('monza', 'Monza', 1)],
  },
  collection: {
    kind: 'collection',
    projects: [card(), card({ slug: 'scala', title: 'Scala' })],
    missing,
    left: 2,
    title: '',
    adding: { text: 'ponte', found: [{ slug: 'ponte', title: 'Ponte' }], total: 3 },
  },
  dossier: { kind: 'dossier', projects: [project(), changed], missing, left: 2, title: '' },
  comparison: {
    kind: 'comparison',
    projects: [project(), changed],
    missing,
    left: 1,
    onlyDifferences: false,
  },
  versions: {
    kind: 'versions',
    slug: 'scala',
    title: 'Scala',
    versions: [
      { version: 2, at: '2026-01-06T10:00:00.000Z', changed: ['year'] },
      { version: 1, at: '2026-01-05T10:00:00.000Z', changed: null },
    ],
  },
  version: {
    kind: 'version',
    project: changed,
    before: project({ slug: 'scala', title: 'Scala' }),
    current: 3,
    previous: 1,
    next: 3,
  },
  'too-many': { kind: 'too-many', requestId: null, reason: null },
  busy: { kind: 'busy', requestId: null, reason: null },
} satisfies Record<PageContent['kind'], PageContent>

export const everyContent: PageContent[] = Object.values(ofKind)

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AppError, type ErrorDetail } from '#domain/errors.ts'
import { API_ADDRESSES } from '#domain/machine-addresses.ts'
import { type SiteDetails, USUAL_SITE } from '#domain/site.ts'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
type LogLevel = (typeof LOG_LEVELS)[number]

export type Config = {
  port: number
  host: string
  /** Folder of the database and of the search snapshots. */
  dataDir: string
  /** Origin of the public site, for canonical links and the sitemap; "" when it is not known. */
  siteUrl: string
  /** Who publishes the site, and how they are reached. */
  site: SiteDetails
  /** Origins of sites that may show records in frames of theirs; "*" is all. */
  embedHosts: readonly string[]
  logLevel: LogLevel
  /** Proxies in front, each of which adds to X-Forwarded-*; 0: these headers are not believed. */
  trustProxy: number
  /** Connections at once, fewer where the system lets the process have few files open. */
  connections: number
  /** Requests a minute from one address; 0 switches the limit off. */
  rateLimit: number
  /** Whether `/api/metrics` is served. */
  metrics: boolean
  /** null: the embedded engine alone. */
  meilisearch: { url: string; apiKey: string; index: string } | null
  staff: {
    /** The key that seals the keys of people's codes; made when it is not there. */
    keyFile: string
    /** The institution's own sign-in, by OpenID Connect; null where there is none. */
    institution: { name: string; issuer: string; clientId: string; clientSecret: string } | null
  }
}

type Environment = Record<string, string | undefined>

/** Every setting: name, default and meaning. The README's table is checked against this list. */
export const SETTINGS = [
  ['PORT', '3000', 'porta; 0 ne prende una libera e la scrive'],
  ['HOST', '127.0.0.1', 'indirizzo su cui ascoltare; 0.0.0.0 per tutti'],
  ['DATA_DIR', 'var/data', 'cartella della base dati e degli indici'],
  ['SITE_URL', '', 'origine pubblica del sito, per esempio https://buoneprassi.example.it'],
  ['INSTITUTION_NAME', USUAL_SITE.institution, 'nome dell’ente che pubblica il sito'],
  ['INSTITUTION_URL', USUAL_SITE.institutionUrl, 'sito dell’ente'],
  ['INSTITUTION_ADDRESS', '', 'indirizzo postale, nel piè di pagina'],
  ['INSTITUTION_PHONE', '', 'telefono, nel piè di pagina'],
  ['INSTITUTION_EMAIL', '', 'posta elettronica, nel piè di pagina'],
  ['INSTITUTION_PEC', '', 'posta certificata, nel piè di pagina'],
  ['INSTITUTION_IPA', '', 'codice IPA dell’ente, per il catalogo dei dati (DCAT-AP_IT)'],
  ['FEEDBACK_EMAIL', '', 'a chi si segnalano errori e problemi di accessibilità'],
  ['LEGAL_NOTES_URL', '', 'pagina delle note legali'],
  ['ACCESSIBILITY_DECLARATION_URL', '', 'dichiarazione di accessibilità ufficiale (AgID)'],
  ['EMBED_HOSTS', '', 'siti che possono incorporare le schede, separati da spazi; * per tutti'],
  ['LOG_LEVEL', 'warn', `registro: ${LOG_LEVELS.join(', ')}`],
  ['TRUST_PROXY', '0', 'quanti proxy ci sono davanti, che aggiungono a X-Forwarded-*'],
  ['CONNECTIONS', '1000', 'connessioni contemporanee al massimo'],
  ['METRICS', '0', `1 serve ${API_ADDRESSES.metrics} (formato Prometheus); 0 no`],
  ['RATE_LIMIT', '600', 'richieste al minuto per indirizzo; 0 toglie il limite'],
  ['MEILI_URL', '', 'indirizzo di un server Meilisearch; vuoto: solo il motore interno'],
  ['MEILI_API_KEY', '', 'chiave limitata all’indice (mai la chiave principale)'],
  ['MEILI_API_KEY_FILE', '', 'file che contiene la chiave, al posto di MEILI_API_KEY'],
  ['MEILI_INDEX', 'progetti', 'nome dell’indice sul server'],
  ['STAFF_KEY_FILE', '', 'file della chiave dei codici; vuoto: staff.key nella cartella dei dati'],
  ['OIDC_ISSUER', '', 'indirizzo dell’accesso dell’ente (OpenID Connect); vuoto: non c’è'],
  ['OIDC_CLIENT_ID', '', 'nome di questo servizio presso l’accesso dell’ente'],
  ['OIDC_CLIENT_SECRET', '', 'segreto di questo servizio presso l’accesso dell’ente'],
  ['OIDC_CLIENT_SECRET_FILE', '', 'file che contiene il segreto, al posto di OIDC_CLIENT_SECRET'],
  ['OIDC_NAME', 'l’account dell’ente', 'come si chiama, nella pagina di accesso: «Entra con …»'],
] as const

const root = fileURLToPath(new URL('..', import.meta.url))

const isHttpUrl = (text: string): boolean => {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:')
}

/** Secrets go over the wire to it: without encryption only within one machine. */
const isSafeIssuer = (issuer: string): boolean => {
  const url = URL.parse(issuer)
  return (
    url?.protocol === 'https:' ||
    /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url?.hostname ?? '')
  )
}

/**
 * Reads the settings from an environment, and the key's file if one is named.
 * Throws one AppError that names every wrong value at once, so that nobody mends them one start at a time.
 */
export const readConfig = (
  environment: Environment,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Config => {
  const wrong: ErrorDetail[] = []
  const defaults = new Map<string, string>(SETTINGS.map(([name, value]) => [name, value]))
  const text = (name: string): string => environment[name]?.trim() || defaults.get(name) || ''
  const refuse = (field: string, message: string) => {
    wrong.push({ field, message: `${field}=${JSON.stringify(text(field))}: ${message}` })
  }
  const integer = (name: string, most: number): number => {
    const value = Number(text(name))
    if (/^\d+$/.test(text(name)) && value <= most) return value
    refuse(name, `deve essere un numero intero da 0 a ${most}`)
    return 0
  }
  const link = (name: string): string => {
    const value = text(name)
    if (value !== '' && !isHttpUrl(value)) refuse(name, 'deve cominciare con http:// o https://')
    return value
  }
  const origin = (name: string): string => link(name).replace(/\/+$/, '')
  const ipa = (name: string): string | null => {
    const value = text(name)
    if (value === '') return null
    if (!/^[A-Za-z0-9_-]{1,30}$/.test(value)) refuse(name, 'deve essere un codice IPA')
    return value
  }
  const hosts = (name: string): string[] => {
    const values = text(name).split(/\s+/).filter(Boolean)
    for (const value of values)
      if (value !== '*' && !/^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?$/i.test(value))
        refuse(name, 'deve contenere origini come https://www.example.it, separate da spazi')
    return values
  }
  const mail = (name: string): string | null => {
    const value = text(name)
    if (value === '') return null
    if (!/^[^\s@?&]+@[^\s@?&]+$/.test(value)) refuse(name, 'deve essere un indirizzo di posta')
    return value
  }

  const secret = (name: 'MEILI_API_KEY' | 'OIDC_CLIENT_SECRET'): string => {
    const file = text(`${name}_FILE`)
    if (file === '') return text(name)
    try {
      return readFile(file).trim()
    } catch {
      refuse(`${name}_FILE`, 'il file non si può leggere')
      return ''
    }
  }
  const institution = (): Config['staff']['institution'] => {
    const issuer = link('OIDC_ISSUER')
    if (issuer === '') return null
    if (!isSafeIssuer(issuer)) refuse('OIDC_ISSUER', 'deve cominciare con https://')
    if (text('OIDC_CLIENT_ID') === '') refuse('OIDC_CLIENT_ID', 'serve insieme a OIDC_ISSUER')
    if (text('SITE_URL') === '') refuse('SITE_URL', 'serve insieme a OIDC_ISSUER')
    const clientSecret = secret('OIDC_CLIENT_SECRET')
    if (clientSecret === '') refuse('OIDC_CLIENT_SECRET', 'serve insieme a OIDC_ISSUER')
    return { name: text('OIDC_NAME'), issuer, clientId: text('OIDC_CLIENT_ID'), clientSecret }
  }

  const logLevel = LOG_LEVELS.find((level) => level === text('LOG_LEVEL'))
  if (!logLevel) refuse('LOG_LEVEL', `deve essere uno fra ${LOG_LEVELS.join(', ')}`)
  const meiliUrl = origin('MEILI_URL')
  const index = text('MEILI_INDEX')
  if (!/^[A-Za-z0-9_-]{1,100}$/.test(index)) {
    refuse('MEILI_INDEX', 'può avere solo lettere, cifre, trattini e trattini bassi')
  }
  const dataDir = environment.DATA_DIR?.trim() || `${root}var/data`
  const config: Config = {
    port: integer('PORT', 65_535),
    host: text('HOST'),
    dataDir,
    siteUrl: origin('SITE_URL'),
    site: {
      institution: text('INSTITUTION_NAME'),
      institutionUrl: link('INSTITUTION_URL'),
      postalAddress: text('INSTITUTION_ADDRESS') || null,
      phone: text('INSTITUTION_PHONE') || null,
      email: mail('INSTITUTION_EMAIL'),
      pec: mail('INSTITUTION_PEC'),
      feedbackEmail: mail('FEEDBACK_EMAIL'),
      ipaCode: ipa('INSTITUTION_IPA'),
      legalNotesUrl: link('LEGAL_NOTES_URL') || null,
      accessibilityDeclarationUrl: link('ACCESSIBILITY_DECLARATION_URL') || null,
    },
    embedHosts: hosts('EMBED_HOSTS'),
    logLevel: logLevel ?? 'warn',
    trustProxy: integer('TRUST_PROXY', 10),
    connections: integer('CONNECTIONS', 1_000_000),
    rateLimit: integer('RATE_LIMIT', 1_000_000),
    metrics: integer('METRICS', 1) === 1,
    meilisearch: meiliUrl ? { url: meiliUrl, apiKey: secret('MEILI_API_KEY'), index } : null,
    staff: {
      keyFile: text('STAFF_KEY_FILE') || `${dataDir}/staff.key`,
      institution: institution(),
    },
  }
  if (wrong.length > 0) {
    const lines = wrong.map((detail) => `  - ${detail.message}`).join('\n')
    throw new AppError('invalid', `Impostazioni da correggere:\n${lines}`, wrong)
  }
  return config
}

export const databaseFile = (config: Pick<Config, 'dataDir'>): string =>
  `${config.dataDir}/banca-dati.sqlite`

/** The people of the desk, apart from the projects. */
export const staffFile = (config: Pick<Config, 'dataDir'>): string =>
  `${config.dataDir}/staff.sqlite`

/** Where the desk stands, for whoever is sent a link to it. */
export const siteOrigin = ({ siteUrl, host, port }: Pick<Config, 'siteUrl' | 'host' | 'port'>) =>
  siteUrl || `http://${['0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${port}`

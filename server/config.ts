import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AppError, type ErrorDetail } from '#domain/errors.ts'
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
  logLevel: LogLevel
  /** Proxies in front, each of which adds to X-Forwarded-*; 0: these headers are not believed. */
  trustProxy: number
  /** Connections at once, fewer where the system lets the process have few files open. */
  connections: number
  /** Requests a minute from one address; 0 switches the limit off. */
  rateLimit: number
  /** null: the embedded engine alone. */
  meilisearch: { url: string; apiKey: string; index: string } | null
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
  ['FEEDBACK_EMAIL', '', 'a chi si segnalano errori e problemi di accessibilità'],
  ['LEGAL_NOTES_URL', '', 'pagina delle note legali'],
  ['ACCESSIBILITY_DECLARATION_URL', '', 'dichiarazione di accessibilità ufficiale (AgID)'],
  ['LOG_LEVEL', 'warn', `registro: ${LOG_LEVELS.join(', ')}`],
  ['TRUST_PROXY', '0', 'quanti proxy ci sono davanti, che aggiungono a X-Forwarded-*'],
  ['CONNECTIONS', '1000', 'connessioni contemporanee al massimo'],
  ['RATE_LIMIT', '600', 'richieste al minuto per indirizzo; 0 toglie il limite'],
  ['MEILI_URL', '', 'indirizzo di un server Meilisearch; vuoto: solo il motore interno'],
  ['MEILI_API_KEY', '', 'chiave limitata all’indice (mai la chiave principale)'],
  ['MEILI_API_KEY_FILE', '', 'file che contiene la chiave, al posto di MEILI_API_KEY'],
  ['MEILI_INDEX', 'progetti', 'nome dell’indice sul server'],
] as const

const root = fileURLToPath(new URL('..', import.meta.url))

const isHttpUrl = (text: string): boolean => {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:')
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
  const mail = (name: string): string | null => {
    const value = text(name)
    if (value === '') return null
    if (!/^[^\s@?&]+@[^\s@?&]+$/.test(value)) refuse(name, 'deve essere un indirizzo di posta')
    return value
  }

  const key = (): string => {
    const file = text('MEILI_API_KEY_FILE')
    if (file === '') return text('MEILI_API_KEY')
    try {
      return readFile(file).trim()
    } catch {
      refuse('MEILI_API_KEY_FILE', 'il file non si può leggere')
      return ''
    }
  }

  const logLevel = LOG_LEVELS.find((level) => level === text('LOG_LEVEL'))
  if (!logLevel) refuse('LOG_LEVEL', `deve essere uno fra ${LOG_LEVELS.join(', ')}`)
  const meiliUrl = origin('MEILI_URL')
  const index = text('MEILI_INDEX')
  if (!/^[A-Za-z0-9_-]{1,100}$/.test(index)) {
    refuse('MEILI_INDEX', 'può avere solo lettere, cifre, trattini e trattini bassi')
  }
  const config: Config = {
    port: integer('PORT', 65_535),
    host: text('HOST'),
    dataDir: environment.DATA_DIR?.trim() || `${root}var/data`,
    siteUrl: origin('SITE_URL'),
    site: {
      institution: text('INSTITUTION_NAME'),
      institutionUrl: link('INSTITUTION_URL'),
      postalAddress: text('INSTITUTION_ADDRESS') || null,
      phone: text('INSTITUTION_PHONE') || null,
      email: mail('INSTITUTION_EMAIL'),
      pec: mail('INSTITUTION_PEC'),
      feedbackEmail: mail('FEEDBACK_EMAIL'),
      legalNotesUrl: link('LEGAL_NOTES_URL') || null,
      accessibilityDeclarationUrl: link('ACCESSIBILITY_DECLARATION_URL') || null,
    },
    logLevel: logLevel ?? 'warn',
    trustProxy: integer('TRUST_PROXY', 10),
    connections: integer('CONNECTIONS', 1_000_000),
    rateLimit: integer('RATE_LIMIT', 1_000_000),
    meilisearch: meiliUrl ? { url: meiliUrl, apiKey: key(), index } : null,
  }
  if (wrong.length > 0) {
    const lines = wrong.map((detail) => `  - ${detail.message}`).join('\n')
    throw new AppError('invalid', `Impostazioni da correggere:\n${lines}`, wrong)
  }
  return config
}

export const databaseFile = (config: Pick<Config, 'dataDir'>): string =>
  `${config.dataDir}/banca-dati.sqlite`

import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('an empty environment gives a working configuration', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', meilisearch: null, siteUrl: '' })
  expect(config.dataDir).toMatch(/var\/data$/)
})

test('values are read, trimmed, and a trailing slash of an origin is dropped', () => {
  const config = readConfig({
    PORT: ' 0 ',
    SITE_URL: 'https://x.example.it/',
    MEILI_URL: 'http://m:7700',
  })
  expect(config).toMatchObject({ port: 0, siteUrl: 'https://x.example.it' })
  expect(config.meilisearch).toEqual({ url: 'http://m:7700', apiKey: '', index: 'progetti' })
})

test('every wrong value is named in one message', () => {
  const read = () =>
    readConfig({
      PORT: 'ottanta',
      SITE_URL: 'ftp://x',
      LOG_LEVEL: 'chatty',
      RATE_LIMIT: '-1',
      TRUST_PROXY: 'si',
      MEILI_INDEX: 'a b',
    })
  for (const name of [
    'PORT',
    'SITE_URL',
    'LOG_LEVEL',
    'RATE_LIMIT',
    'TRUST_PROXY',
    'MEILI_INDEX',
  ]) {
    expect(read).toThrow(name)
  }
  expect(read).toThrow('ottanta')
})

test.each(['65536', '-1', '80.5', '8e3', '0x50'])('%s is no port', (PORT) => {
  expect(() => readConfig({ PORT })).toThrow(/PORT.*65535/)
})

test('the key of the search server may stand in a file of its own', () => {
  const environment = { MEILI_URL: 'http://m:7700', MEILI_API_KEY_FILE: '/run/key' }
  const read = (path: string) => `${path}: limited\n`
  expect(readConfig(environment, read).meilisearch?.apiKey).toBe('/run/key: limited')
  const missing = () => {
    throw new Error('ENOENT')
  }
  expect(() => readConfig(environment, missing)).toThrow('MEILI_API_KEY_FILE')
})

test('what the institution says of itself is taken as it is, and a wrong address is named', () => {
  const environment = {
    INSTITUTION_PEC: 'ente@pec.example.it',
    LEGAL_NOTES_URL: 'https://example.it/note',
  }
  expect(readConfig(environment).site).toMatchObject({
    institution: 'Città metropolitana di Milano',
    pec: 'ente@pec.example.it',
    legalNotesUrl: 'https://example.it/note',
    feedbackEmail: null,
    accessibilityDeclarationUrl: null,
  })
  const wrong = {
    FEEDBACK_EMAIL: 'chiocciola',
    ACCESSIBILITY_DECLARATION_URL: 'javascript:alert(1)',
  }
  expect(() => readConfig(wrong)).toThrow(/FEEDBACK_EMAIL[\s\S]*ACCESSIBILITY_DECLARATION_URL/)
})

describe('the institution’s own sign-in', () => {
  const whole = {
    SITE_URL: 'https://x.example.it',
    OIDC_ISSUER: 'https://accesso.example.it/realms/ente',
    OIDC_CLIENT_ID: 'banca-dati',
    OIDC_CLIENT_SECRET: 'segreto',
  }

  test('is read whole, its secret from a file where one is named', () => {
    expect(readConfig(whole).staff.institution).toEqual({
      name: 'l’account dell’ente',
      issuer: 'https://accesso.example.it/realms/ente',
      clientId: 'banca-dati',
      clientSecret: 'segreto',
    })
    const inFile = { ...whole, OIDC_CLIENT_SECRET: '', OIDC_CLIENT_SECRET_FILE: '/run/secret' }
    const read = (path: string) => `${path}\n`
    expect(readConfig(inFile, read).staff.institution?.clientSecret).toBe('/run/secret')
  })

  test('is not there where its address is not set, and half of it is an error', () => {
    expect(readConfig({ OIDC_CLIENT_ID: 'x' }).staff.institution).toBeNull()
    const half = { OIDC_ISSUER: whole.OIDC_ISSUER }
    expect(() => readConfig(half)).toThrow(/OIDC_CLIENT_ID/)
    for (const name of ['SITE_URL', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) {
      expect(() => readConfig({ ...whole, [name]: '' })).toThrow(name)
    }
  })

  test('sends its secret over no open wire', () => {
    const at = (OIDC_ISSUER: string) => () => readConfig({ ...whole, OIDC_ISSUER })
    expect(at('http://accesso.example.it')).toThrow('OIDC_ISSUER')
    expect(at('http://127.0.0.1.example.it')).toThrow('OIDC_ISSUER')
    expect(at('http://127.0.0.1:4000')).not.toThrow()
    expect(at('http://localhost:4000')).not.toThrow()
  })
})

test('the key of the codes lies beside the base unless it is told otherwise', () => {
  expect(readConfig({ DATA_DIR: '/dati' }).staff.keyFile).toBe('/dati/staff.key')
  expect(readConfig({ STAFF_KEY_FILE: '/run/chiave' }).staff.keyFile).toBe('/run/chiave')
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADDRESSES } from '#domain/addresses.ts'
import { SITE_FILES } from '#domain/machine-addresses.ts'
import { startTestApp } from '../server/testing/app.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(root + path, 'utf8')

describe('the documentation', () => {
  test('lists every decision, once and in order', () => {
    const listed = [...read('docs/decisions/README.md').matchAll(/\((\d{4}-[a-z0-9-]+\.md)\)/g)]
    const files = readdirSync(`${root}docs/decisions`).filter((name) => /^\d{4}-/.test(name))
    expect(listed.map(([, name]) => name)).toEqual(files.sort())
  })

  /** Every page of ours but the reports that benches write. */
  const pages = ['.', 'docs', 'data', 'server', 'web', 'scripts'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: folder !== '.', encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => (folder === '.' ? name : `${folder}/${name}`))
      .filter((page) => !page.startsWith('docs/measured/')),
  )

  /** The name by which a heading is linked to. */
  const anchorOf = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-')

  test('has nothing behind its links that is not there, file or heading', () => {
    const missing = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(
        ([, path = '', anchor]) => {
          const at = new URL(path || `/${root}${page}`, `file://${root}${page}`)
          if (!existsSync(at)) return [`${page}: ${path}`]
          if (anchor === undefined || !at.pathname.endsWith('.md')) return []
          const headings = readFileSync(at, 'utf8').matchAll(/^#+ (.*)$/gm)
          const anchors = [...headings].map(([, heading = '']) => anchorOf(heading))
          return anchors.includes(anchor) ? [] : [`${page}: ${path}#${anchor}`]
        },
      ),
    )
    expect(missing).toEqual([])
  })

  /** What a page names as code: a file of ours by its path from anywhere, or its name. */
  const FILE = /`((?!\/)(?:[\w.#-]+\/)*[\w.-]+\.(?:tsx?|mjs|scss))`/g

  test('names no file of ours that is not there', () => {
    const files = ['server', 'web', 'scripts', 'docs', 'data']
      .flatMap((folder) =>
        readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map(
          (name) => `/${folder}/${name}`,
        ),
      )
      .concat(readdirSync(root).map((name) => `/${name}`))
    const isThere = (path: string) => files.some((file) => file.endsWith(`/${path}`))
    const missing = pages.flatMap((page) =>
      [...read(page).matchAll(FILE)]
        .map(([, path = '']) => path.replace('#domain/', 'domain/').replace(/^(?:\.\.?\/)+/, ''))
        .filter((path) => !isThere(path))
        .map((path) => `${page}: ${path}`),
    )
    expect(missing).toEqual([])
  })

  /** Tools of those who change the program; the others are for people who run it. */
  const TOOLS = new Set([
    'lint',
    'format',
    'types',
    'unused',
    'migration',
    'kernel',
    'schema',
    'build',
  ])

  test('names every command for those who run the service', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const text = ['README.md', 'docs/operations.md', 'docs/meilisearch.md', 'docs/benchmarks.md']
      .map(read)
      .join('\n')
    const named = (name: string) => new RegExp(`npm (?:run )?${name}\\b`).test(text)
    expect(Object.keys(scripts).filter((name) => !TOOLS.has(name) && !named(name))).toEqual([])
  })
})

describe('the README', () => {
  let site: Awaited<ReturnType<typeof startTestApp>>
  beforeAll(async () => {
    site = await startTestApp()
  })
  afterAll(() => site.close())

  test('names every address of the API, and none that is not there', async () => {
    const { paths } = (await site.get('/api/openapi.json')).json() as {
      paths: Record<string, unknown>
    }
    const described = Object.keys(paths).map((path) => `/api${path.replace(/\{\w+\}/g, '<slug>')}`)
    const table = read('README.md').split('## Searching')[1]?.split('\n## ')[0] ?? ''
    const told = [...table.matchAll(/`(\/api\/[^`?]*)[^`]*`/g)].map(([, path = '']) => path)
    expect(described.filter((path) => !told.includes(path))).toEqual([])
    for (const path of told) {
      const asked = path === '/api/suggest' ? '?q=aut' : ''
      const url = path.replace('<slug>', 'dismanager') + asked
      expect([path, (await site.get(url)).statusCode]).toEqual([path, 200])
    }
  })

  /** What readers come to by the pages, and programs by their protocols, without being told. */
  const FOUND: readonly string[] = [
    ADDRESSES.home,
    ADDRESSES.dossier,
    ADDRESSES.comparison,
    ADDRESSES.map,
    ADDRESSES.about,
    ADDRESSES.accessibility,
    ADDRESSES.privacy,
    ADDRESSES.api,
    ADDRESSES.projectSchema,
    SITE_FILES.unapi,
    SITE_FILES.robots,
    SITE_FILES.security,
    SITE_FILES.sitemap,
    SITE_FILES.openSearch,
    SITE_FILES.icon,
    SITE_FILES.formerIcon,
    SITE_FILES.shareImage,
  ]

  test('names every other address of the site', () => {
    const table = read('README.md').split('## Searching')[1]?.split('\n## ')[0] ?? ''
    const isTold = (path: string) =>
      [...table.matchAll(/`([^`]+)`/g)].some(([, told = '']) => told.startsWith(path))
    const all = [...Object.values(ADDRESSES), ...Object.values(SITE_FILES)]
    expect(all.filter((path) => !FOUND.includes(path) && !isTold(path))).toEqual([])
  })
})

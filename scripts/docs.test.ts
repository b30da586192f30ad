import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp } from '../server/testing/app.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(root + path, 'utf8')

describe('the documentation', () => {
  test('lists every decision, once and in order', () => {
    const listed = [...read('docs/decisions/README.md').matchAll(/\((\d{4}-[a-z0-9-]+\.md)\)/g)]
    const files = readdirSync(`${root}docs/decisions`).filter((name) => /^\d{4}-/.test(name))
    expect(listed.map(([, name]) => name)).toEqual(files.sort())
  })

  test('has nothing behind its links to files that is not there', () => {
    const pages = [
      'README.md',
      ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`),
    ]
    const missing = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].flatMap(([, path = '']) => {
        const at = new URL(path, `file://${root}${page}`)
        try {
          readFileSync(at)
          return []
        } catch (error) {
          return (error as { code?: string }).code === 'EISDIR' ? [] : [`${page}: ${path}`]
        }
      }),
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
})

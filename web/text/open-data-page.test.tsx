import { expect, it } from 'vitest'
import { render } from '../server.tsx'
import { figures, page } from '../testing/sample-pages.ts'

const bodyOn = (siteUrl: string) =>
  render(
    page({ kind: 'open-data', figures, reachedAt: 'http://sito.example:3000' }, { siteUrl }),
  ).body.replaceAll('&quot;', '"')

it.each([
  ['the public origin', 'https://buoneprassi.example', 'https://buoneprassi.example'],
  ['as the reader reached the site, where none is set', '', 'http://sito.example:3000'],
])('lines to be copied begin with %s', (_what, siteUrl, origin) => {
  const body = bodyOn(siteUrl)
  expect(body).toContain(`read.csv("${origin}/api/projects.csv?dialetto=rfc4180"`)
  expect(body).toContain(`FROM '${origin}/api/projects.parquet'`)
  expect(body).toContain(`<code>${origin}/api/projects.xlsx</code>`)
})

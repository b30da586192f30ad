import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { USUAL_SITE } from '#domain/site.ts'
import type { UploadPage as Content } from '#domain/staff/import-pages.ts'
import { UploadPage } from './upload-page.tsx'

const content: Content = {
  kind: 'upload',
  problem: 'Manca il file: scegliere quello da importare.',
  waiting: [],
  past: [],
  limitMb: 50,
}

test.each([
  ['/staff/importa', '/staff/importa'],
  ['/staff/importa?completa=12', '/staff/importa?completa=12'],
  ['/staff/importa?completa=12%22x', '/staff/importa'],
  ['/staff/importa?altro=1', '/staff/importa'],
])('a file that came wrong to %s is sent again to %s', (url, action) => {
  const page = { url, site: USUAL_SITE, person: null, menu: [], content }
  const html = renderToString(<UploadPage content={content} page={page} />)
  expect(/<form[^>]* action="([^"]*)"/.exec(html)?.[1]).toBe(action)
})

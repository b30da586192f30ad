import { readFileSync } from 'node:fs'
import type { PageData, PageRenderer } from '#domain/pages.ts'

/** The files of the built page, from Vite's manifest. */
export type Assets = { scripts: string[]; styles: string[]; fonts: string[] }

type ManifestEntry = { file: string; css?: string[]; assets?: string[]; isEntry?: boolean }

/** Reads Vite's manifest. Throws when the page has not been built. */
export const readAssets = (clientDir: string): Assets => {
  const text = readFileSync(`${clientDir}/.vite/manifest.json`, 'utf8')
  const entries = Object.values(JSON.parse(text) as Record<string, ManifestEntry>)
  const entry = entries.filter((one) => one.isEntry)
  const all = entry.flatMap((one) => [...(one.assets ?? []), ...(one.css ?? [])])
  return {
    scripts: entry.map((one) => `/${one.file}`),
    styles: entry.flatMap((one) => one.css ?? []).map((file) => `/${file}`),
    fonts: all.filter((file) => file.endsWith('.woff2')).map((file) => `/${file}`),
  }
}

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** JSON that can stand inside a script element: no "</script>", no HTML comment can begin in it. */
const embeddedJson = (value: unknown) =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0')
    return `\\u${code}`
  })

/** The whole document: what the reader sees first is complete without a script. */
export const createShell = (renderer: PageRenderer, assets: Assets) => {
  const links = [
    ...assets.fonts.map(
      (file) =>
        `<link rel="preload" href="${attribute(file)}" as="font" type="font/woff2" crossorigin>`,
    ),
    ...assets.styles.map((file) => `<link rel="stylesheet" href="${attribute(file)}">`),
    ...assets.scripts.map((file) => `<script type="module" src="${attribute(file)}"></script>`),
  ].join('')
  return (page: PageData): string => {
    const { head, body } = renderer.render(page)
    return (
      '<!doctype html><html lang="it"><head><meta charset="utf-8">' +
      '<meta name="viewport" content="width=device-width, initial-scale=1">' +
      `<link rel="icon" href="/favicon.svg" type="image/svg+xml">${head}${links}</head>` +
      `<body><div id="app">${body}</div>` +
      `<script type="application/json" id="page-data">${embeddedJson(page)}</script></body></html>`
    )
  }
}

export type Shell = ReturnType<typeof createShell>

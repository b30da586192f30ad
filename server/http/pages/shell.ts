import { readFileSync } from 'node:fs'
import { carry } from '#domain/carried-page.ts'
import type { Language } from '#domain/languages.ts'
import { SITE_FILES } from '#domain/machine-addresses.ts'
import { isStill, type PageData, type PageRenderer } from '#domain/pages.ts'
import type { StaffPage, StaffRenderer } from '#domain/staff/pages.ts'

/** The files of the built page, from Vite's manifest. */
export type Assets = { scripts: string[]; styles: string[]; fonts: string[] }

type ManifestEntry = { file: string; css?: string[]; assets?: string[]; imports?: string[] }

/** Where each bundle begins: the public site, and the desk. */
export type Bundle = 'web/main.tsx' | 'web/staff/main.ts'

const readManifest = (clientDir: string, name: string): Record<string, ManifestEntry> =>
  JSON.parse(readFileSync(`${clientDir}/.vite/${name}`, 'utf8'))

/** Reads one bundle's files from Vite's manifest. Throws when the page has not been built. */
export const readAssets = (clientDir: string, bundle: Bundle = 'web/main.tsx'): Assets => {
  const manifest = readManifest(clientDir, 'manifest.json')
  const entry = manifest[bundle]
  if (entry === undefined) throw new Error(`${bundle} has not been built`)
  const shared = (entry.imports ?? []).flatMap((name) => manifest[name] ?? [])
  const all = [entry, ...shared]
  const files = (kind: 'css' | 'assets') => all.flatMap((one) => one[kind] ?? [])
  return {
    scripts: [`/${entry.file}`],
    styles: files('css').map((file) => `/${file}`),
    fonts: files('assets')
      .filter((file) => file.endsWith('.woff2'))
      .map((file) => `/${file}`),
  }
}

/** The files of the public site in a language: scripts of its own, with the style and the fonts of the Italian one. */
export const readPublicAssets = (clientDir: string, language: Language): Assets => {
  const assets = readAssets(clientDir)
  if (language === 'it') return assets
  const entry = readManifest(clientDir, `manifest.${language}.json`)['web/main.tsx']
  if (entry === undefined) throw new Error(`web/main.tsx has not been built in "${language}"`)
  return { ...assets, scripts: [`/${entry.file}`] }
}

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** JSON that can stand inside a script element: no "</script>", no HTML comment can begin in it. */
const embeddedJson = (value: unknown) =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0')
    return `\\u${code}`
  })

const linksTo = (assets: Assets): string =>
  [
    ...assets.fonts.map(
      (file) =>
        `<link rel="preload" href="${attribute(file)}" as="font" type="font/woff2" crossorigin>`,
    ),
    ...assets.styles.map((file) => `<link rel="stylesheet" href="${attribute(file)}">`),
    ...assets.scripts.map((file) => `<script type="module" src="${attribute(file)}"></script>`),
  ].join('')

type Parts = { language: Language; head: string; body: string; end?: string }

const wholeDocument = (links: string, { language, head, body, end = '' }: Parts) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
  '<meta name="viewport" content="width=device-width, initial-scale=1">' +
  `<link rel="icon" href="${SITE_FILES.icon}" type="image/svg+xml">${head}${links}</head>` +
  `<body><div id="app">${body}</div>${end}</body></html>`

/** The whole document: what the reader sees first is complete without a script. */
export const createShell = (renderer: PageRenderer, assets: Assets, language: Language) => {
  const links = linksTo(assets)
  return (page: PageData, forPrograms = ''): string => {
    const { head, body } = renderer.render(page)
    return wholeDocument(links, {
      language,
      head: head + forPrograms,
      body,
      end: isStill(page.content)
        ? ''
        : `<script type="application/json" id="page-data">${embeddedJson(carry(page))}</script>`,
    })
  }
}

export type Shell = ReturnType<typeof createShell>

/** The same for the desk, whose script needs nothing but the page itself. */
export const createStaffShell = ({ renderStaff }: StaffRenderer, assets: Assets) => {
  const links = linksTo(assets)
  return (page: StaffPage): string => wholeDocument(links, { language: 'it', ...renderStaff(page) })
}

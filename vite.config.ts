import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const drawing = (file: string) =>
  fileURLToPath(new URL(`./web/drawing/${file}.ts`, import.meta.url))

/** On the server pages are drawn once, by what `web/drawing` has in the place of Preact. */
const DRAWING = [
  { find: /^preact$/, replacement: drawing('contexts') },
  { find: /^preact\/jsx-runtime$/, replacement: drawing('elements') },
  { find: /^preact\/hooks$/, replacement: drawing('hooks') },
  { find: /^preact-render-to-string$/, replacement: drawing('draw') },
]

/** Where the English sister of a module stands. */
const sisterOf = (module: string): string => join(dirname(module), 'en', basename(module))

/**
 * The site in English: a module is replaced by its sister of the same name in the folder `en` beside it, where there is one.
 * The sister itself may import what it replaces. The style sheet is that of the Italian site, built with it.
 */
const inEnglish = (): Plugin => ({
  name: 'in-english',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\.(?:tsx?|scss)$/ },
    async handler(source, importer, options) {
      if (source.endsWith('/main.scss')) return '\0no-style'
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      if (!found || !/\.tsx?$/.test(found.id)) return found
      const sister = sisterOf(found.id)
      return sister !== importer && existsSync(sister) ? sister : found
    },
  },
  load: {
    filter: { id: /^\0no-style$/ },
    handler: () => '',
  },
})

/**
 * What is fetched later has no files of its own to fetch ahead, its style is with all the others: so `import()` stays what it
 * is, without Vite's helper, which would be half a kilobyte of every page.
 */
const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load()',
  },
})

/**
 * One file, four builds. `vite build` makes what the browser loads (`dist/client`: the public site and, apart from it, the
 * desk, with the manifest by which the HTTP layer finds the hashed names); `vite build --ssr web/server.tsx --outDir
 * dist/server` makes the page renderer of both, whole in one file. With `--mode en` the same again for the public site in
 * English: its scripts come to lie beside those of the Italian one, with a manifest of their own.
 */
export default defineConfig(({ isSsrBuild, mode }) => {
  const english = mode === 'en'
  return {
    publicDir: 'web/public',
    resolve: { alias: isSsrBuild ? DRAWING : [] },
    plugins: english ? [plainImports(), inEnglish()] : [plainImports()],
    test: {
      include: ['{server,web,scripts}/**/*.test.{ts,tsx}'],
      // Generous on purpose: these limits end a hang, they measure nothing.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      maxWorkers: 2,
      // Tests of one file meet what others have loaded, and nothing that they have made.
      isolate: false,
    },
    build: {
      outDir: 'dist/client',
      emptyOutDir: !english || isSsrBuild,
      manifest: isSsrBuild ? false : english ? '.vite/manifest.en.json' : true,
      copyPublicDir: !isSsrBuild && !english,
      target: 'es2022',
      // The content security policy allows fonts from our own origin only, so nothing becomes a data: address.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: isSsrBuild
        ? {}
        : { input: { main: 'web/main.tsx', ...(english ? {} : { staff: 'web/staff/main.ts' }) } },
    },
    ssr: { noExternal: true },
    css: {
      preprocessorOptions: {
        scss: {
          loadPaths: ['node_modules'],
          // bootstrap-italia 2 is still written with @import; only its partials make these warnings.
          quietDeps: true,
          silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
        },
      },
    },
  }
})

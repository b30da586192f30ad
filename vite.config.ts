import { fileURLToPath } from 'node:url'
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

/**
 * One file, two builds: `vite build` makes what the browser loads (`dist/client`: the public site and, apart from it, the
 * desk, with the manifest by which the HTTP layer finds the hashed names); `vite build --ssr web/server.tsx --outDir
 * dist/server` makes the page renderer of both, whole in one file.
 */
export default defineConfig(({ isSsrBuild }) => ({
  publicDir: 'web/public',
  resolve: { alias: isSsrBuild ? DRAWING : [] },
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
    manifest: !isSsrBuild,
    copyPublicDir: !isSsrBuild,
    target: 'es2022',
    // The content security policy allows fonts from our own origin only, so nothing becomes a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: isSsrBuild
      ? {}
      : { input: { main: 'web/main.tsx', staff: 'web/staff/main.ts' } },
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
}))

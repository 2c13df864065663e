// Builds the web into dist/web: hashed files under assets/, and index.html, which the server answers anew each time.
import { brotliCompressSync, constants } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { endpoints } from './src/domain/api.ts'

/** What web/api.ts needs of the contract at run time; the types are gone by then, the schemas not needed. */
const addresses = Object.fromEntries(
  Object.entries(endpoints).map(([id, { method, path }]) => [id, { method, path }]),
)

/** Puts a `.br` beside each text file, so that the server sends small files without work. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!/\.(?:js|css)$/.test(fileName)) continue
          const source = brotliCompressSync(file.type === 'chunk' ? file.code : file.source, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
          })
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source })
        }
      },
    },
  }
}

export default defineConfig({
  root: 'src/web',
  define: { ADDRESSES_OF_ENDPOINTS: JSON.stringify(addresses) },
  plugins: [react(), tailwindcss(), compressed()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The server's policy lets no `data:` font or script in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What every page needs comes as two files, not as twenty small ones.
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              test: /node_modules\/(?:react|react-dom|scheduler|@tanstack|i18next|react-i18next|use-sync-external-store)\//,
            },
            {
              name: 'shell',
              test: /src\/web\/(?:shell\/|locales\/(?:ko\/|index|sentences)|ui\/(?:Button|Menu|Toast|toast|Spinner|Choices)\.|(?:api|read-events|session|query-client|storage|theme)\.)|node_modules\/(?:lucide-react|eventsource-parser)\/.*(?:createLucideIcon|Icon|context|mergeClasses|shared|eventsource)/,
            },
          ],
        },
      },
    },
  },
})

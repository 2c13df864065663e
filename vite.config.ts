// Builds the web into dist/web: hashed files under assets/, and index.html, which the server answers anew each time.
import { brotliCompressSync, constants } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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
  plugins: [react(), tailwindcss(), compressed()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The server's policy lets no `data:` font or script in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})

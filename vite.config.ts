// Builds the web into dist/web: hashed files under assets/, and index.html, which the server answers anew each time.
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/web',
  plugins: [react(), tailwindcss()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The server's policy lets no `data:` font or script in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})

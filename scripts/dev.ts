// `npm run dev`: the server with a restart at each change, and the pages through Vite with hot reload in front of it.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const host = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT) || 3000
const behind = port + 1

const api = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'src/server/main.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, HOST: host, PORT: String(behind), PUBLIC_URL: `http://${host}:${port}` },
})

const target = `http://${host}:${behind}`
const web = await createServer({
  configFile: `${root}/vite.config.ts`,
  server: {
    host,
    port,
    strictPort: true,
    proxy: { '/api': target, '/accounts': target, '/chat': target, '/healthz': target, '/readyz': target },
  },
})
await web.listen()
process.stdout.write(
  `\n  Pages with hot reload at http://${host}:${port} (the server is behind it, at ${target})\n\n`,
)

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  api.kill('SIGTERM')
  await web.close()
}
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())
api.on('exit', (code) => {
  void stop().then(() => process.exit(code ?? 0))
})

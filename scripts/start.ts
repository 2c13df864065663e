// `npm start`: builds the pages when they are missing or old, then runs the server in this same process,
// so that a signal reaches it. Needs neither the network nor a setting.
import { existsSync } from 'node:fs'
import { buildWeb } from './build-web.ts'

try {
  await buildWeb()
} catch (error) {
  const built = existsSync(new URL('../dist/web/index.html', import.meta.url))
  process.stderr.write(`\nThe pages could not be built: ${(error as Error).message}\n`)
  if (!built) process.exit(1)
  process.stderr.write('The earlier ones are served.\n')
}
const { main } = await import('../src/server/main.ts')
await main()

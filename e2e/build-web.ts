// Playwright global set-up: the tests look at the web as it is built, and at nothing older.
import { build } from 'vite'

export default async function buildWeb(): Promise<void> {
  await build({ logLevel: 'error' })
}

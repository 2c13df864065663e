// AboutMe as main.ts starts it, but with providers at the addresses that the test names: a server on the loopback.
import type { Provider } from '#domain/account.ts'
import type { ProviderAddresses } from '#server/auth/providers.ts'
import { start } from '#server/main.ts'

await start(JSON.parse(process.argv[2] ?? '{}') as Record<Provider, ProviderAddresses>)

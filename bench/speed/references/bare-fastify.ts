// The reference for start and rest: Fastify with nothing but a probe.
import Fastify from 'fastify'

const app = Fastify()
app.get('/readyz', async () => ({ status: 'ready' }))
process.stdout.write(`open at ${await app.listen({ host: '127.0.0.1', port: 0 })}\n`)
process.on('SIGTERM', () => process.exit(0))

// The app as a value: createApp(deps) mounts every route on a Fastify instance and listens nowhere.
import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { clientLimits, httpOptions, mostLines } from './client-limits.ts'
import type { Deps } from './deps.ts'
import { accountSettingsRoutes } from './routes/account.ts'
import { adminRoutes } from './routes/admin.ts'
import { accountRoutes } from './routes/accounts.ts'
import { consentRoutes } from './routes/consent.ts'
import { letConnectionsGo } from './routes/closing.ts'
import { browserPaths } from './routes/browser-paths.ts'
import { crossOrigin } from './routes/cors.ts'
import { draftRoutes } from './routes/draft.ts'
import { devMailRoutes } from './routes/dev-mail.ts'
import { docsRoutes } from './routes/docs.ts'
import { answerUnreadable, distrust, refuseDoubtful } from './routes/doubtful-requests.ts'
import { healthRoutes } from './routes/health.ts'
import { metricsRoutes } from './routes/metrics.ts'
import { observeRequests } from './routes/observe.ts'
import { describeApi, openapiRoutes } from './routes/openapi.ts'
import { pageRoutes } from './routes/pages.ts'
import { answerProblem, mountProblems } from './routes/problem.ts'
import { providerRoutes } from './routes/providers.ts'
import { securityHeaders } from './routes/security-headers.ts'
import { sessionRoutes } from './routes/session.ts'
import { takeoutRoutes } from './routes/takeout.ts'
import { writingRoutes } from './routes/writing.ts'

const MAX_BODY = 1024 * 1024

export async function createApp(deps: Deps): Promise<FastifyInstance> {
  const limits = { ...clientLimits, ...deps.clientLimits }
  const app: FastifyInstance = Fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    genReqId: () => randomUUID(),
    bodyLimit: MAX_BODY,
    trustProxy: believed(deps.env.TRUST_PROXY),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    forceCloseConnections: 'idle',
    // It would hold for the hooks of a stop, too, which wait for what is being written.
    pluginTimeout: 0,
    http: httpOptions(limits),
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.waitingMs,
    connectionTimeout: limits.stillMs,
    clientErrorHandler: answerUnreadable,
    // An address that cannot be read: refused before any hook runs.
    frameworkErrors: (error, request, reply) => {
      distrust(request)
      void answerProblem(error, request, reply.headers({ 'x-request-id': request.id, connection: 'close' }))
    },
  })
  app.server.maxConnections = mostLines(limits.lines)
  refuseDoubtful(app)
  // JSON alone: what a form of another site can send without asking first is never read.
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  observeRequests(app, deps)
  mountProblems(app)
  await securityHeaders(app, deps.publicUrl)
  await app.register(cookie)
  await crossOrigin(app, deps.env.ALLOWED_ORIGINS)
  browserPaths(app)
  await describeApi(app, deps.publicUrl)
  openapiRoutes(app)
  docsRoutes(app)
  healthRoutes(app, deps)
  metricsRoutes(app, deps)
  sessionRoutes(app, deps)
  providerRoutes(app, deps)
  accountSettingsRoutes(app, deps)
  takeoutRoutes(app, deps)
  devMailRoutes(app, deps)
  draftRoutes(app, deps)
  consentRoutes(app, deps)
  await adminRoutes(app, deps)
  await accountRoutes(app, deps)
  await writingRoutes(app, deps)
  letConnectionsGo(app)
  await pageRoutes(app)
  return app
}

/** With a number only that many of the nearest addresses are proxies: what stands beyond them in the header is a claim. */
function believed(proxies: boolean | number): boolean | ((address: string, hop: number) => boolean) {
  return typeof proxies === 'boolean' ? proxies : (_address, hop) => hop < proxies
}

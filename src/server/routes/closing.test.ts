import { Agent, get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { letConnectionsGo } from './closing.ts'

/** Against a hang: without the mending it takes 72 s and more. */
const PATIENT = { timeout: 30_000 }

/** Listens; `/slow` answers when it is let. */
async function openApp(lastMs?: number) {
  const app = Fastify({ forceCloseConnections: 'idle' })
  let asked = () => {}
  const arrived = new Promise<void>((resolve) => {
    asked = resolve
  })
  let answer = () => {}
  const allowed = new Promise<void>((resolve) => {
    answer = resolve
  })
  app.get('/slow', async () => {
    asked()
    await allowed
    return { answer: 'x'.repeat(200_000) }
  })
  letConnectionsGo(app, lastMs)
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { app, url, arrived, answer, port: Number(new URL(url).port) }
}

test('a stop does not wait for a connection that never asked for anything', PATIENT, async () => {
  const { app, port } = await openApp()
  const heard = new Promise((resolve) => app.server.once('connection', resolve))
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  const gone = new Promise((resolve) => socket.once('close', resolve))
  await heard
  await app.close()
  await gone
})

test(
  'what is being answered at a stop is answered to its end, and its connection is not kept',
  PATIENT,
  async () => {
    const { app, url, arrived, answer } = await openApp()
    const agent = new Agent({ keepAlive: true })
    const response = new Promise<IncomingMessage>((resolve) => get(`${url}/slow`, { agent }, resolve))
    await arrived
    const closed = app.close()
    await new Promise((resolve) => setTimeout(resolve, 50))
    answer()
    let text = ''
    for await (const piece of await response) text += String(piece)
    expect(JSON.parse(text)).toEqual({ answer: 'x'.repeat(200_000) })
    await closed
    agent.destroy()
  },
)

test('what is not answered in time holds up a stop no longer', PATIENT, async () => {
  const { app, url, arrived } = await openApp(200)
  const cut = new Promise((resolve) => get(`${url}/slow`).on('error', resolve))
  await arrived
  await app.close()
  expect(await cut).toMatchObject({ code: 'ECONNRESET' })
})

// The reference for a small read: node:http, one route, a body of the same size, nothing else.
import { createServer } from 'node:http'
import { listen } from './listen.ts'

const BODY = JSON.stringify({ limit: 1000000, used: 0, left: 1000000, renewsAt: '2026-11-24T15:00:00.000Z' })

listen(
  createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(BODY),
    })
    response.end(BODY)
  }),
)

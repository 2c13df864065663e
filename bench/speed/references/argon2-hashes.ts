// The reference for sign-ins: each request is one password checked at the service's own cost, and nothing else.
import { createServer } from 'node:http'
import { createPasswords } from '#server/auth/password.ts'
import { listen } from './listen.ts'

const passwords = createPasswords()
const stored = await passwords.hash('moonlight-river-27')

listen(
  createServer((_request, response) => {
    void passwords.matches(stored, 'moonlight-river-27').then((matches) => response.end(String(matches)))
  }),
)

// How many of the same request a server answers in a second.
import { type Dispatcher, Pool } from 'undici'

export type Asked = {
  path: string
  method: Dispatcher.HttpMethod
  headers?: Record<string, string>
  body?: string
}

/** `atOnce` requests are under way all the time, each on a socket of its own. Throws at any answer but 200. */
export async function requestsASecond(
  url: string,
  asked: Asked,
  options: { atOnce: number; spanMs: number },
): Promise<number> {
  const pool = new Pool(url, { connections: options.atOnce })
  const begun = performance.now()
  let count = 0
  const ask = async () => {
    while (performance.now() - begun < options.spanMs) {
      const answer = await pool.request(asked)
      const said = await answer.body.text()
      if (answer.statusCode !== 200) throw new Error(`${asked.path} answered ${answer.statusCode}: ${said}`)
      count += 1
    }
  }
  await Promise.all(Array.from({ length: options.atOnce }, ask))
  const seconds = (performance.now() - begun) / 1000
  await pool.destroy()
  return count / seconds
}

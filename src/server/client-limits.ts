// What one client may take of this process: how long it may send, how much of a request is its head, how many are there.
import { readFileSync } from 'node:fs'
import type { ServerOptions } from 'node:http'

export const clientLimits = {
  /** A head comes at once. Whoever sends it a byte at a time, or nothing at all, only holds a line. */
  headMs: 15_000,
  /** A request with its body: 1 MB in this time is 280 kbit/s, a phone at the edge of its reach. */
  requestMs: 30_000,
  /** How often that is looked at; who is too slow is ended so much later at most. */
  lookMs: 2_000,
  /**
   * A line that waits for its next request. Longer than a balancer keeps it (infra/timing.ts: 120 s), which
   * would otherwise send a person's request into a line that closes at that moment.
   */
  waitingMs: 130_000,
  /**
   * A line on which nothing is sent or taken: a reader who stopped reading. Longer than any answer is waited
   * for (two models, five minutes each).
   */
  stillMs: 900_000,
  /** Cookies and addresses of ours take a quarter of it. */
  headBytes: 16 * 1024,
  /** Lines at once, idle or not. One more is hung up at once, so that those who are there stay fast. */
  lines: 20_000,
}
export type ClientLimits = typeof clientLimits

/** Files and connections that the process needs for itself: the database, the model, the pages. */
const OWN_FILES = 500

/** As many lines as are wanted, or as `files` leave to a process that has to open some of its own. */
export function mostLines(wanted: number, files = mostFiles()): number {
  return Math.floor(Math.min(wanted, Math.max(files - OWN_FILES, files / 2)))
}

/** How many files this process may have open; Infinity where the system does not tell. */
export function mostFiles(): number {
  try {
    const soft = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]
    return soft === undefined ? Infinity : Number(soft)
  } catch {
    return Infinity
  }
}

/** Of node:http. What it does by itself and no option names: no more than 2,000 fields in a head. */
export function httpOptions(limits: ClientLimits): ServerOptions {
  return {
    headersTimeout: limits.headMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.lookMs,
    maxHeaderSize: limits.headBytes,
    insecureHTTPParser: false,
    // Refused by us (routes/doubtful-requests.ts): node answers it, and goes on with what comes behind it.
    requireHostHeader: false,
  }
}

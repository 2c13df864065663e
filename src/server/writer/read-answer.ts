// Bytes of a streamed answer -> its text, as it comes: whatever their cut through events, characters and pairs.
import { createParser } from 'eventsource-parser'
import { AppError } from '#domain/errors.ts'
import { dropThoughts } from './drop-thoughts.ts'
import { faultOfError } from './model-faults.ts'

export type Usage = { inputTokens: number; outputTokens: number }

/** All that one piece of the answer held. */
export type Piece = {
  text: string
  usage: Usage | null
  /** The model thinks: it is alive, though nothing of that is shown. */
  thinks: boolean
}

export type AnswerReader = {
  read: (bytes: Uint8Array) => Piece
  /** No more bytes come: gives what was held back. */
  end: () => Piece
  readonly finish: string | null
  /** What the provider said went wrong, or an event that is none of the protocol. */
  readonly failed: AppError | null
  /** The model declined in words of its own, outside of the text. */
  readonly declined: boolean
  /** Something else than events came, such as a page of HTML. */
  readonly foreign: boolean
}

export function createAnswerReader(): AnswerReader {
  const decoder = new TextDecoder()
  const thoughts = dropThoughts()
  let found: Piece = { text: '', usage: null, thinks: false }
  let heldPair = ''
  let finish: string | null = null
  let failed: AppError | null = null
  let declined = false
  let foreign = false
  let ending = false

  const parser = createParser({
    onEvent: ({ data }) => {
      if (data === '[DONE]' || failed !== null) return
      const chunk = parseChunk(data)
      if (chunk === null) {
        // Half an event at the very end was cut, not garbled.
        if (!ending) failed = new AppError('model_garbled')
        return
      }
      if (chunk.error !== undefined && chunk.error !== null) {
        failed = faultOfError(chunk.error)
        return
      }
      const choice = Array.isArray(chunk.choices) ? chunk.choices[0] : undefined
      const { content, refusal, reasoning, reasoning_content } = choice?.delta ?? {}
      if (typeof content === 'string') found.text += content
      if ([reasoning, reasoning_content].some((one) => typeof one === 'string' && one !== '')) {
        found.thinks = true
      }
      if (typeof refusal === 'string' && refusal !== '') declined = true
      if (typeof choice?.finish_reason === 'string') finish = choice.finish_reason
      found.usage = usageOf(chunk) ?? found.usage
    },
    onError: (error) => {
      if (error.type === 'unknown-field') foreign = true
    },
  })

  const take = (): Piece => {
    const { usage } = found
    let { thinks } = found
    let text = heldPair + found.text
    const came = text !== ''
    found = { text: '', usage: null, thinks: false }
    // Half a pair of surrogates waits for its other half, which may come in the next chunk.
    heldPair = !ending && HIGH_AT_END.test(text) ? text.slice(-1) : ''
    if (heldPair !== '') text = text.slice(0, -1)
    text = thoughts.pass(storable(text)) + (ending ? thoughts.end() : '')
    thinks ||= came && thoughts.thinking
    return { text, usage, thinks }
  }

  return {
    read: (bytes) => {
      parser.feed(decoder.decode(bytes, { stream: true }))
      return take()
    },
    end: () => {
      ending = true
      // An event whose empty line is missing counts if it is whole.
      parser.feed(`${decoder.decode()}\n\n`)
      return take()
    },
    get finish() {
      return finish
    },
    get failed() {
      return failed
    },
    get declined() {
      return declined
    },
    get foreign() {
      return foreign
    },
  }
}

const HIGH_AT_END = /[\uD800-\uDBFF]$/

/** PostgreSQL takes no NUL, and UTF-8 has no half of a pair: either would break the log. */
function storable(text: string): string {
  return text.isWellFormed() && !text.includes('\0') ? text : text.toWellFormed().replaceAll('\0', '\uFFFD')
}

/** `reasoning` and `reasoning_content` are what servers other than OpenAI's call the thoughts. */
type Delta = { content?: unknown; refusal?: unknown; reasoning?: unknown; reasoning_content?: unknown }

type Chunk = {
  error?: unknown
  choices?: ({ delta?: Delta | null; finish_reason?: unknown } | null)[]
  usage?: { prompt_tokens?: unknown; completion_tokens?: unknown } | null
}

/** Null for what is no chunk of the protocol. The first may have `content: null`, the last no choices. */
function parseChunk(data: string): Chunk | null {
  try {
    const raw: unknown = JSON.parse(data)
    return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : null
  } catch {
    return null
  }
}

function usageOf(chunk: Chunk): Usage | null {
  const { prompt_tokens: input, completion_tokens: output } = chunk.usage ?? {}
  return typeof input === 'number' && typeof output === 'number'
    ? { inputTokens: input, outputTokens: output }
    : null
}

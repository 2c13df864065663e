// Gets everything of the person, and tells how many of the letters have come.
import { openFile } from '#web/api.ts'
import { followZip } from '#web/settings/follow-zip.ts'

export type TakeoutProgress = { done: number; total: number }

/** Throws ApiError for a refusal, TypeError where the line broke, AbortError when `signal` was aborted. */
export async function takeOut(
  onProgress: (progress: TakeoutProgress) => void,
  signal: AbortSignal,
): Promise<{ name: string; file: Blob; total: number }> {
  const response = await openFile('takeout', { signal })
  const total = Number(response.headers.get('x-letters') ?? 0)
  let done = 0
  onProgress({ done, total })
  const follow = followZip((path) => {
    if (!path.startsWith('글/') || !path.endsWith('.txt')) return
    done = Math.min(total, done + 1)
    onProgress({ done, total })
  })
  const parts: Uint8Array<ArrayBuffer>[] = []
  const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).getReader()
  for (;;) {
    const piece = await reader.read()
    if (piece.done) break
    parts.push(piece.value)
    follow(piece.value)
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return { name: name ?? 'AboutMe.zip', file: new Blob(parts, { type: 'application/zip' }), total }
}

const KEPT_FOR_SAVING_MS = 60_000

/** Hands a file to the browser, which asks or saves as it does with every download. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR_SAVING_MS)
}

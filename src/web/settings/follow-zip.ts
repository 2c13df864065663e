// Follows a zip while it comes, so that a wait can say how much of it is there.

const LOCAL_HEADER = 0x04034b50
const HEADER_BYTES = 30

/**
 * Takes the bytes as they come, cut anywhere, and calls `onEntry` with the path of each entry that is whole.
 * For zips whose headers tell the sizes, as ours do (server/export/zip.ts).
 */
export function followZip(onEntry: (path: string) => void): (chunk: Uint8Array) => void {
  let waiting: Uint8Array = new Uint8Array()
  let path: string | null = null
  let left = 0
  let isThrough = false
  const passed = (bytes: Uint8Array): Uint8Array => {
    const rest = bytes.subarray(Math.min(left, bytes.length))
    left -= bytes.length - rest.length
    if (left === 0 && path !== null) {
      onEntry(path)
      path = null
    }
    return rest
  }
  return (chunk) => {
    let bytes = waiting.length === 0 ? chunk : joined(waiting, chunk)
    waiting = new Uint8Array()
    while (!isThrough) {
      bytes = passed(bytes)
      if (left > 0 || bytes.length === 0) return
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      // The list of contents: no entry comes after it.
      isThrough = bytes.length >= 4 && view.getUint32(0, true) !== LOCAL_HEADER
      const nameBytes = bytes.length < HEADER_BYTES ? Infinity : view.getUint16(26, true)
      if (isThrough || bytes.length < HEADER_BYTES + nameBytes) break
      path = new TextDecoder().decode(bytes.subarray(HEADER_BYTES, HEADER_BYTES + nameBytes))
      left = HEADER_BYTES + nameBytes + view.getUint16(28, true) + view.getUint32(18, true)
    }
    if (!isThrough) waiting = bytes.slice()
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

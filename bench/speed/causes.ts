// What a start spends its time on and what stays in memory after it, by package: one start of its own with node's
// profilers on, which no other figure is taken from.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Engine, makeFolder, startAboutMe } from './aboutme.ts'

const SHOWN = 4
const REST_MS = 500

type Frame = { functionName: string; url: string }
type CpuProfile = {
  nodes: { id: number; callFrame: Frame }[]
  samples: number[]
  timeDeltas: number[]
}
type HeapNode = { callFrame: Frame; selfSize: number; children: HeapNode[] }

/** `folder`: one that is made already, so that it is no first start. */
export async function causesOf(engine: Engine, folder: string): Promise<{ start: string; rest: string }> {
  const made = await makeFolder()
  try {
    const flags = ['--cpu-prof', '--heap-prof', `--cpu-prof-dir=${made.path}`, `--heap-prof-dir=${made.path}`]
    const server = await startAboutMe(engine, folder, {}, flags)
    await pause(REST_MS)
    await server.stop()
    const read = async (ending: string) => {
      const file = (await readdir(made.path)).find((name) => name.endsWith(ending))
      if (file === undefined) throw new Error(`node wrote no ${ending}`)
      return JSON.parse(await readFile(join(made.path, file), 'utf8'))
    }
    return { start: inTime(await read('.cpuprofile')), rest: inMemory(await read('.heapprofile')) }
  } finally {
    await made.remove()
  }
}

function inTime({ nodes, samples, timeDeltas }: CpuProfile): string {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const found = new Map<string, number>()
  for (const [at, id] of samples.entries()) {
    const frame = frames.get(id) as Frame
    if (frame.functionName === '(idle)') continue
    add(found, sourceOf(frame), timeDeltas[at] as number)
  }
  return largest(found, (us) => `${Math.round(us / 1000)} ms`)
}

function inMemory({ head }: { head: HeapNode }): string {
  const found = new Map<string, number>()
  const visit = (node: HeapNode) => {
    add(found, sourceOf(node.callFrame), node.selfSize)
    for (const child of node.children) visit(child)
  }
  visit(head)
  return largest(found, (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`)
}

function add(found: Map<string, number>, source: string, value: number): void {
  found.set(source, (found.get(source) ?? 0) + value)
}

function largest(found: Map<string, number>, shown: (value: number) => string): string {
  return [...found]
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, SHOWN)
    .map(([source, value]) => `${source} ${shown(value)}`)
    .join(', ')
}

/** A package, a part of node, or AboutMe itself. */
function sourceOf({ functionName, url }: Frame): string {
  const inside = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]
  if (inside !== undefined) return inside
  if (url.startsWith('wasm:')) return 'WebAssembly'
  if (/^node:internal\/(modules|deps\/amaro)/.test(url)) return "node's module loader"
  if (url.startsWith('node:')) return 'node'
  if (url.includes('/src/')) return 'AboutMe'
  return functionName.startsWith('(') ? functionName : 'node'
}

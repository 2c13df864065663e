// Carries out the steps of a Dockerfile without a container engine: each stage is a folder, `/` in it is that folder.
// The base image is a Node 24 and what this machine has in /usr/bin.
import { spawn } from 'node:child_process'
import { chmod, chown, cp, link, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import dockerignore from '@balena/dockerignore'
import { readDockerfile, type Settings, type Stage } from './read-dockerfile.ts'

export type Image = Settings & {
  /** The folder that is `/` for the image. Nobody may write in it, but its user in its volumes. */
  root: string
  workdir: string
  env: Record<string, string>
}

type Place = { root: string; workdir: string; env: Record<string, string> }
type Told = (line: string) => void

const isRoot = process.getuid?.() === 0

/** `into` is an empty folder that every user may enter. `tell` hears each step, with its time. */
export async function buildImage(project: string, into: string, tell: Told): Promise<Image> {
  const stages = readDockerfile(await readFile(join(project, 'Dockerfile'), 'utf8'))
  const context = join(into, 'context')
  await copyContext(project, context)
  const places = new Map<string, Place>()
  for (const stage of stages) {
    const place = await openStage(join(into, stage.name.replaceAll(' ', '-')))
    for (const step of stage.steps) await carryOut(step, place, { context, places, tell })
    places.set(stage.name, place)
  }
  const { name, settings } = stages.at(-1) as Stage
  const place = places.get(name) as Place
  const { user, volumes = [], ports = [], health, command } = settings
  if (user === undefined || user === 0) throw new Error('The image runs as root: USER is missing.')
  if (health === undefined || command === undefined) throw new Error('HEALTHCHECK or CMD is missing.')
  await closeTree(
    place.root,
    volumes.map((path) => join(place.root, path)),
  )
  return { ...place, user, volumes, ports, health, command }
}

/** What a container engine would be sent: the files of the project that .dockerignore lets through. */
async function copyContext(project: string, context: string): Promise<void> {
  // Its types speak of a default export; what it exports is the function itself.
  const rules = (dockerignore as unknown as typeof dockerignore.default)().add(
    await readFile(join(project, '.dockerignore'), 'utf8'),
  )
  const isIn = rules.createFilter()
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(project, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name)
      // Nothing is let through below these, and they are large.
      if (path === 'node_modules' || path === '.git') continue
      if (entry.isDirectory()) await walk(path)
      else if (isIn(path)) {
        await mkdir(dirname(join(context, path)), { recursive: true })
        await cp(join(project, path), join(context, path))
      }
    }
  }
  await walk('')
}

async function openStage(root: string): Promise<Place> {
  const bin = join(root, 'usr/local/bin')
  await mkdir(bin, { recursive: true })
  // Not a link to it where that is in another file system, or where the user may not go.
  const node = join(bin, 'node')
  await link(process.execPath, node).catch(() => cp(process.execPath, node))
  return { root, workdir: '/', env: {} }
}

async function carryOut(
  step: Stage['steps'][number],
  place: Place,
  { context, places, tell }: { context: string; places: Map<string, Place>; tell: Told },
): Promise<void> {
  const at = (path: string) => (path.startsWith('/') ? join(place.root, path) : inside(place, path))
  switch (step.does) {
    case 'env':
      Object.assign(place.env, step.values)
      break
    case 'workdir':
      place.workdir = step.path
      await mkdir(at(step.path), { recursive: true })
      break
    case 'copy': {
      const from = step.from === null ? context : places.get(step.from)?.root
      if (from === undefined) throw new Error(`No stage is named ${step.from}.`)
      const isMany = step.sources.length > 1 || step.to.endsWith('/')
      for (const source of step.sources) {
        const name = source.slice(source.lastIndexOf('/') + 1)
        const to = at(isMany ? join(step.to, name) : step.to)
        await cp(join(from, source), to, { recursive: true, verbatimSymlinks: true })
        if (step.owner !== null && isRoot) await chown(to, step.owner, step.owner)
      }
      break
    }
    case 'run': {
      const from = performance.now()
      await runCommand(step.command, inside(place, ''), { ...toolsOf(place), ...place.env })
      tell(`${step.command}: ${((performance.now() - from) / 1000).toFixed(1)} s`)
    }
  }
}

const inside = (place: Place, path: string) => join(place.root, place.workdir, path)

/** A shell's own variables without those that npm gave the command which started this. */
function toolsOf(place: Place): Record<string, string> {
  const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'))
  const keep =
    /^(HOME|TMPDIR|LANG|https?_proxy|no_proxy|npm_config_(registry|cache|userconfig|globalconfig))$/i
  const kept = Object.entries(process.env).filter(([name]) => keep.test(name))
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    PATH: [join(place.root, 'usr/local/bin'), ...path].join(':'),
    // What is in npm's store on this machine already is not fetched again.
    npm_config_prefer_offline: 'true',
  }
}

function runCommand(command: string, cwd: string, env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', command], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const hear = (bytes: Buffer) => {
      said = (said + bytes.toString()).slice(-4000)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}:\n${said}`)),
    )
  })
}

/** Read-only, as `docker run --read-only` makes it: no bit to write with, and its user owns the volumes alone. */
async function closeTree(path: string, open: string[]): Promise<void> {
  if (open.includes(path)) return
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) await closeTree(inner, open)
    else if (entry.isFile()) await chmod(inner, isProgram(inner) ? 0o555 : 0o444)
  }
  await chmod(path, 0o555)
}

const isProgram = (path: string) => path.includes('/bin/')

/** Takes it all away again, what is read-only too. */
export async function removeImage(folder: string): Promise<void> {
  const unlock = async (path: string): Promise<void> => {
    await chmod(path, 0o755)
    for (const entry of await readdir(path, { withFileTypes: true }))
      if (entry.isDirectory()) await unlock(join(path, entry.name))
  }
  if (!isRoot) await unlock(folder)
  await rm(folder, { recursive: true, force: true })
}

// `node release.ts image=sha256:… domain=…`: deploys, asks the domain how it is, and deploys the earlier image where it is
// not well. ECS goes back by itself when tasks do not become healthy; this is for what only shows from outside.
import { spawnSync } from 'node:child_process'
import { readWords } from './words.ts'

const { healthUrl, healthSeconds = '180', ...settings } = readWords(process.argv.slice(2))
const { image, domain } = settings
if (!image || !domain) throw new Error('Say image=… and domain=….')

const tell = (line: string) => process.stdout.write(`${line}\n`)

/** What runs now, as the stack says; nothing before the first release. */
function earlierImage(): string | null {
  const query = "Stacks[0].Outputs[?OutputKey=='Image'].OutputValue"
  const asked = [
    'cloudformation',
    'describe-stacks',
    '--stack-name',
    'AboutMe',
    '--query',
    query,
    '--output',
    'text',
  ]
  const { status, stdout } = spawnSync('aws', asked, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = status === 0 ? stdout.trim() : ''
  return said === '' || said === 'None' ? null : said
}

/** Whether CloudFormation came to its end; where it did not, it has gone back by itself. */
function deploy(which: string): boolean {
  const context = Object.entries({ ...settings, image: which }).filter(([, value]) => value !== '')
  const words = context.flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const deploying = ['deploy', 'AboutMeEdge', 'AboutMe', '--require-approval', 'never', ...words]
  const { status } = spawnSync('cdk', deploying, { stdio: 'inherit' })
  return status === 0
}

/** Well means: ready three times in a row, as people reach it. */
async function isWell(): Promise<boolean> {
  const until = Date.now() + Number(healthSeconds) * 1000
  let inARow = 0
  while (Date.now() < until) {
    const answer = await fetch(healthUrl ?? `https://${domain}/readyz`, {
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null)
    inARow = answer?.ok ? inARow + 1 : 0
    if (inARow === 3) return true
    await new Promise((resolve) => setTimeout(resolve, Math.min(5000, Number(healthSeconds) * 50)))
  }
  return false
}

const earlier = earlierImage()
if (!deploy(image)) {
  tell('It could not be deployed; what ran before goes on.')
  process.exit(1)
}
if (await isWell()) {
  tell(`${image} runs at ${domain}.`)
} else {
  tell(`${domain} is not well with ${image}.`)
  if (earlier === null) tell('There is no earlier image to go back to.')
  else if (deploy(earlier)) tell(`Went back to ${earlier}.`)
  else tell(`Could not go back to ${earlier}: a person has to look.`)
  process.exit(1)
}

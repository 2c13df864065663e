// `npm run synth -- domain=aboutme.example size=small`: writes the templates to cdk.out. Needs neither an account nor a network.
// The CDK's command line starts this file, too, and gives its `-c name=value` by itself.
import { fileURLToPath } from 'node:url'
import { createInfra } from './infra.ts'

const given = Object.fromEntries(
  process.argv.slice(2).map((word): [string, string] => {
    const at = word.indexOf('=')
    if (at < 1) throw new Error(`Say name=value, not ${word}.`)
    return [word.slice(0, at), word.slice(at + 1)]
  }),
)
const { app } = createInfra(
  given,
  process.env.CDK_OUTDIR ?? fileURLToPath(new URL('./cdk.out', import.meta.url)),
)
app.synth()
process.stdout.write(`Written to ${app.outdir}\n`)

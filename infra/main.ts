// `npm run synth -- domain=aboutme.example size=small`: writes the templates to cdk.out. Needs neither an account nor a network.
// The CDK's command line starts this file, too, and gives its `-c name=value` by itself.
import { fileURLToPath } from 'node:url'
import { createInfra } from './infra.ts'
import { readWords } from './words.ts'

const given = readWords(process.argv.slice(2))
const { app } = createInfra(
  given,
  process.env.CDK_OUTDIR ?? fileURLToPath(new URL('./cdk.out', import.meta.url)),
)
app.synth()
process.stdout.write(`Written to ${app.outdir}\n`)

// The writer that is set, or the embedded one where the person chose it.
import type { Deps } from '../deps.ts'
import { embeddedName } from '../writer/embedded.ts'
import type { Writer } from '../writer/index.ts'

export type WriterChoice = 'embedded' | undefined

export function chosenWriter(deps: Deps, choice: WriterChoice): Writer {
  return choice === 'embedded' ? { name: embeddedName, model: null } : deps.writer
}

// The writer that is set, or the embedded one where the person chose it.
import type { Account } from '#domain/account.ts'
import type { MaskOptions } from '#domain/mask/index.ts'
import type { Deps } from '../deps.ts'
import { embeddedName } from '../writer/embedded.ts'
import type { Writer } from '../writer/index.ts'
import { maskModel } from './mask-model.ts'

export type WriterChoice = 'embedded' | undefined

/** A model sees nothing of `hidden`: it works behind a mask. The embedded writer never leaves the machine. */
export function chosenWriter(deps: Pick<Deps, 'writer'>, choice: WriterChoice, hidden: MaskOptions): Writer {
  if (choice === 'embedded') return { name: embeddedName, model: null }
  const { name, model } = deps.writer
  return { name, model: model && maskModel(model, hidden) }
}

/** What of a person no model sees. */
export function hiddenOf(
  person: Account,
  conditions: { blind?: boolean | undefined } | undefined,
): MaskOptions {
  const { username } = person
  // "김지우27": the number only tells namesakes apart.
  return { names: [username, username.replace(/[\d_.-]+$/, '')], blind: conditions?.blind === true }
}

// Who writes, by name: a model's own, or what the embedded writer is called in the language of the interface.
import type { TFunction } from 'i18next'
import type { WriterName } from '#domain/generation.ts'

export function writerWord(t: TFunction<'words'>, writer: WriterName | null | undefined): string {
  if (!writer) return ''
  return writer.isModel ? writer.label : t('domain.embedded', { defaultValue: '' }) || writer.label
}

import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LetterCard } from '#domain/api.ts'
import { call } from '#web/api.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { toast } from '#web/ui/toast.ts'

/** What can be done to a letter from its card. Each tells what it did, and deleting can be taken back. */
export function useLetterDeeds() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: ['letters'] })
  const told = async (deed: () => Promise<void>) => {
    try {
      await deed()
    } catch (error) {
      toast(errorSentence(t, error))
    }
  }
  return {
    remove: (letter: LetterCard) =>
      told(async () => {
        await call('deleteLetter', { params: { id: letter.id } })
        await refresh()
        toast(t('archive.removed', { title: letter.title }), {
          label: t('shell.undo'),
          run: () =>
            void told(async () => {
              await call('restoreLetter', { params: { id: letter.id } })
              await refresh()
              toast(t('archive.restored'))
            }),
        })
      }),
    rename: (letter: LetterCard, title: string) =>
      told(async () => {
        await call('editLetter', { params: { id: letter.id }, body: { title } })
        await refresh()
      }),
    copy: (letter: LetterCard) =>
      told(async () => {
        const { text } = await call('getLetter', { params: { id: letter.id } })
        if (text === '') return toast(t('archive.emptyLetter'))
        await navigator.clipboard.writeText(text).then(
          () => toast(t('shell.copied')),
          () => toast(t('shell.notCopied')),
        )
      }),
  }
}

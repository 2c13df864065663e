// What can be done to the whole letter from its page. Each deed tells what it did, and can be taken back.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Letter, LetterVersion } from '#domain/api.ts'
import { call } from '#web/api.ts'
import { letterQuery } from '#web/letter/letter-query.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { toast } from '#web/ui/toast.ts'

export function useLetterDeeds(letter: Letter) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { queryKey } = letterQuery(letter.id)
  const params = { id: letter.id }
  const refreshList = () => void client.invalidateQueries({ queryKey: ['letters'] })
  const take = (answer: Letter) => {
    client.setQueryData(queryKey, answer)
    refreshList()
  }
  const told = async (deed: () => Promise<void>): Promise<boolean> => {
    try {
      await deed()
      return true
    } catch (error) {
      toast(errorSentence(t, error))
      return false
    }
  }
  const setConfirmed = (confirmed: string[]) =>
    told(async () => take(await call('editLetter', { params, body: { confirmed } })))

  return {
    take,
    rename: (title: string) => told(async () => take(await call('editLetter', { params, body: { title } }))),
    confirm: async (text: string) => {
      if (!(await setConfirmed([...letter.confirmed.filter((one) => one !== text), text]))) return
      toast(t('letter.confirmed', { text: text.length > 24 ? `${text.slice(0, 24)}…` : text }), {
        label: t('shell.undo'),
        run: () => {
          const now = client.getQueryData<Letter>(queryKey)?.confirmed ?? []
          void setConfirmed(now.filter((one) => one !== text))
        },
      })
    },
    /** Adds a line to one experience; the letter is held against it from then on. */
    addToExperience: async (experienceId: string, line: string) => {
      const before = letter.conditions.experiences
      const experiences = before.map((one) =>
        one.id === experienceId
          ? { ...one, body: [one.body.trimEnd(), line].filter(Boolean).join('\n') }
          : one,
      )
      const put = (next: typeof before) =>
        told(async () => take(await call('editLetter', { params, body: { experiences: next } })))
      if (!(await put(experiences))) return
      const title = before.find((one) => one.id === experienceId)?.title.trim() || t('letter.untitled')
      toast(t('letter.added', { title }), { label: t('shell.undo'), run: () => void put(before) })
    },
    setDue: (due: string | null) =>
      told(async () => take(await call('editLetter', { params, body: { due } }))),
    unconfirm: (text: string) => setConfirmed(letter.confirmed.filter((one) => one !== text)),
    goBackTo: (version: LetterVersion) =>
      told(async () =>
        take(await call('restoreVersion', { params: { id: letter.id, versionId: version.id } })),
      ),
    remove: () =>
      told(async () => {
        await call('deleteLetter', { params })
        refreshList()
        await navigate({ to: '/letters' })
        client.removeQueries({ queryKey })
        toast(t('archive.removed', { title: letter.title }), {
          label: t('shell.undo'),
          run: () =>
            void told(async () => {
              await call('restoreLetter', { params })
              refreshList()
              toast(t('archive.restored'))
            }),
        })
      }),
  }
}

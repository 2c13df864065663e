import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterVersion } from '#domain/api.ts'
import { lengthOf } from '#domain/count/index.ts'
import type { Limit } from '#domain/limit.ts'
import { call } from '#web/api.ts'
import { LetterText } from '#web/letter/LetterText.tsx'
import { currentLanguage } from '#web/locales/index.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { Spinner } from '#web/ui/Spinner.tsx'
import { unitSuffix } from '#web/write/limit-words.ts'

/** 이전 글: every earlier text of the letter, to be looked at and gone back to. */
export function VersionsSheet({
  letterId,
  limit,
  onGoBack,
  onClose,
}: {
  letterId: string
  limit: Limit | undefined
  onGoBack: (version: LetterVersion) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const versions = useQuery({
    queryKey: ['letter', letterId, 'versions'],
    queryFn: ({ signal }) => call('letterVersions', { params: { id: letterId } }, { signal }),
    staleTime: 0,
  })
  const list = versions.data?.versions ?? []
  return (
    <Sheet open onOpenChange={onClose} title={t('letter.versions')} closeLabel={t('shell.close')}>
      {versions.isPending && (
        <p className="py-6 text-ink-3">
          <Spinner label={t('shell.loading')} />
        </p>
      )}
      {versions.isError && <Notice look="high">{errorSentence(t, versions.error)}</Notice>}
      {versions.isSuccess && list.length === 0 && <p className="text-ink-2">{t('letter.versionsEmpty')}</p>}
      <ul>
        {list.map((version) => (
          <Version key={version.id} version={version} limit={limit} onGoBack={() => onGoBack(version)} />
        ))}
      </ul>
    </Sheet>
  )
}

function Version({
  version,
  limit,
  onGoBack,
}: {
  version: LetterVersion
  limit: Limit | undefined
  onGoBack: () => void
}) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const when = new Intl.DateTimeFormat(currentLanguage(), {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(version.createdAt))
  const used = lengthOf(version.text, limit).used.toLocaleString('ko-KR')
  return (
    <li className="border-t border-line py-3 first:border-0">
      <p className="flex flex-wrap justify-between gap-x-3 text-[14px] text-ink-3">
        <span>
          {when} · {t(`letter.origin_${version.origin}`)}
        </span>
        <span>
          {used}
          {unitSuffix(t, limit?.unit ?? 'chars')}
        </span>
      </p>
      {open ? (
        <div className="my-2 rounded-card bg-sunken p-4">
          <LetterText text={version.text} />
        </div>
      ) : (
        <p className="line-clamp-2">{version.text || t('letter.versionBlank')}</p>
      )}
      <div className="mt-1 flex gap-2">
        <Button small look="bare" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('letter.versionHide') : t('letter.versionShow')}
        </Button>
        <Button small onClick={onGoBack}>
          {t('letter.versionGoBack')}
        </Button>
      </div>
    </li>
  )
}

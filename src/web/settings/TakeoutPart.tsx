import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '#web/account/Refusal.tsx'
import { ApiError } from '#web/api.ts'
import { Part } from '#web/settings/Part.tsx'
import { saveFile, type TakeoutProgress, takeOut } from '#web/settings/take-out.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProgressBar } from '#web/ui/ProgressBar.tsx'

type State =
  | { is: 'idle' }
  | { is: 'coming'; progress: TakeoutProgress | null }
  | { is: 'here'; total: number }
  | { is: 'refused'; error: Error }

/** Everything out: one file, and how much of it has come. */
export function TakeoutPart() {
  const { t } = useTranslation()
  const [state, setState] = useState<State>({ is: 'idle' })
  const asking = useRef<AbortController>(null)
  // Whoever leaves the page does not wait for it any more.
  useEffect(() => () => asking.current?.abort(), [])
  const start = async () => {
    const mine = new AbortController()
    asking.current = mine
    setState({ is: 'coming', progress: null })
    try {
      const { name, file, total } = await takeOut(
        (progress) => setState({ is: 'coming', progress }),
        mine.signal,
      )
      saveFile(name, file)
      setState({ is: 'here', total })
    } catch (error) {
      setState(mine.signal.aborted ? { is: 'idle' } : { is: 'refused', error: error as Error })
    }
  }
  return (
    <Part title={t('person.takeoutTitle')} id="takeout">
      <p className="mb-3 text-ink-2">{t('person.takeoutText')}</p>
      {state.is === 'coming' ? (
        <>
          <Coming progress={state.progress} />
          <Button className="mt-3" onClick={() => asking.current?.abort()}>
            {t('person.takeoutStop')}
          </Button>
        </>
      ) : (
        <Button onClick={() => void start()}>
          {state.is === 'here' ? t('person.takeoutAgain') : t('person.takeoutStart')}
        </Button>
      )}
      <div aria-live="polite" className="mt-3">
        {state.is === 'here' && (
          <Notice look="calm">
            {state.total === 0
              ? t('person.takeoutDoneBare')
              : t('person.takeoutDone', { total: state.total })}
          </Notice>
        )}
        {state.is === 'refused' && !(state.error instanceof ApiError) && (
          <Notice look="high">{t('person.takeoutCut')}</Notice>
        )}
      </div>
      <Refusal error={state.is === 'refused' && state.error instanceof ApiError ? state.error : null} />
    </Part>
  )
}

function Coming({ progress }: { progress: TakeoutProgress | null }) {
  const { t } = useTranslation()
  const words =
    progress === null
      ? t('person.takeoutBegin')
      : progress.done < progress.total
        ? t('person.takeoutProgress', progress)
        : t('person.takeoutRest')
  return (
    <ProgressBar
      label={t('person.takeoutTitle')}
      done={progress?.done ?? 0}
      total={progress?.total ?? 0}
      words={words}
    />
  )
}

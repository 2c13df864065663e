// One letter on its page: the text in the middle, the foot below it, the rail beside it, woven together.
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter } from '#domain/api.ts'
import { lengthOf } from '#domain/count/index.ts'
import { Talk } from '#web/chat/Talk.tsx'
import { useExamples } from '#web/chat/use-examples.ts'
import { useLetterTalk } from '#web/chat/use-letter-talk.ts'
import { ChangesView } from '#web/letter/ChangesView.tsx'
import { ConflictNotice } from '#web/letter/ConflictNotice.tsx'
import { copyText } from '#web/letter/copy-text.ts'
import type { Editor } from '#web/letter/editor.ts'
import { EndNotice } from '#web/letter/EndNotice.tsx'
import { Foot } from '#web/letter/Foot.tsx'
import { LetterHead } from '#web/letter/LetterHead.tsx'
import { LetterSheets, type OpenSheet } from '#web/letter/LetterSheets.tsx'
import { LetterText } from '#web/letter/LetterText.tsx'
import { flaggedOf, type LiveFinding, marksOf } from '#web/letter/live-findings.ts'
import { LiveText } from '#web/letter/LiveText.tsx'
import { NextLine } from '#web/letter/NextLine.tsx'
import { nextThing } from '#web/letter/next-thing.ts'
import { PlanView } from '#web/letter/PlanView.tsx'
import { Progress } from '#web/letter/Progress.tsx'
import { type Face, Rail } from '#web/letter/Rail.tsx'
import { RefusalNotice } from '#web/letter/RefusalNotice.tsx'
import { ReviewFace } from '#web/letter/ReviewFace.tsx'
import { SaveLine } from '#web/letter/SaveLine.tsx'
import { SourceFace } from '#web/letter/SourceFace.tsx'
import { useFindings } from '#web/letter/use-findings.ts'
import { useLetterDeeds } from '#web/letter/use-letter-deeds.ts'
import { useLetterStore } from '#web/letter/use-letter-store.ts'
import { useReview } from '#web/letter/use-review.ts'
import { useSources } from '#web/letter/use-sources.ts'
import { useTakingBack } from '#web/letter/use-taking-back.ts'
import { useWriting } from '#web/letter/use-writing.ts'
import { nothingYet, shownText } from '#web/letter/watch-state.ts'
import { writerWord } from '#web/shell/writer-word.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { toast } from '#web/ui/toast.ts'
import { unitSuffix } from '#web/write/limit-words.ts'

const LetterEditor = lazy(() =>
  import('#web/letter/LetterEditor.tsx').then((module) => ({ default: module.LetterEditor })),
)

export function LetterDesk({ letter }: { letter: Letter }) {
  const { t } = useTranslation()
  const { conditions } = letter
  const editor = useRef<Editor | null>(null)
  const [history, setHistory] = useState({ undo: false, redo: false })
  const [face, setFace] = useState<Face>('review')
  const [open, setOpen] = useState(false)
  const [sheet, setSheet] = useState<OpenSheet>(null)

  const deeds = useLetterDeeds(letter)
  const typed = useLetterStore(letter)
  const writing = useWriting(letter, (stored, seen) => {
    // Nobody else has these words any more: they become the person's own.
    typed.take(stored)
    typed.put(seen)
  })
  const { running, watch } = writing
  const reviewed = useReview(letter, typed.text)
  const findings = useFindings(letter, reviewed, editor)
  const sources = useSources(reviewed, conditions.experiences)
  const taking = useTakingBack(watch, editor)
  const talk = useLetterTalk(letter.id, face === 'talk')
  const examples = useExamples(true)

  const live = running ? shownText(watch ?? nothingYet, letter.generation?.text ?? '') : null
  const text = live ?? typed.text
  const unit = conditions.limit?.unit ?? 'chars'
  const suffix = unitSuffix(t, unit)
  const length = useMemo(() => lengthOf(text, conditions.limit), [text, conditions.limit])
  const next = nextThing(length, findings.standing)
  const { standing, picked } = findings
  const lit = face === 'sources' ? sources.lit : null
  const shown = useMemo(
    () => ({
      text: reviewed.text,
      marks: marksOf(standing, reviewed.text),
      picked,
      lit: (lit === null ? null : reviewed.review.sentences[lit]) ?? null,
    }),
    [reviewed, standing, picked, lit],
  )

  const { foreign } = typed
  useEffect(() => {
    if (foreign.nth > 0) editor.current?.replaceAll(foreign.text)
  }, [foreign])

  const show = (to: Face) => {
    setFace(to)
    setOpen(true)
    // On a narrow screen the sheet would cover the sentence that it speaks of.
    const sentence = to === 'sources' && sources.lit !== null ? reviewed.review.sentences[sources.lit] : null
    if (sentence && !open) editor.current?.reveal(sentence, false)
  }
  const pick = (finding: LiveFinding) => {
    show('review')
    findings.pick(finding)
  }
  const start = async (mode: 'anew' | 'continue', writer?: 'embedded') => {
    await typed.flush()
    findings.unpick()
    await writing.start(mode, writer)
  }
  const copy = async (checked: boolean) => {
    if (!checked && flaggedOf(reviewed.now(typed.text).findings).length > 0) return setSheet('copy-check')
    setSheet(null)
    const copied = await copyText(typed.text)
    if (!copied) return setSheet('copy-by-hand')
    const byModel = letter.writer?.isModel === true
    toast(
      t(byModel ? 'letter.copiedModel' : 'letter.copied', { n: length.used.toLocaleString('ko-KR'), suffix }),
    )
  }
  const choose = (choice: 'mine' | 'theirs') => {
    const before = typed.text
    typed.resolve(choice)
    if (choice === 'theirs')
      toast(t('letter.conflictTaken'), { label: t('shell.undo'), run: () => typed.put(before) })
  }

  return (
    <div className="grid grow lg:grid-cols-[minmax(0,1fr)_376px]">
      <div className="flex min-w-0 flex-col">
        <div
          className={`mx-auto w-full max-w-[768px] grow px-4 pt-3 lg:px-6 lg:pt-8 ${open ? 'pb-[54dvh] lg:pb-12' : 'pb-12'}`}
        >
          <LetterHead
            letter={letter}
            writer={watch?.writer ?? letter.generation?.writer ?? letter.writer}
            history={running ? null : history}
            onUndo={() => editor.current?.undo()}
            onRedo={() => editor.current?.redo()}
            onOpen={setSheet}
            onDelete={() => void deeds.remove()}
          />
          {writing.refusal !== null && (
            <RefusalNotice error={writing.refusal} onClose={writing.clearRefusal} />
          )}
          {running && watch?.replaced && (
            <Notice look="low" className="mb-5 max-w-[42em]">
              {t('letter.replaced', { writer: writerWord(t, watch.writer) })}
            </Notice>
          )}
          {!running && (
            <EndNotice
              letter={letter}
              watch={watch}
              hasText={typed.text.trim() !== ''}
              onContinue={() => void start('continue')}
              onAnew={() => void start('anew')}
              onEmbedded={(mode) => void start(mode, 'embedded')}
            />
          )}
          {typed.save.state === 'conflict' && <ConflictNotice theirs={typed.save.theirs} onChoice={choose} />}
          {running && watch?.plan && (
            <PlanView plan={watch.plan} conditions={conditions} open={watch.text === ''} />
          )}
          {live !== null ? (
            <LiveText text={live} />
          ) : (
            <Suspense fallback={<LetterText text={typed.text} />}>
              <LetterEditor
                onEditor={(made) => {
                  editor.current = made
                }}
                text={typed.text}
                shown={shown}
                onText={typed.type}
                onCaret={sources.lightAt}
                sourceAt={(at) => {
                  // With the sources open beside it, pointing at a sentence opens its experience there.
                  if (face !== 'sources') return sources.sourceAt(at)
                  sources.lightAt(at)
                  return null
                }}
                onHistory={setHistory}
              />
            </Suspense>
          )}
          <ChangesView changes={taking.changes} onTakeBack={taking.takeBack} />
        </div>
        <Foot
          length={length}
          unit={unit}
          running={running}
          stopping={writing.stopping}
          line={
            running ? (
              <Progress watch={watch} since={writing.since} />
            ) : (
              <NextLine
                next={next}
                suffix={suffix}
                onGo={() => ('first' in next ? pick(next.first) : show('review'))}
              />
            )
          }
          saved={running ? null : <SaveLine save={typed.save} />}
          findings={running ? 0 : standing.length}
          open={open ? face : null}
          onOpen={(to) => (to ? show(to) : setOpen(false))}
          onStop={() => void writing.stop()}
          onAnew={() => void start('anew')}
          onCopy={() => void copy(false)}
          canCopy={typed.text.trim() !== ''}
        />
      </div>
      <Rail
        face={face}
        onFace={show}
        open={open}
        onClose={() => setOpen(false)}
        findings={running ? 0 : standing.length}
        panels={{
          review: (
            <ReviewFace
              findings={standing}
              leftAsIs={findings.leftAsIs}
              confirmed={letter.confirmed}
              asks={watch?.asks.length ? watch.asks : letter.asks}
              demands={running ? [] : reviewed.review.demands}
              writing={running}
              picked={picked}
              onTell={() => {
                const first = conditions.experiences[0]
                if (first) setSheet({ experienceId: first.id, line: '' })
              }}
              deeds={{
                ...findings,
                pick,
                add: (finding) => {
                  const { sentence, experienceId } = sources.homeOf(finding.start)
                  if (experienceId) setSheet({ experienceId, line: sentence })
                },
                confirm: (finding) => void deeds.confirm(finding.quote),
                unconfirm: (words) => void deeds.unconfirm(words),
              }}
            />
          ),
          sources: (
            <SourceFace
              text={reviewed.text}
              sentences={reviewed.review.sentences}
              writing={running}
              experiences={conditions.experiences}
              lit={sources.lit}
              onLight={sources.light}
              onReveal={(index) => {
                sources.light(index)
                const sentence = reviewed.review.sentences[index]
                if (sentence) editor.current?.reveal(sentence, false)
              }}
            />
          ),
          talk: <Talk talk={talk} ofLetter examples={examples} />,
        }}
      />
      <LetterSheets
        sheet={sheet}
        letter={letter}
        text={typed.text}
        flagged={flaggedOf(reviewed.findings)}
        onClose={() => setSheet(null)}
        onAdd={({ experienceId, line }) => {
          setSheet(null)
          void deeds.addToExperience(experienceId, line)
        }}
        onLook={(finding) => {
          setSheet(null)
          pick(finding)
        }}
        onCopy={() => void copy(true)}
        onDue={(due) => void deeds.setDue(due)}
        onRename={(title) => {
          setSheet(null)
          void deeds.rename(title)
        }}
        onGoBack={async (version) => {
          await typed.flush()
          setSheet(null)
          if (await deeds.goBackTo(version)) toast(t('letter.wentBack'))
        }}
      />
    </div>
  )
}

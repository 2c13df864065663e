import { Pause, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { given, letterText, paragraphs } from '#web/main/example-letter.ts'
import { usePlay } from '#web/main/use-play.ts'
import { Button } from '#web/ui/Button.tsx'
import { LengthBar } from '#web/ui/LengthBar.tsx'

const sentences = paragraphs.flat()
const allWords = sentences.flatMap((one) => one.text.split(' '))
/** The sentences that are shown with their source, in turn. */
const lits = [1, 3, 5]

/** How many words stand before each sentence. */
const before = sentences.map((_, index) =>
  sentences.slice(0, index).reduce((sum, one) => sum + one.text.split(' ').length, 0),
)

/** The example that plays: what is given at the left, the letter growing at the right, a sentence with its source. */
export function Example() {
  const { t } = useTranslation()
  const play = usePlay(allWords.length, lits.length)
  const lit = play.words === allWords.length ? lits[play.lit] : undefined
  const source = lit === undefined ? null : (sentences[lit]?.from ?? null)
  const share = play.words / allWords.length
  const used = play.words === allWords.length ? letterText.length : Math.round(letterText.length * share)
  return (
    <section aria-labelledby="example-title" className="mx-auto w-full max-w-[1120px]">
      <div className="mb-3 flex items-center justify-between gap-3">
        <h2 id="example-title" className="text-[17px] font-semibold">
          {t('main.exampleTitle')}
        </h2>
        <Button look="bare" small className="-mr-3" onClick={play.running ? play.stop : play.again}>
          {play.running ? (
            <Pause aria-hidden="true" className="size-4" />
          ) : (
            <RotateCcw aria-hidden="true" className="size-4" />
          )}
          {t(play.running ? 'main.stop' : 'main.again')}
        </Button>
      </div>
      <div
        lang="ko"
        className="grid overflow-hidden rounded-sheet bg-surface shadow-lift md:grid-cols-[5fr_7fr]"
      >
        <div className="bg-sunken p-5 md:p-7">
          <h3 className="mb-3 text-[13.5px] text-ink-3">{t('main.given')}</h3>
          <p>
            <span className="font-semibold">{given.company}</span> · {given.role}
          </p>
          <p className="mt-1 text-ink-2">{given.question}</p>
          <p className="mt-5 font-semibold">{given.title}</p>
          <p className="mb-2 text-[13.5px] text-ink-3">{given.when}</p>
          <ul className="flex flex-col gap-1.5 text-[14.5px] text-ink-2">
            {given.told.map((line, index) => (
              <li
                key={line}
                className={`rounded-[4px] transition-colors duration-150 ${source === index ? 'bg-accent-soft text-ink shadow-[0_0_0_4px_var(--accent-soft)]' : ''}`}
              >
                {line}
              </li>
            ))}
          </ul>
        </div>
        <div className="flex flex-col p-5 md:p-7">
          <h3 className="mb-3 text-[13.5px] text-ink-3">{t('main.made')}</h3>
          <div className="letter-page grow whitespace-normal!">
            {paragraphs.map((paragraph) => (
              <p key={paragraph[0]?.text} className="mb-[1.1em]">
                {paragraph.map((sentence) => {
                  const index = sentences.indexOf(sentence)
                  return (
                    <Sentence
                      key={sentence.text}
                      text={sentence.text}
                      shown={play.words - (before[index] ?? 0)}
                      lit={lit === index}
                    />
                  )
                })}
              </p>
            ))}
          </div>
          <LengthBar
            used={used}
            max={given.max}
            unit={t('write.shortChars')}
            suffix={t('write.characters')}
            label={`${used} / ${given.max}${t('write.characters')}, ${t('write.shortChars')}`}
          />
        </div>
      </div>
    </section>
  )
}

/** All words stand on the page from the start, so nothing jumps and a screen reader reads the whole letter. */
function Sentence({ text, shown, lit }: { text: string; shown: number; lit: boolean }) {
  const words = text.split(' ')
  const there = words.slice(0, Math.max(0, shown)).join(' ')
  const coming = words.slice(Math.max(0, shown)).join(' ')
  return (
    <>
      <span
        className={`rounded-[4px] box-decoration-clone transition-colors duration-150 ${lit ? 'bg-accent-soft shadow-[0_0_0_3px_var(--accent-soft)]' : ''}`}
      >
        {there}
        {coming !== '' && <span className="text-transparent">{there === '' ? coming : ` ${coming}`}</span>}
      </span>{' '}
    </>
  )
}

import type { main as ko } from '#web/locales/ko/main.ts'
import type { Words } from '#web/locales/words.ts'

export const main: Words<typeof ko> = {
  headline: 'A Korean cover letter out of what you did, exactly as long as asked.',
  lead: 'Give the question and your experiences. Each sentence rests on them, and the length is counted the way the employer counts.',
  start: 'Write',
  goOnKept: 'Go on with what you began',
  exampleTitle: 'What it looks like',
  given: 'What is given',
  made: 'What is written',
  question: 'Question',
  experience: 'Experience',
  source: 'Where this sentence comes from',
  again: 'Play again',
  stop: 'Stop',
  promises: 'Three promises',
  fitFigure: '86.9%',
  fitTitle: 'Neither over nor short',
  fitText:
    'Of the letters that were checked, 86.9% were too short. Here code counts the characters, fills 90–98% and never goes one over.',
  fitSource: 'Saramin AI coaching data, 2022',
  trueFigure: '2.5–5.4',
  trueTitle: 'Nothing that you did not do',
  trueText:
    'So many facts a document are made up when an AI simply rewrites a CV. Here each sentence shows which experience it came from, and what has no source is marked first.',
  trueSource: 'arXiv 2607.01457',
  ownFigure: '0',
  ownTitle: 'Yours alone',
  ownText:
    'With the embedded writer not one character leaves. With a model you are shown first what does, and names and contacts are masked. All of it can be taken out, and deleted.',
  ownSource: 'See “Where my text goes”',
  greeting: 'Shall we write, {{name}}?',
  goOnLetter: 'Open it',
  goOnDraft: 'Go on writing',
  goOnDraftTitle: 'A form you began',
  goOnNoneText:
    'For a first letter, a question and one experience will do. Try it with an example first, and throw that away.',
  newLetter: 'Write a new one',
  tryExample: 'Try an example',
  docs: 'API docs',
  noQuestion: 'No question yet',
}

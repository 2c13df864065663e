// What src/domain says in Korean itself, in words of its own for this language.
import type { Unit } from '#domain/limit.ts'
import type { RuleId } from '#domain/review/index.ts'

/** The words that a finding is about stand above its sentence. */
const findings: Record<RuleId, string> = {
  'length-empty': 'There is no text yet. Write down an experience, then write.',
  'length-over': 'It is over the limit and cannot be handed in like this. Shorten it by what is too much.',
  'length-under-minimum': 'It is under the minimum. Add a fact until it is reached.',
  'length-short': 'It fills less than 70% of the limit. Add an experience or a number that is not in it yet.',
  'length-low': 'It fills less than 80% of the limit. Add an experience or a number that is not in it yet.',

  'company-other': 'This company is not the one you apply to. Put the right name in its place.',
  'company-carried-over': 'This sentence stands in a letter to another company. Write it anew for this one.',
  'placeholder-left': 'This place was left to be filled in. Fill it in or take it out.',
  'company-own-word': "'당사' is what a company calls itself. Use the word for the company you write to.",
  'company-unnamed': 'You are asked why this company, and its name never comes up. Say why, with the name.',
  'company-mentioned': 'This is not the company you apply to. See whether the name has to be there.',
  'company-address': 'This is not how an institution of its kind is addressed.',

  'blind-name': 'A name shows. Blind hiring does not allow it; take it out.',
  'blind-age': 'An age or a year of birth shows. Blind hiring does not allow it; take it out.',
  'blind-sex': 'The sex shows. Blind hiring does not allow it; take it out.',
  'blind-region': 'The region one comes from shows. Blind hiring does not allow it; take it out.',
  'blind-school': "The name of a school shows. Blind hiring does not allow it; say '대학' or the like.",
  'blind-school-hint': 'One can guess the school. Blind hiring does not allow it; take the hint out.',
  'blind-family': 'This is about the family. Blind hiring does not allow it; take it out.',
  'blind-marriage': 'It shows whether one is married. Blind hiring does not allow it; take it out.',
  'blind-religion': 'A religion shows. Blind hiring does not allow it; take it out.',
  'blind-body': 'Height, weight or looks show. Blind hiring does not allow it; take it out.',
  'blind-photo': 'It speaks of a photo. Blind hiring does not allow it; take it out.',
  'law-region': 'Employers may not ask where one comes from. Leaving it out costs you nothing.',
  'law-family':
    'Employers may not ask for the schooling, work or means of a family. Leaving it out costs you nothing.',
  'law-marriage': 'Employers may not ask whether one is married. Leaving it out costs you nothing.',
  'law-body': 'Employers may not ask for height, weight or looks. Leaving it out costs you nothing.',
  'law-wealth': 'Employers may not ask what one owns. Leaving it out costs you nothing.',

  'evidence-missing': 'None of your experiences says so. Add it to one, or take it out of the letter.',
  'evidence-posting-only': 'Only the posting says so. Is it yours? If not, take it out.',
  'evidence-fused': 'Facts of different experiences stand in one sentence and read as one. Part them.',
  'evidence-no-material':
    'Without an experience no fact can be checked. Write one down, and each sentence gets its source.',

  'repeated-sentence': 'The same sentence stands above. Take one of them out.',
  'repeated-run': 'A long run of words comes again. Say it differently once.',
  'repeated-other-text': 'This sentence stands in another answer as it is. Write it anew for this question.',
  'repeated-episode': 'Another answer tells the same story. Within one application use another experience.',
  'repeated-word': 'This word comes often. Leave it out in some places, or use another.',
  'repeated-subject': 'Many sentences begin like this. Leave it out where it is understood without.',

  cliche:
    'Anybody writes this, and nothing in the paragraph backs it. Tell one thing you did, or leave it out.',
  vague: 'One cannot tell how much or which. Give a number or a name.',
  spoken: 'This is how one talks. Write it as one writes.',

  'sentence-very-long': 'A very long sentence: one forgets how it began. Make two or three of it.',
  'sentence-long': 'A long sentence. It reads more easily as two.',

  spelling: 'It is spelt differently.',
  spacing: 'It is spaced differently.',

  'demand-unanswered': 'The question asks for this, and no sentence answers it. One sentence is enough.',

  unfinished: 'Letters were begun and not finished here. Finish or remove them.',
  profanity: 'This reads as abuse. Take it out.',
  'broken-character': 'A character that cannot be read. It will look broken; remove it.',
  emoji: 'Signs like this may break where it is handed in, and do not suit a letter. Take it out.',
  'mixed-register': 'This is in another register than the rest. Keep to 합니다체.',
  register: 'The whole letter is in another register. 합니다체 is usual.',
  quotes: 'A quotation mark has no partner, or is not one.',
  'decomposed-characters':
    'Syllables are taken apart into letters, and may be counted differently. Put them together.',
  'invisible-characters': 'There are characters that one cannot see, come along with a paste. Remove them.',

  'machine-chatter': 'What a writing tool said about the text was left in it. Take it out.',
  'markdown-left':
    'Formatting signs show as they are. Where it is handed in nothing is formatted; remove them.',
  'same-opening': 'Another letter opens with the same words. Begin with the answer to this question.',
  'machine-phrase': 'Such phrases stand in everybody’s letter. Say what you did instead.',
  'even-rhythm': 'All sentences are of nearly the same length. A short one among them reads better.',
}

const fixes = {
  remove: 'Remove it',
  removeSentence: 'Remove the sentence',
  change: 'Make it “{{text}}”',
  mend: 'Mend it',
}

const units: Record<Unit, { name: string; meaning: string; usedBy: string }> = {
  chars: {
    name: 'Characters, with spaces',
    meaning: 'Every Hangul syllable, letter, digit, space and line break is one.',
    usedBy: 'Most private employers count so. Where a posting does not say, take this.',
  },
  charsNoSpaces: {
    name: 'Characters, without spaces',
    meaning: 'Spaces and line breaks are not counted.',
    usedBy: 'Some employers; their postings say "공백 제외".',
  },
  bytes2: {
    name: 'Bytes, two for Hangul',
    meaning: 'A Hangul syllable is two; letters, digits and spaces are one.',
    usedBy: 'Many public bodies, and the counters of Saramin and JobKorea.',
  },
  bytesUtf8: {
    name: 'Bytes, three for Hangul',
    meaning: 'A Hangul syllable is three; letters, digits and spaces are one.',
    usedBy: 'Some application systems, which store UTF-8.',
  },
}

export const domain = { embedded: 'the embedded writer', findings, fixes, units }

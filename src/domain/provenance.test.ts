import { expect, test } from 'vitest'
import { provenanceOf } from './provenance.ts'

test('a text of a model says so to machines; one of the embedded writer or by hand does not', () => {
  expect(provenanceOf({ id: 'm', label: 'ChatGPT (m)', isModel: true })).toEqual({
    writer: 'ChatGPT (m)',
    generativeAi: true,
    digitalSourceType: expect.stringMatching(/trainedAlgorithmicMedia$/),
  })
  expect(provenanceOf({ id: 'embedded', label: '내장 작성기', isModel: false })).toEqual({
    writer: '내장 작성기',
    generativeAi: false,
  })
  expect(provenanceOf(null)).toEqual({ writer: null, generativeAi: false })
})

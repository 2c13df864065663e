import { expect, test } from 'vitest'
import { isOurs } from './is-ours.ts'

test.each([
  'http://127.0.0.1:11434/v1',
  'http://localhost:8080/v1',
  'http://[::1]:8080/v1',
  'http://10.3.4.5/v1',
  'http://192.168.0.7/v1',
  'http://[fd00::7]/v1',
  'http://model:8000/v1',
  'http://vllm.models.internal/v1',
])('%s is ours', (url) => {
  expect(isOurs(url)).toBe(true)
})

test.each([
  'https://api.openai.com/v1',
  'https://10.example.com/v1',
  'http://8.8.8.8/v1',
  'http://172.32.0.1/v1',
  'http://[2001:db8::1]/v1',
  'https://internal.example.com/v1',
])('%s is somebody else', (url) => {
  expect(isOurs(url)).toBe(false)
})

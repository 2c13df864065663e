// Everything out: all that is kept of a person as files, made one after the other as they are asked for.
import type { Account } from '#domain/account.ts'
import { normalize } from '#domain/count/index.ts'
import { type Provenance, provenanceOf } from '#domain/provenance.ts'
import {
  accountRecords,
  conversationRecords,
  countLetters,
  draftRecord,
  letterRecords,
  messageRecords,
  requestRecords,
  versionRecords,
} from '../db/takeout.ts'
import type { Deps } from '../deps.ts'
import { fileName } from '../export/file-name.ts'
import type { ZipEntry } from '../export/zip.ts'
import { takeTakeout } from './attempts.ts'

const READ_ME = `AboutMe에 있는 내 자료를 모두 담은 파일이에요.

글/            글마다 텍스트 파일(.txt) 하나와, 조건과 경험까지 담은 기록(.json) 하나. 지난 글은 따로 있어요.
대화/          나눈 대화
요청/          글 쓰기와 대화를 요청한 기록
만든 방법.json 글마다 누가 썼는지, 생성형 AI인지
계정.json      계정, 로그인 방법, 로그인한 기기, 동의, 날마다 쓴 요청
작성 중인 조건.json  글 쓰기 화면에 적어 둔 조건

텍스트 파일의 줄 바꿈은 글자 수를 셀 때와 같아요.
비밀번호, 로그인 열쇠, 기기를 알아보는 값은 누구의 손에 들어가도 안 되는 것이라 담지 않았어요.
`

export type Takeout = { letters: number; files: AsyncGenerator<ZipEntry> }

/** Throws `too_many_attempts`. A letter's text file always comes before the records of it. */
export async function takeOut(deps: Pick<Deps, 'db' | 'now'>, person: Account): Promise<Takeout> {
  await takeTakeout(deps, person.id)
  return { letters: await countLetters(deps.db, person.id), files: files(deps, person.id) }
}

async function* files({ db, now }: Pick<Deps, 'db' | 'now'>, userId: string): AsyncGenerator<ZipEntry> {
  const at = now()
  yield { path: '읽어 주세요.txt', bytes: Buffer.from(READ_ME), at }
  yield json('계정.json', await accountRecords(db, userId), at)
  const draft = await draftRecord(db, userId)
  if (draft !== null) yield json('작성 중인 조건.json', draft, draft.updatedAt)

  let number = 0
  const made: ({ file: string } & Provenance)[] = []
  for await (const letters of letterRecords(db, userId)) {
    for (const letter of letters) {
      const path = `글/${numbered(++number, letter.title, '제목 없는 글')}`
      yield { path: `${path}.txt`, bytes: Buffer.from(normalize(letter.text)), at: letter.updatedAt }
      yield json(`${path}.json`, letter, letter.updatedAt)
      made.push({ file: `${path}.txt`, ...provenanceOf(letter.writer) })
      yield* paged(`${path} - 지난 글`, versionRecords(db, userId, letter.id), (versions) => ({ versions }))
    }
  }
  yield json('만든 방법.json', { letters: made }, at)

  number = 0
  for await (const conversations of conversationRecords(db, userId)) {
    for (const conversation of conversations) {
      const path = `대화/${numbered(++number, conversation.title, '제목 없는 대화')}`
      yield json(`${path}.json`, conversation, conversation.updatedAt)
      yield* paged(`${path} - 나눈 말`, messageRecords(db, userId, conversation.id), (messages) => ({
        messages,
      }))
    }
  }
  yield* paged('요청/요청', requestRecords(db, userId), (requests) => ({ requests }))
}

/** A file a page: "path.json", "path 2.json", … */
async function* paged<Row extends { createdAt: Date } | { startedAt: Date }>(
  path: string,
  pages: AsyncIterable<Row[]>,
  wrap: (rows: Row[]) => object,
): AsyncGenerator<ZipEntry> {
  let page = 0
  for await (const rows of pages) {
    page += 1
    const last = rows.at(-1)
    const at = last && ('createdAt' in last ? last.createdAt : last.startedAt)
    yield json(`${path}${page === 1 ? '' : ` ${page}`}.json`, wrap(rows), at ?? new Date(0))
  }
}

function json(path: string, value: object, at: Date): ZipEntry {
  return { path, bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`), at }
}

/** Its number keeps the order, and two of one title apart. */
function numbered(number: number, title: string, otherwise: string): string {
  return `${String(number).padStart(3, '0')} ${fileName(title, otherwise)}`
}

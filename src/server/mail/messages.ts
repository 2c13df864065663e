// What the mails say. A link works once; its secret stands behind "#", which no server logs and no page passes on.
import type { MailMessage } from './index.ts'

type Words = Omit<MailMessage, 'to'>
const FOOT = '\n\n이 메일에는 답장할 수 없어요.\nAboutMe'

export function verificationMail(link: string): Words {
  return {
    subject: '[AboutMe] 이메일 주소를 확인해 주세요',
    text: `아래 주소를 열면 이메일 확인이 끝나요. 24시간 안에 한 번만 쓸 수 있어요.\n\n${link}\n\n가입한 적이 없다면 이 메일을 지워 주세요.${FOOT}`,
  }
}

export function resetMail(link: string): Words {
  return {
    subject: '[AboutMe] 비밀번호를 다시 정해 주세요',
    text: `아래 주소에서 새 비밀번호를 정할 수 있어요. 1시간 안에 한 번만 쓸 수 있어요.\n\n${link}\n\n요청한 적이 없다면 이 메일을 지워 주세요. 비밀번호는 바뀌지 않아요.${FOOT}`,
  }
}

export function addressMail(link: string): Words {
  return {
    subject: '[AboutMe] 새 이메일 주소를 확인해 주세요',
    text: `아래 주소를 열면 이 이메일이 계정의 새 주소가 돼요. 24시간 안에 한 번만 쓸 수 있어요.\n\n${link}\n\n바꾸려고 한 적이 없다면 이 메일을 지워 주세요.${FOOT}`,
  }
}

/** To somebody whose address another account wants: no answer on the web tells that it is taken. */
export function addressTakenMail(): Words {
  return {
    subject: '[AboutMe] 이 주소로는 이미 계정이 있어요',
    text: `다른 계정에서 이 주소를 쓰려고 했지만 바뀐 것은 없어요. 본인이라면 이 주소로 로그인해 주세요.${FOOT}`,
  }
}

/** To the old address, after the change. */
export function addressChangedMail(): Words {
  return {
    subject: '[AboutMe] 계정의 이메일 주소가 바뀌었어요',
    text: `계정의 이메일 주소가 다른 주소로 바뀌었어요. 본인이 아니라면 운영자에게 알려 주세요.${FOOT}`,
  }
}

export function passwordChangedMail(): Words {
  return {
    subject: '[AboutMe] 비밀번호가 바뀌었어요',
    text: `비밀번호가 바뀌었고, 다른 기기에서는 로그아웃됐어요. 본인이 아니라면 바로 비밀번호를 다시 정해 주세요.${FOOT}`,
  }
}

export function newDeviceMail(device: string, when: string): Words {
  return {
    subject: '[AboutMe] 새 기기에서 로그인했어요',
    text: `${when}에 처음 보는 기기(${device})에서 로그인했어요. 본인이 아니라면 비밀번호를 바꾸고, 설정에서 그 기기를 로그아웃해 주세요.${FOOT}`,
  }
}

export function deskMail(link: string): Words {
  return {
    subject: '[AboutMe] 운영 화면을 여는 링크',
    text: `로그인한 브라우저에서 아래 주소를 열면 운영 화면이 열려요. 30분 안에 한 번만 쓸 수 있어요.\n\n${link}\n\n요청한 적이 없다면 열지 말고, 이 주소로 가입한 사람이 누구인지 확인해 주세요.${FOOT}`,
  }
}

export function goodbyeMail(when: string): Words {
  return {
    subject: '[AboutMe] 계정을 지울 준비를 했어요',
    text: `${when}에 계정과 글이 모두 지워져요. 그 전에 로그인하면 그대로 돌아올 수 있어요.${FOOT}`,
  }
}

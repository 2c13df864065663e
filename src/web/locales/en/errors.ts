import type { ErrorWords } from '#web/locales/words.ts'

export const errors = {
  bad_request: 'What was sent could not be read. Your text is safe; reload and try again.',
  invalid: 'Some fields need another look. They are marked.',
  unauthorized: 'You were signed out. Your text is on this device; sign in to go on.',
  wrong_credentials: 'The e-mail or the password is not right.',
  link_dead: 'This link was used or is too old. Ask for a new one.',
  sign_in_again: 'To make sure it is you, sign in again and do this within ten minutes.',
  forbidden: 'This account may not do that. Sign in with another one.',
  consent_needed:
    'Read the notice and agree before anything goes to the model. Your text is safe, and nothing has left yet.',
  notice_changed: 'The notice changed meanwhile. Read the new one and choose again.',
  desk_closed: 'The desk is opened by a link in a mail. Ask for the link and open it.',
  blocked_abuse:
    'This account was blocked for requests against the rules. Your text is kept; write to the operator.',
  blocked_stolen:
    'This account was blocked, because somebody else seems to use it. Your text is kept; show the operator that it is you.',
  blocked_asked:
    'This account was closed as you asked. Your text is kept; write to the operator to open it again.',
  not_found: 'Not found. It was deleted, or belongs to another account.',
  conflict: 'It was changed in another window first. Both texts are kept; reload to see.',
  last_way_in: 'One way to sign in has to stay. Add another one first.',
  too_large: 'That is too long to send at once. Shorten or split it.',
  unsupported_media_type: 'That format could not be read. Reload and try again.',
  quota_exhausted:
    'Today’s requests are used up. They renew at midnight in Seoul; editing and checking by hand go on.',
  too_many_attempts: 'Too many attempts in a short time, so this is paused. Try again a little later.',
  too_many_streams: 'Too many letters are open at once. Try again when one of them has ended.',
  crowded: 'Many people are coming in at this moment. What you typed is still here; try again in a moment.',
  unavailable: 'The server is resting. Your text is on this device; try again in a moment.',
  internal: 'Something went wrong on our side. Your text is safe; try again in a moment.',
  model_key_refused:
    'The model refused its key. This request was given back; the operator has to check the key.',
  model_busy: 'The model is busy. What arrived is kept; write again in a moment.',
  model_down: 'The model is down. What arrived is kept; write again in a moment.',
  model_unreachable: 'The model could not be reached. Your text is safe; write again in a moment.',
  model_timeout: 'The model did not answer in time. What arrived is kept; write again.',
  model_garbled: 'The model’s answer could not be read. What arrived is kept; write again.',
  model_empty: 'The model sent an empty text. This request was given back; write again.',
  model_cut: 'The text was cut off. What arrived is kept, and you can go on from there.',
  model_filtered: 'The model would not answer this. Put the question or the experience in other words.',
  model_too_long:
    'The model reached its own limit and stopped. What came is kept: go on from there, or shorten the posting or the experiences and write again.',
  interrupted:
    'The server restarted and the text stopped. What arrived is kept, and you can go on from there.',
  offline: 'The connection was lost. Your text is on this device; try again once you are online.',
} satisfies ErrorWords

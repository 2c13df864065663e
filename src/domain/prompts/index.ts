// Conditions to messages for a model, and a model's structured answers back.
export { type ChatTurn, chatMessages } from './chat-messages.ts'
export { continueMessages, letterMessages } from './letter-messages.ts'
export type { Message } from './message.ts'
export { type Flagged, parseRepair, type Repair, repairMessages } from './repair-messages.ts'
export { parseShorter, shortenMessages, type ToShorten } from './shorten-messages.ts'

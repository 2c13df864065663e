// What is said to a model, in the shape of the chat-completions protocol.
export type Message = { role: 'system' | 'user' | 'assistant'; content: string }

// Where mail goes: to an SMTP server, or into the log where none is set.
export type MailMessage = { to: string; subject: string; text: string }
export type Mail = { send: (message: MailMessage) => Promise<void> }

// Saves a letter as it is typed. It knows no browser: what it keeps, sends and waits with is handed in.

export type Stored = { text: string; revision: number; updatedAt: string }

/** How a save was refused: `again` may pass by itself (no line, a server that rests), `conflict` needs the person. */
export type Refusal = 'conflict' | 'again' | 'never'

export type SaveState =
  | { state: 'saved'; at: string | null }
  /** On this device, on its way to the server. */
  | { state: 'saving'; at: number }
  /** On this device only, for now; it is sent again by itself. */
  | { state: 'here'; at: number; error: unknown }
  /** Two texts: the person's own and the one that was stored meanwhile. Nothing is sent until one is chosen. */
  | { state: 'conflict'; mine: string; theirs: Stored }

export type AutosaveDeps = {
  /** Stores a text that was typed on `revision`. Throws what `refusalOf` understands. */
  send: (text: string, revision: number, leaving: boolean) => Promise<Stored>
  /** The letter as it is stored now. */
  fetch: () => Promise<Stored>
  refusalOf: (error: unknown) => Refusal
  /** Keeps the text on the device, or lets go of it with null. */
  keep: (text: string | null, base: number) => void
  onState: (state: SaveState) => void
  now: () => number
  wait: (run: () => void, ms: number) => () => void
}

/** A pause in typing this long sends what stands. */
const PAUSE_MS = 800
const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 30_000

export class Autosave {
  private readonly deps: AutosaveDeps
  private stored: Stored
  private text: string
  private cancel: (() => void) | null = null
  private sending: Promise<void> | null = null
  private retries = 0
  private conflict: Stored | null = null

  constructor(stored: Stored, deps: AutosaveDeps) {
    this.stored = stored
    this.text = stored.text
    this.deps = deps
  }

  get storedText(): string {
    return this.stored.text
  }

  /** Whether anything typed is not stored yet. */
  get dirty(): boolean {
    return this.text !== this.stored.text
  }

  /** The text as it stands after a key. It is on the device when this returns. */
  type(text: string): void {
    this.text = text
    if (!this.dirty) {
      this.deps.keep(null, this.stored.revision)
      if (!this.conflict) this.rest()
      return
    }
    this.deps.keep(text, this.stored.revision)
    if (this.conflict) return this.tell({ state: 'conflict', mine: text, theirs: this.conflict })
    this.tell({ state: 'saving', at: this.deps.now() })
    this.sendAfter(PAUSE_MS)
  }

  /** Sends at once what is not stored yet; resolves when that has come to an end, good or bad. */
  async flush(leaving = false): Promise<void> {
    this.stopWaiting()
    if (this.sending) await this.sending
    if (!this.dirty || this.conflict) return
    this.sending = this.sendNow(leaving)
    await this.sending
  }

  /** Takes up a text that was stored elsewhere. True when the page shall show it, false when own words stand. */
  adopt(stored: Stored): boolean {
    if (stored.revision <= this.stored.revision || this.sending || this.conflict) return false
    if (this.dirty && stored.text !== this.text) return false
    this.settle(stored)
    this.text = stored.text
    this.rest()
    return true
  }

  /** Takes up words that were typed on `base` and never sent. Another base than the stored one is a conflict. */
  recover(text: string, base: number): void {
    this.text = text
    if (!this.dirty) return
    if (base === this.stored.revision) {
      this.tell({ state: 'saving', at: this.deps.now() })
      this.sendAfter(0)
      return
    }
    this.conflict = this.stored
    this.tell({ state: 'conflict', mine: text, theirs: this.stored })
  }

  /** The person's choice between two texts; gives the text that the page shall show. */
  resolve(choice: 'mine' | 'theirs'): string {
    const theirs = this.conflict
    if (!theirs) return this.text
    this.conflict = null
    this.settle(theirs)
    if (choice === 'theirs') {
      this.text = theirs.text
      this.rest()
    } else {
      this.deps.keep(this.text, theirs.revision)
      this.tell({ state: 'saving', at: this.deps.now() })
      this.sendAfter(0)
    }
    return this.text
  }

  /** Tries again at once, such as when the line is back. */
  retry(): void {
    if (this.dirty && !this.conflict) this.sendAfter(0)
  }

  dispose(): void {
    this.stopWaiting()
  }

  private async sendNow(leaving: boolean): Promise<void> {
    const sent = this.text
    try {
      this.settle(await this.deps.send(sent, this.stored.revision, leaving))
      this.retries = 0
    } catch (error) {
      this.sending = null
      return this.refused(error)
    }
    this.sending = null
    if (this.text === sent) {
      this.text = this.stored.text
      return this.rest()
    }
    this.deps.keep(this.text, this.stored.revision)
    this.sendAfter(PAUSE_MS)
  }

  private async refused(reason: unknown): Promise<void> {
    const refusal = this.deps.refusalOf(reason)
    if (refusal === 'conflict') {
      const theirs = await this.deps.fetch().catch(() => null)
      // At the same revision nobody was first: the letter is being written, and takes text again after that.
      if (theirs && theirs.revision !== this.stored.revision) return this.meet(theirs)
    }
    this.tell({ state: 'here', at: this.deps.now(), error: reason })
    if (refusal === 'never') return
    this.sendAfter(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.retries))
    this.retries += 1
  }

  /** The stored text is another one than the one typed on: the same words are no conflict. */
  private meet(theirs: Stored): void {
    if (theirs.text === this.text || theirs.text === this.stored.text) {
      this.settle(theirs)
      if (!this.dirty) return this.rest()
      this.deps.keep(this.text, theirs.revision)
      return this.sendAfter(0)
    }
    this.conflict = theirs
    this.tell({ state: 'conflict', mine: this.text, theirs })
  }

  private settle(stored: Stored): void {
    this.deps.keep(null, this.stored.revision)
    this.stored = stored
  }

  private rest(): void {
    this.stopWaiting()
    this.tell({ state: 'saved', at: this.stored.updatedAt })
  }

  private tell(state: SaveState): void {
    this.deps.onState(state)
  }

  private sendAfter(ms: number): void {
    this.stopWaiting()
    this.cancel = this.deps.wait(() => void this.flush(), ms)
  }

  private stopWaiting(): void {
    this.cancel?.()
    this.cancel = null
  }
}

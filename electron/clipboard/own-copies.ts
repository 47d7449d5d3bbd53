import { createHmac, randomBytes } from 'node:crypto';

/** Where a system keeps what was copied; on Linux what is merely selected lies in a place of its own. */
export type ClipboardPlace = 'clipboard' | 'selection';

/** The system's clipboard, as text. */
export interface Board {
  read(place: ClipboardPlace): Promise<string>;
  write(text: string): Promise<void>;
  clear(place: ClipboardPlace): Promise<void>;
}

/** Characters read at most; what is longer is told apart by its beginning and its length. */
const longest = 1_000_000;

/**
 * Remembers what this application put on the clipboard, as a hash under a key that lives as long as the process, and takes
 * exactly that away again (SPEC.md, SH8). What another program put there since is left alone.
 */
export class OwnCopies {
  private readonly key = randomBytes(32);
  private readonly own = new Map<ClipboardPlace, string>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly board: Board) {}

  write(text: string): Promise<void> {
    return this.inTurn(async () => {
      await this.board.write(text);
      await this.remember('clipboard');
    });
  }

  /** What lies there now was copied, or selected, in the page. */
  note(place: ClipboardPlace): Promise<void> {
    return this.inTurn(() => this.remember(place));
  }

  /** Takes away what is still ours. */
  clear(): Promise<void> {
    return this.inTurn(async () => {
      for (const [place, hash] of this.own)
        if (this.hashOf(await this.board.read(place)) === hash) await this.board.clear(place);
      this.own.clear();
    });
  }

  private async remember(place: ClipboardPlace): Promise<void> {
    const text = await this.board.read(place);
    if (text === '') this.own.delete(place);
    else this.own.set(place, this.hashOf(text));
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private hashOf(text: string): string {
    const hash = createHmac('sha256', this.key).update(`${text.length}\n`).update(text.slice(0, longest));
    return hash.digest('hex');
  }
}

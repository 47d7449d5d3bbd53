import { createHmac, randomBytes } from 'node:crypto';

/** Where a system keeps what was copied; on Linux what is merely selected lies in a place of its own. */
export type ClipboardPlace = 'clipboard' | 'selection';

/** The system's clipboard, as text. */
export interface Board {
  read(place: ClipboardPlace): string;
  write(text: string): void;
  clear(place: ClipboardPlace): void;
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

  constructor(private readonly board: Board) {}

  write(text: string): void {
    this.board.write(text);
    this.note('clipboard');
  }

  /** What lies there now was copied, or selected, in the page. */
  note(place: ClipboardPlace): void {
    const text = this.board.read(place);
    if (text === '') this.own.delete(place);
    else this.own.set(place, this.hashOf(text));
  }

  /** Takes away what is still ours. */
  clear(): void {
    for (const [place, hash] of this.own) if (this.hashOf(this.board.read(place)) === hash) this.board.clear(place);
    this.own.clear();
  }

  private hashOf(text: string): string {
    const hash = createHmac('sha256', this.key).update(`${text.length}\n`).update(text.slice(0, longest));
    return hash.digest('hex');
  }
}

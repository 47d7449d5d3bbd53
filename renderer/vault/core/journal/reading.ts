/** Reading the journal, page by page; what is new in it when somebody comes in. */
import type { CallOutput, JournalFrame } from '../../../../shared/bridge/contract.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, must, ok, type Result } from '../../../../shared/result.ts';
import type { Notice } from '../../api/health.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { suppressUnhandledRejection } from '../waiting/suppress-unhandled-rejection.ts';
import { isLaterFrame } from '../session/reading-only.ts';
import type { Session } from '../session/session.ts';
import type { ShellCalls } from '../shell/shell.ts';

type Page = CallOutput<'journal.read'>;

/** The journal from a position on; the shell reads a page while the one before it is worked on. */
export async function* pagesOf(shell: ShellCalls, from = 0): AsyncGenerator<Page, undefined> {
  const read = (at: number): Promise<Page> => suppressUnhandledRejection(shell('journal.read', { from: at }));
  for (let next: Promise<Page> | null = read(from); next !== null;) {
    const page: Page = await next;
    next = page.ok && page.value.next !== null ? read(page.value.next) : null;
    yield page;
  }
}

/** A stretch of the journal up to its end, as far as it is held in memory. */
export interface Tail {
  readonly from: number;
  /** Frames of seats: records and access log. */
  readonly frames: readonly JournalFrame[];
  /** Frames of sections; null where they are too many to hold: they are read again, a portion at a time. */
  readonly work: readonly JournalFrame[] | null;
  readonly end: number;
  /** The journal's mark where the reading began, and at its end. */
  readonly mark: Bytes;
  readonly endMark: Bytes;
  /** What was met on the way. */
  readonly met: readonly Notice[];
}

/** Reads what is new and stands at its end from then on. */
export async function readTail(session: Session, from: number): Promise<Result<Tail, VaultProblem>> {
  const read = await readFrames(session, from);
  if (!read.ok) return read;
  session.journalEnd = read.value.end;
  session.journalMark = read.value.endMark;
  return read;
}

export async function readFrames(session: Session, from: number): Promise<Result<Tail, VaultProblem>> {
  const met = new Set<Notice>();
  const frames: JournalFrame[] = [];
  const work = new Portion();
  let [mark, endMark]: [Bytes | null, Bytes] = [null, new Uint8Array()];
  let end = 0;
  for await (const page of pagesOf(session.shell, from)) {
    if (!page.ok) return fail({ code: page.problem });
    const read = page.value;
    frames.push(...read.frames.filter(({ kind }) => kind !== 'contribution'));
    work.add(read.frames.filter(({ kind }) => kind === 'contribution'));
    mark ??= read.marks.from;
    end = read.end;
    endMark = read.marks.end;
    if (read.newer === true || read.frames.some(isLaterFrame)) session.readingOnly = 'newer-version';
    if (read.repaired) met.add('torn-tail');
    if (read.damaged) met.add('unreadable-frames');
  }
  return ok({ from, frames, work: work.all, end, mark: must(mark, 'a page of the journal'), endMark, met: [...met] });
}

/** Sealed bytes of frames that are held at once. */
const portionBytes = 16_777_216;

/** Frames as long as they are few. */
class Portion {
  #size = 0;
  #frames: JournalFrame[] | null = [];

  add(frames: readonly JournalFrame[]): void {
    this.#size += frames.reduce((size, { bytes }) => size + bytes.length, 0);
    if (this.#size > portionBytes) this.#frames = null;
    this.#frames?.push(...frames);
  }

  get all(): readonly JournalFrame[] | null {
    return this.#frames;
  }
}

export type Portions = AsyncGenerator<Result<readonly JournalFrame[], VaultProblem>, undefined>;

/** The frames of sections in a stretch of the journal that was read, a portion at a time. */
export async function* workIn(
  session: Session,
  { from, work, end }: Tail,
  isWanted: (frame: JournalFrame) => boolean = () => true,
): Portions {
  if (work !== null) {
    yield ok(work.filter(isWanted));
    return;
  }
  let portion: JournalFrame[] = [];
  let size = 0;
  for await (const page of pagesOf(session.shell, from)) {
    if (!page.ok) {
      yield fail({ code: page.problem });
      return;
    }
    for (const frame of page.value.frames) {
      if (frame.kind !== 'contribution' || !isWanted(frame)) continue;
      portion.push(frame);
      size += frame.bytes.length;
    }
    if ((page.value.next ?? end) >= end) break;
    if (size < portionBytes) continue;
    yield ok(portion);
    portion = [];
    size = 0;
  }
  yield ok(portion);
}

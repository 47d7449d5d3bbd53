/**
 * Records of a seat read from the journal (SPEC.md, J3, J6): of each kind the greatest number counts, in whatever order the
 * frames lie there, and what was put back or left out by somebody without a key is told.
 */
import { z } from 'zod';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { count } from '../../../../shared/codec/shapes.ts';
import type { JournalFrame } from '../../../../shared/bridge/contract.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { must } from '../../../../shared/result.ts';
import type { LoggedEntry } from '../../../../shared/access-log/export.ts';
import { accessHead, entryIn, headAfter, type AccessHead } from '../../core/access/access.ts';
import type { Session } from '../../core/session/session.ts';
import { grown } from '../../core/store/growing.ts';
import type { Linked } from '../../core/store/record-chain.ts';
import type { ReadRecord } from '../../core/store/records.ts';

const knownRecord = 'put-back-known';

/** Signs that were told already: what the frames hash to (hex), and numbers of records and of log entries that are missing. */
const gaps = z.array(z.tuple([count, count]));
const knownSigns = z.strictObject({ frames: z.array(z.string()), missing: gaps, log: gaps });
type Known = z.infer<typeof knownSigns>;

/** From one number to another. */
type Gap = readonly [from: number, to: number];

/** So many signs are remembered, the newest: the file may be filled with copies by whoever put one there. */
const remembered = 1_000;

export interface ReadBack {
  /** What the store does not have yet, one for each kind. */
  readonly records: readonly Pick<ReadRecord, 'key' | 'value' | 'seq'>[];
  /** The frame with the greatest number. */
  readonly last: Linked;
  /** The greatest generation of the key file that any frame tells of. */
  readonly keys: number;
  /** Frames (hashes, hex) that had been written before, or beside others of the same number. */
  readonly putBack: readonly string[];
  /** Numbers (from, to) of frames that were written and are not here. */
  readonly missing: readonly Gap[];
}

/**
 * @param behind the frame up to which the store has taken the journal in; `noFrame` where all of the journal was read
 */
export function readRecords(session: Session, frames: readonly JournalFrame[], behind: Linked): ReadBack {
  const reading = new Reading(session, behind);
  for (const frame of frames) {
    const read = session.records.read(frame);
    if (read !== null) reading.take(read);
  }
  return reading.found();
}

class Reading {
  readonly #session: Session;
  readonly #behind: Linked;
  readonly #byKey = new Map<string, Pick<ReadRecord, 'key' | 'value' | 'seq'>>();
  /** By number: what the frame hashes to, and what the one before it did. */
  readonly #frames = new Map<number, Pick<ReadRecord, 'link' | 'before'>>();
  readonly #never: Gap[] = [];
  readonly #putBack = new Set<string>();
  #last: Linked;
  #keys = 0;

  constructor(session: Session, behind: Linked) {
    this.#session = session;
    this.#behind = behind;
    this.#last = behind;
  }

  take(read: ReadRecord): void {
    const { key, seq, link, before } = read;
    this.#keys = Math.max(this.#keys, read.keys);
    this.#never.push(...(read.never ?? []));
    const isTwice = this.#frames.has(seq);
    const inStore = this.#session.records.seqOf(key);
    // What the store had taken in before lies before this stretch: only a frame that is older than its row was put here.
    const isOlder = seq <= this.#behind.seq && seq < inStore;
    if (isTwice || isOlder) this.#putBack.add(toHex(link));
    if (!isTwice) this.#frames.set(seq, { link, before });
    if (seq > this.#last.seq) this.#last = { seq, link };
    this.#keep(read, inStore);
  }

  #keep({ key, value, seq }: ReadRecord, inStore: number): void {
    const kept = this.#byKey.get(key);
    const held = kept ?? (inStore > 0 ? { key, value: this.#session.records.get(key), seq: inStore } : undefined);
    if (held === undefined) {
      this.#byKey.set(key, { key, value, seq });
      return;
    }
    const [newer, older] = seq > held.seq ? [{ key, value, seq }, held] : [held, { key, value, seq }];
    const both = { ...newer, value: grown(key, newer.value, older.value) };
    if (newer !== held || both.value !== held.value) this.#byKey.set(key, both);
  }

  found(): ReadBack {
    for (const [seq, { before }] of this.#frames) {
      const previous = seq - 1 === this.#behind.seq ? this.#behind : this.#frames.get(seq - 1);
      // Two that each follow another one of the same number: one of them is of a profile that was put back.
      if (previous !== undefined && seq > 1 && !equal(previous.link, before)) this.#putBack.add(toHex(before));
    }
    return {
      records: [...this.#byKey.values()],
      last: this.#last,
      keys: this.#keys,
      putBack: [...this.#putBack],
      missing: this.#missing(),
    };
  }

  #missing(): readonly Gap[] {
    const here = [...this.#frames.keys()].map((seq): Gap => [seq, seq]);
    // The key file tells of records up to here: a journal that ends before them was cut, or is an older one.
    const { recordsSeen } = this.#session;
    const end: Gap = [recordsSeen + 1, recordsSeen];
    return gapsBetween([...here, ...this.#never, end], this.#behind.seq + 1);
  }
}

/** Stretches of numbers that none of these covers, from a number on up to the last of them. */
function gapsBetween(stretches: readonly Gap[], from: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let expected = from;
  for (const [first, last] of [...stretches].sort(([a], [b]) => a - b)) {
    if (first > expected) gaps.push([expected, first - 1]);
    expected = Math.max(expected, last + 1);
  }
  return gaps;
}

export interface LogReadBack {
  /** The head that goes on behind the entry with the greatest number, where the record of the head lags behind it. */
  readonly head: readonly (readonly [string, unknown])[];
  /** Entries (hashes, hex) that stand there more than once, or beside another of the same number. */
  readonly putBack: readonly string[];
  readonly missing: readonly Gap[];
}

/**
 * My entries of the access log in the same stretch: two of one number are a fork, and the next entry follows the last there is.
 * @param whole all of the journal was read
 */
export function readLogEntries(session: Session, frames: readonly JournalFrame[], whole: boolean): LogReadBack {
  const { crypto, secret } = session;
  const bySeq = new Map<number, Bytes>();
  const putBack: string[] = [];
  let last: LoggedEntry | null = null;
  for (const frame of frames) {
    const logged = entryIn(session, frame);
    if (logged === null) continue;
    const { seq } = logged.entry;
    if (bySeq.has(seq)) putBack.push(toHex(crypto.hash(logged.payload, 16, secret.seatKey)));
    else bySeq.set(seq, logged.payload);
    if (last === null || seq > last.entry.seq) last = logged;
  }
  const head = accessHead(session);
  const lags = last !== null && last.entry.seq > (head?.seq ?? -1);
  const next: AccessHead | null = lags ? headAfter(session, must(last, 'an entry')) : head;
  const here = [...bySeq.keys()].map((seq): Gap => [seq, seq]);
  const first = Math.min(...bySeq.keys());
  const end: readonly Gap[] = next === null ? [] : [[next.seq + 1, next.seq + 1]];
  const missing = whole && here.length > 0 ? gapsBetween([...here, ...end], first) : [];
  return { head: lags ? [['access-head', next]] : [], putBack, missing };
}

const nothing: Known = { frames: [], missing: [], log: [] };

function known(session: Session): Known {
  const parsed = knownSigns.safeParse(session.records.get(knownRecord));
  return parsed.success ? parsed.data : nothing;
}

export interface Signs {
  /** Something that had been written before stands there once more, or beside another of the same number. */
  readonly putBack: boolean;
  readonly missing: boolean;
  /** What is to be remembered of them, so that they are told once. */
  readonly records: readonly (readonly [string, unknown])[];
}

type Found = Pick<ReadBack, 'putBack' | 'missing'>;

/** Which signs were not told before. */
export function newSigns(session: Session, records: Found, log: Found): Signs {
  const before = known(session);
  const frames = [...records.putBack, ...log.putBack].filter((each) => !before.frames.includes(each));
  const missing = fresh(records.missing, before.missing);
  const entries = fresh(log.missing, before.log);
  const isMissing = missing.length + entries.length > 0;
  if (frames.length === 0 && !isMissing) return { putBack: false, missing: false, records: [] };
  const now: Known = {
    frames: [...before.frames, ...frames].slice(-remembered),
    missing: [...before.missing, ...missing].slice(-remembered),
    log: [...before.log, ...entries].slice(-remembered),
  };
  return { putBack: frames.length > 0, missing: isMissing, records: [[knownRecord, now]] };
}

const fresh = (found: readonly Gap[], before: Known['missing']): Known['missing'] =>
  found.flatMap(([from, to]): Known['missing'] =>
    before.some(([first, last]) => first <= from && to <= last) ? [] : [[from, to]],
  );

/** An auditor reads the logs of a computer: each person's entries in order, and what of them can be vouched for. */
import { isVouched, linkOf, type AccessLogEntry } from '../../../../shared/access-log/entry.ts';
import type { AuditContent } from '../../../../shared/access-log/audit-file.ts';
import { concat, equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes, Crypto, SignKeys } from '../../../../shared/crypto/crypto.ts';
import type { AuditedLog, AuditView } from '../../api/people.ts';
import { readPeople } from '../../core/people/people.ts';
import type { FormerPerson, People, PersonHere } from '../../core/people/here.ts';
import { seatFrameHead } from '../../core/sealing/frames.ts';
import { shownEntry } from '../../core/access/access.ts';
import { auditId, openAudited } from '../../core/access/audit-frames.ts';

export interface Auditing {
  readonly crypto: Crypto;
  readonly signKey: Bytes;
  readonly wrap: SignKeys;
  /** Heads (hex) of somebody's log that are known here, with when they became known. */
  readonly headsOf: (signKey: Bytes) => readonly { readonly head: string; readonly at: number }[];
}

/** Null when the list of people is not in order, or neither names me as auditor nor who made the file. */
export function auditOf(me: Auditing, file: AuditContent): AuditView | null {
  const { crypto } = me;
  const people = readPeople(crypto, file.vault, file.people);
  if (people === null) return null;
  const everybody = [...people.standing, ...people.former];
  const by = everybody.find((each) => equal(each.card.signKey, file.by));
  if (!by || !isAuditor(people, me.signKey)) return null;
  const frames = framesBySeat(file.frames);
  const logs = everybody.flatMap((person): AuditedLog[] => {
    const log = logOf(me, file, person, frames);
    return log ? [log] : [];
  });
  return { madeAt: file.at, by: by.card.name, logs };
}

const isAuditor = ({ auditors }: People, signKey: Bytes): boolean =>
  [...auditors.values()].some((named) => named.some(({ card }) => equal(card.signKey, signKey)));

function framesBySeat(all: readonly Bytes[]): ReadonlyMap<string, readonly { bytes: Bytes; sealed: Bytes }[]> {
  const frames = new Map<string, { bytes: Bytes; sealed: Bytes }[]>();
  for (const bytes of all) {
    const head = seatFrameHead(bytes);
    if (head === null) continue;
    const seat = toHex(head.seat);
    const known = frames.get(seat);
    if (known) known.push({ bytes, sealed: head.sealed });
    else frames.set(seat, [{ bytes, sealed: head.sealed }]);
  }
  return frames;
}

/** One person's log; null when nothing of it was wrapped to me. */
function logOf(
  me: Auditing,
  { vault, at: madeAt }: AuditContent,
  person: PersonHere | FormerPerson,
  frames: ReturnType<typeof framesBySeat>,
): AuditedLog | null {
  const { crypto } = me;
  const forMe = new Map<string, AccessLogEntry>();
  for (const { sealed } of frames.get(toHex(auditId(crypto, vault, person.seat))) ?? []) {
    const audited = openAudited(crypto, sealed, me.wrap);
    if (audited) forMe.set(toHex(audited.payload), audited.entry);
  }
  if (forMe.size === 0) return null;
  const own = (frames.get(toHex(person.seat)) ?? []).map(({ bytes }) => ({
    bytes,
    entry: forMe.get(toHex(crypto.hash(bytes))) ?? null,
  }));
  const checked = checkedEntries(crypto, person.card.signKey, own);
  const { name, function: fn, service, signKey } = person.card;
  const first = checked.entries[0]?.at ?? 0;
  // A head from before is of an entry nobody else can read; one from after the file was made is not in it yet.
  const isMissed = me.headsOf(signKey).some(({ head, at }) => at >= first && at <= madeAt && !checked.links.has(head));
  const state = checked.isBroken || checked.entries.length < forMe.size ? 'broken' : isMissed ? 'cut' : 'whole';
  const entries = checked.entries.map((entry) => shownEntry(entry, name));
  const until = 'until' in person ? { until: person.until } : {};
  return { name, function: fn, service, ...until, state, before: checked.before, entries: entries.reverse() };
}

interface Checked {
  readonly entries: readonly AccessLogEntry[];
  readonly links: ReadonlySet<string>;
  /** Entries that were written before anybody could audit them. */
  readonly before: number;
  /** An entry that does not follow the one before, is not signed by whose log it is, or was not wrapped to me. */
  readonly isBroken: boolean;
}

function checkedEntries(
  crypto: Crypto,
  signKey: Bytes,
  own: readonly { readonly bytes: Bytes; readonly entry: AccessLogEntry | null }[],
): Checked {
  const entries: AccessLogEntry[] = [];
  const links = new Set<string>();
  let last: { readonly seq: number; readonly link: Bytes } | null = null;
  let before = 0;
  let isBroken = false;
  for (const { bytes, entry } of own) {
    if (entry === null) {
      if (last === null) before += 1;
      else isBroken = true;
      continue;
    }
    const follows =
      last === null || (entry.seq === last.seq + 1 && entry.prev !== null && equal(entry.prev, last.link));
    if (!follows || entry.signature === undefined || !isVouched(crypto, entry, signKey)) isBroken = true;
    last = { seq: entry.seq, link: linkOf(crypto, entry, bytes) };
    links.add(toHex(last.link));
    entries.push(entry);
  }
  return { entries, links, before, isBroken };
}

/** A stream's pieces as one. */
export async function whole(stream: ReadableStream<Uint8Array>): Promise<Bytes> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concat(parts);
    parts.push(value);
  }
}

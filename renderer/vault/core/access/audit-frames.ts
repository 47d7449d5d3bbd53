/**
 * For the auditor a service named: every entry of an access log is wrapped to their card as it is written, beside the entry
 * itself. No key has to be kept, and none of the person's is needed to read it (SPEC.md, L4, L5).
 */
import { z } from 'zod';
import { accessEntry, type AccessLogEntry } from '../../../../shared/access-log/entry.ts';
import type { JournalFrame } from '../../../../shared/bridge/contract.ts';
import { concat, utf8 } from '../../../../shared/codec/bytes.ts';
import { decode, encode } from '../../../../shared/codec/cbor.ts';
import { bytes32 } from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../../shared/crypto/crypto.ts';
import { personAt } from '../people/people.ts';
import type { People, ServiceAuditor } from '../people/here.ts';
import type { Session } from '../session/session.ts';
import { pad, unpad } from '../sealing/padding.ts';

/** The auditor of a service, as named last. */
export const auditorOf = (people: People | null, service: string): ServiceAuditor | undefined =>
  people?.auditors.get(service)?.at(-1);

/** Stands where other frames name a seat: what is wrapped of a seat's log is found without opening it. */
export const auditId = (crypto: Crypto, vault: Bytes, seat: Bytes): Bytes =>
  crypto.hash(concat([utf8('passerelle/audit-id/1\n'), vault, seat]), 16);

const wrapped = z.strictObject({ entry: accessEntry, payload: bytes32 });
export type AuditedEntry = z.infer<typeof wrapped>;

/** The frame for my service's auditor, to be appended with the entry; none while nobody is named. */
export function auditFrames(session: Session, entry: AccessLogEntry, payload: Bytes): readonly JournalFrame[] {
  const { crypto, vault, secret, household } = session;
  const mine = household && personAt(household, secret.seat);
  const auditor = mine && auditorOf(household, mine.card.service);
  if (!auditor) return [];
  const value = { entry, payload: crypto.hash(payload) } satisfies AuditedEntry;
  const box = crypto.wrap(pad(encode(value)), auditor.card.wrapKey);
  return [{ kind: 'access', bytes: concat([new Uint8Array([1]), auditId(crypto, vault, secret.seat), box]) }];
}

/** What such a frame holds, for whom it was wrapped; null for everybody else. */
export function openAudited(crypto: Crypto, box: Bytes, keys: SignKeys): AuditedEntry | null {
  const padded = crypto.unwrap(box, keys);
  const plain = padded && unpad(padded);
  const value = plain && decode(plain);
  const parsed = value?.ok ? wrapped.safeParse(value.value) : null;
  return parsed?.success ? parsed.data : null;
}

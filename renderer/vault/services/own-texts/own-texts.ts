/**
 * Words for the spelling and filters that a person keeps (SPEC.md, Z10). Names stand in them, and their records stay in the
 * journal for good. So each is sealed once more under a key that lies with the keys of the seat and turns with every erasing
 * of a dossier: what stood in them before then opens nowhere any more.
 */
import { z } from 'zod';
import { decode, encode } from '../../../../shared/codec/cbor.ts';
import { concat, equal, utf8 } from '../../../../shared/codec/bytes.ts';
import { someBytes } from '../../../../shared/codec/shapes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Session } from '../../core/session/session.ts';
import { pad, unpad } from '../../core/sealing/padding.ts';

const prefix = 'own-text/';
const record = z.strictObject({ sealed: someBytes });

export type OwnText = readonly [name: string, value: unknown];
type RecordChange = readonly [string, unknown];

const adOf = ({ vault, secret }: Session, name: string): Bytes =>
  concat([utf8('passerelle-2026/own-text/1\n'), vault, secret.seat, utf8(name)]);

function sealedRecord(session: Session, key: Bytes, [name, value]: OwnText): RecordChange {
  const sealed = session.crypto.seal(pad(encode(value)), adOf(session, name), key);
  return [`${prefix}${name}`, { sealed } satisfies z.infer<typeof record>];
}

/** With the key that opens it; null where there is none, or none opens it. */
function opened(session: Session, name: string): { readonly key: Bytes; readonly value: unknown } | null {
  const parsed = record.safeParse(session.records.get(`${prefix}${name}`));
  if (!parsed.success) return null;
  for (const key of [...session.ownTextKeys].reverse()) {
    const padded = session.crypto.open(parsed.data.sealed, adOf(session, name), key);
    const plain = padded && unpad(padded);
    const value = plain && decode(plain);
    if (value?.ok) return { key, value: value.value };
  }
  return null;
}

/** What stands in it, as it was kept; undefined where there is nothing. */
export const readOwnText = (session: Session, name: string): unknown => opened(session, name)?.value;

export async function keepOwnText(
  session: Session,
  name: string,
  value: unknown,
): Promise<Result<undefined, VaultProblem>> {
  const held = session.ownTextKeys.at(-1);
  const key = held === undefined ? await session.addOwnTextKey() : ok(held);
  return key.ok ? session.records.put([sealedRecord(session, key.value, [name, value])]) : key;
}

const allOf = (session: Session): readonly OwnText[] =>
  session.records.list(prefix).flatMap(([name]): readonly OwnText[] => {
    const text = opened(session, name);
    return text === null ? [] : [[name, text.value]];
  });

/**
 * All of them under a new key, with `changed` instead of what stood there: records for the append with which an erasing
 * begins. The keys of before go with those of what is erased (`neededKeys`). None where nothing was ever kept.
 */
export async function turnOwnTexts(
  session: Session,
  changed: readonly OwnText[],
): Promise<Result<readonly RecordChange[], VaultProblem>> {
  if (session.ownTextKeys.length === 0) return ok([]);
  const key = await session.addOwnTextKey();
  if (!key.ok) return key;
  const now = new Map([...allOf(session), ...changed]);
  return ok([...now].map((text) => sealedRecord(session, key.value, text)));
}

/** Keys without which one of them would not open any more; the newest too, under which the next will be kept. */
export function neededKeys(session: Session): readonly Bytes[] {
  const names = session.records.list(prefix).map(([name]) => name);
  const needed = names.flatMap((name) => opened(session, name)?.key ?? []);
  const newest = session.ownTextKeys.at(-1);
  return session.ownTextKeys.filter((key) => key === newest || needed.some((each) => equal(each, key)));
}

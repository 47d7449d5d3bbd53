/** Taking in a law pack (SPEC.md, LP2-LP4): judged against the list and the packs held, refused by name, kept as it came. */
import { z } from 'zod';
import { toHex } from '../../../shared/codec/hex.ts';
import { count } from '../../../shared/codec/shapes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import type { ReadBundle } from '../../../shared/bundle/read.ts';

import { packOn, rowOf, type LawPack } from '../../../shared/release/law/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { packBeside, packIn } from '../../../shared/trust/published/law-pack.ts';
import {
  countsUnder,
  decodePublication,
  keepersAmong,
  publishedFile,
  readPublishedFile,
  type ReadPublication,
} from '../../../shared/trust/published/published.ts';
import { logAccess } from '../access.ts';
import type { Realm, VaultProblem } from '../api.ts';
import { heldList } from '../realm/held.ts';
import type { Session } from '../session.ts';
import { refusalsOfPacks, type LawView, type PackNews, type PackRefusal } from './api.ts';
import { heldPacks, lawPacks, packKey } from './held.ts';

export const packRefusal = (why: PackRefusal): VaultProblem => ({ code: `published-${why}` });

const refusedKey = (realm: Realm): string => `published-refused/${realm}`;
const refusedCap = 20;
const refusedRecord = z.array(
  z.strictObject({
    why: z.enum(refusalsOfPacks),
    at: count,
    from: z.string(),
    hash: z.string(),
    number: count.optional(),
  }),
);
type Refused = z.infer<typeof refusedRecord>;

export interface Judged {
  readonly read: ReadPublication;
  readonly pack: LawPack;
  readonly is: 'new' | 'same';
}

/** An encoded publication against what is held here. Nothing is kept by looking. */
export function judgePack(session: Session, realm: Realm, bytes: Uint8Array): Result<Judged, PackRefusal> {
  const read = decodePublication(session.crypto, bytes);
  if (!read.ok) return read;
  const list = heldList(session, realm);
  if (list === null) return fail('no-list');
  const counts = countsUnder(list, read.value);
  if (!counts.ok) return counts;
  if (read.value.publication.kind !== 'law-pack') return fail('not-a-publication');
  const pack = packIn(read.value.publication);
  if (!pack.ok) return pack;
  const beside = packBeside(lawPacks(session, realm), pack.value);
  return beside.ok ? ok({ read: read.value, pack: pack.value, is: beside.value }) : beside;
}

export function packInFile(session: Session, realm: Realm, file: Uint8Array): Result<Judged, VaultProblem> {
  const bytes = readPublishedFile(file);
  const judged = bytes === null ? fail('not-a-publication' as const) : judgePack(session, realm, bytes);
  return judged.ok ? judged : fail(packRefusal(judged.problem));
}

/** Keeps a pack that was judged good; the log says which. */
export async function keepPack(
  session: Session,
  realm: Realm,
  { read, pack, is }: Judged,
): Promise<Result<undefined, VaultProblem>> {
  if (is === 'same') return ok(undefined);
  const kept = { bytes: read.bytes, takenAt: session.now() };
  const done = await logAccess(session, { what: 'law-pack-taken', reason: String(pack.number) }, [
    [packKey(realm, pack.number), kept],
  ]);
  if (done.ok) {
    session.notify({ type: 'changed' });
    session.newPack();
  }
  return done;
}

/** Rows that are new or say something else than in the pack that would hold on the first day without it. */
export function rowsChanged(before: LawPack | undefined, now: LawPack): PackNews['rows'] {
  const ids = (pack: LawPack): readonly string[] =>
    [...pack.regimes, ...pack.rules, ...pack.procedure].map(({ id }) => id);
  const all = [...new Set([...(before === undefined ? [] : ids(before)), ...ids(now)])];
  return all.flatMap((id): PackNews['rows'] => {
    const [old, fresh] = [before && rowOf(before, id), rowOf(now, id)];
    if (old === fresh) return [];
    return [{ id, is: old === undefined ? 'new' : fresh === undefined ? 'gone' : 'changed' }];
  });
}

export function refuseNoted(
  session: Session,
  realm: Realm,
  refused: Omit<Refused[number], 'at'>,
): Promise<Result<undefined, VaultProblem>> | Result<undefined, VaultProblem> {
  const before = refusedPacks(session, realm);
  if (before.some(({ hash, why }) => hash === refused.hash && why === refused.why)) return ok(undefined);
  const now = { ...refused, at: session.now() };
  return session.records.put([[refusedKey(realm), [now, ...before].slice(0, refusedCap)]]);
}

function refusedPacks(session: Session, realm: Realm): Refused {
  const parsed = refusedRecord.safeParse(session.records.get(refusedKey(realm)));
  return parsed.success ? parsed.data : [];
}

export function lawView(session: Session, realm: Realm): LawView {
  const list = heldList(session, realm);
  return {
    hasList: list !== null,
    held: heldPacks(session, realm).map(({ pack, takenAt, signedBy }) => ({
      number: pack.number,
      name: pack.name,
      validFrom: pack.validFrom,
      ...(pack.validUntil !== undefined && { validUntil: pack.validUntil }),
      takenAt,
      signedBy: list === null ? [] : keepersAmong(list.directory, signedBy).map(({ name }) => name),
    })),
    refused: refusedPacks(session, realm).map(({ why, at, from, number }) => ({
      why,
      at,
      from,
      ...(number !== undefined && { number }),
    })),
  };
}

export const newsOf = (session: Session, realm: Realm, { read, pack, is }: Judged): PackNews => {
  const list = heldList(session, realm);
  const others = lawPacks(session, realm).filter(({ number }) => number !== pack.number);
  const before = packOn(others, pack.validFrom);
  return {
    number: pack.number,
    name: pack.name,
    validFrom: pack.validFrom,
    ...(pack.validUntil !== undefined && { validUntil: pack.validUntil }),
    is,
    signedBy: list === null ? [] : keepersAmong(list.directory, read.signedBy).map(({ name }) => name),
    ...(before !== undefined && { before: before.number }),
    rows: rowsChanged(before, pack),
  };
};

const notes = z.object({ published: z.array(z.instanceof(Uint8Array<ArrayBuffer>)).max(8) });

/** Encoded publications a file brings; those of other kinds are not asked for here. */
export function publishedIn({ note }: ReadBundle): readonly Bytes[] {
  const parsed = notes.safeParse(note);
  return parsed.success ? parsed.data.published : [];
}

/** What any file of a trusted sender brings along: taken in where it counts, else noted with its reason (LP4). */
export async function hearPacks(
  session: Session,
  realm: Realm,
  bundle: ReadBundle,
): Promise<Result<undefined, VaultProblem>> {
  for (const bytes of publishedIn(bundle)) {
    const judged = judgePack(session, realm, bytes);
    // Without a list nobody can say whose word it is: it comes again with later files once there is one.
    if (!judged.ok && judged.problem === 'no-list') continue;
    const read = decodePublication(session.crypto, bytes);
    if (read.ok && read.value.publication.kind !== 'law-pack') continue;
    const done = judged.ok
      ? await keepPack(session, realm, judged.value)
      : await refuseNoted(session, realm, {
          why: judged.problem,
          from: bundle.from.name,
          hash: toHex(session.crypto.hash(bytes)),
          ...(read.ok && { number: read.value.publication.number }),
        });
    if (!done.ok) return done;
  }
  return ok(undefined);
}

/** The pack as a file to pass on, also with signatures added since. */
export function fileOfPack(session: Session, realm: Realm, number: number): Result<Bytes, VaultProblem> {
  const held = heldPacks(session, realm).find(({ pack }) => pack.number === number);
  return held === undefined ? fail({ code: 'not-found' }) : ok(publishedFile(held.bytes));
}

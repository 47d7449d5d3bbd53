/** Taking in an update of the directory (SPEC.md, DU1-DU3): judged against the list and what is known, refused by name. */
import { toHex } from '../../../shared/codec/hex.ts';
import type { ReadBundle } from '../../../shared/bundle/read.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { deliveredEntries } from '../../../shared/directory/index.ts';
import { changesOf, fits, withUpdates, type DirectoryUpdate } from '../../../shared/directory/update.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { updateBeside, updateIn } from '../../../shared/trust/published/directory-update.ts';
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
import { packRefusal, publishedIn, refuseNoted } from '../law/taking.ts';
import { heldList } from '../realm/held.ts';
import type { Session } from '../session.ts';
import type { UpdateNews, UpdateRefusal, UpdatesView } from './api.ts';
import { heldUpdates, putOverDirectory, updateKey } from './held.ts';

export interface JudgedUpdate {
  readonly read: ReadPublication;
  readonly update: DirectoryUpdate;
  readonly is: 'new' | 'same';
}

/** An encoded publication against what is held here. Nothing is kept by looking. */
export function judgeUpdate(session: Session, realm: Realm, bytes: Uint8Array): Result<JudgedUpdate, UpdateRefusal> {
  const read = decodePublication(session.crypto, bytes);
  if (!read.ok) return read;
  const list = heldList(session, realm);
  if (list === null) return fail('no-list');
  const counts = countsUnder(list, read.value);
  return counts.ok ? judgeContent(session, realm, read.value) : counts;
}

/** The same before anybody signed. */
export function judgeContent(
  session: Session,
  realm: Realm,
  read: ReadPublication,
): Result<JudgedUpdate, UpdateRefusal> {
  if (read.publication.kind !== 'directory-update') return fail('not-a-publication');
  const update = updateIn(read.publication);
  if (!update.ok) return update;
  const beside = updateBeside(
    heldUpdates(session, realm).map((each) => each.update),
    update.value,
  );
  if (!beside.ok) return beside;
  if (!fits(update.value, without(session, realm, update.value))) return fail('broken-content');
  return ok({ read, update: update.value, is: beside.value });
}

/** The directory with every other update. */
const without = (session: Session, realm: Realm, { number }: DirectoryUpdate) =>
  withUpdates(
    deliveredEntries,
    heldUpdates(session, realm).flatMap(({ update }) => (update.number === number ? [] : [update])),
  );

export function updateInFile(session: Session, realm: Realm, file: Uint8Array): Result<JudgedUpdate, VaultProblem> {
  const bytes = readPublishedFile(file);
  const judged = bytes === null ? fail('not-a-publication' as const) : judgeUpdate(session, realm, bytes);
  return judged.ok ? judged : fail(packRefusal(judged.problem));
}

/** Keeps an update that was judged good, and answers with it from then on. */
export async function keepUpdate(
  session: Session,
  realm: Realm,
  { read, update, is }: JudgedUpdate,
): Promise<Result<undefined, VaultProblem>> {
  if (is === 'same') return ok(undefined);
  const kept = { bytes: read.bytes, takenAt: session.now() };
  const done = await logAccess(session, { what: 'directory-update-taken', reason: String(update.number) }, [
    [updateKey(realm, update.number), kept],
  ]);
  if (!done.ok) return done;
  putOverDirectory(session, realm);
  session.notify({ type: 'changed' });
  return done;
}

/** What any file of a trusted sender brings along: taken in where it counts, else noted with its reason. */
export async function hearUpdates(
  session: Session,
  realm: Realm,
  bundle: ReadBundle,
): Promise<Result<undefined, VaultProblem>> {
  for (const bytes of publishedIn(bundle)) {
    const read = decodePublication(session.crypto, bytes);
    if (!read.ok || read.value.publication.kind !== 'directory-update') continue;
    const judged = judgeUpdate(session, realm, bytes);
    if (!judged.ok && judged.problem === 'no-list') continue;
    const done = judged.ok
      ? await keepUpdate(session, realm, judged.value)
      : await refuseNoted(session, realm, {
          why: judged.problem,
          from: bundle.from.name,
          hash: toHex(session.crypto.hash(bytes)),
          number: read.value.publication.number,
        });
    if (!done.ok) return done;
  }
  return ok(undefined);
}

export function newsOfUpdate(session: Session, realm: Realm, { read, update, is }: JudgedUpdate): UpdateNews {
  return { ...viewOf(session, realm, read, update), is };
}

function viewOf(
  session: Session,
  realm: Realm,
  { signedBy }: Pick<ReadPublication, 'signedBy'>,
  update: DirectoryUpdate,
) {
  const list = heldList(session, realm);
  return {
    number: update.number,
    madeOn: update.madeOn,
    source: update.source,
    signedBy: list === null ? [] : keepersAmong(list.directory, signedBy).map(({ name }) => name),
    changes: changesOf(update, without(session, realm, update)),
  };
}

/** What is held; this process answers with it from now on. */
export function updatesView(session: Session, realm: Realm): UpdatesView {
  putOverDirectory(session, realm);
  const held = heldUpdates(session, realm);
  return {
    hasList: heldList(session, realm) !== null,
    held: held.map(({ update, takenAt, ...read }) => ({ ...viewOf(session, realm, read, update), takenAt })),
    updates: held.map(({ update }) => update),
  };
}

export function fileOfUpdate(session: Session, realm: Realm, number: number): Result<Bytes, VaultProblem> {
  const held = heldUpdates(session, realm).find(({ update }) => update.number === number);
  return held === undefined ? fail({ code: 'not-found' }) : ok(publishedFile(held.bytes));
}

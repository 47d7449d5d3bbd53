/** Taking in what keepers published (SPEC.md, LP2, DU2): judged against the list and what is known, refused by name, kept as it came. */
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { contentIn, type Numbered } from '../../../../shared/trust/published/contents.ts';
import {
  countsUnder,
  decodePublication,
  publishedFile,
  readPublishedFile,
  type ReadPublication,
} from '../../../../shared/trust/published/published.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { heldList } from '../trust/held-list.ts';
import type { Session } from '../../core/session/session.ts';
import type { PublicationRefusal } from '../../api/refusals.ts';
import { publishedKey, type HeldReader } from './held.ts';
import type { PublicationKind } from './kind.ts';

export const refusal = (why: PublicationRefusal): VaultProblem => ({ code: `published-${why}` });

export interface Judged<C extends Numbered> {
  readonly read: ReadPublication;
  readonly content: C;
  readonly is: 'new' | 'same';
}

/** An encoded publication against what is held here. Nothing is kept by looking. */
export function judge<C extends Numbered>(
  session: Session,
  realm: Realm,
  of: PublicationKind<C>,
  bytes: Uint8Array,
): Result<Judged<C>, PublicationRefusal> {
  const read = decodePublication(session.crypto, bytes);
  if (!read.ok) return read;
  const list = heldList(session, realm);
  if (list === null) return fail('no-list');
  const counts = countsUnder(list, read.value);
  return counts.ok ? judgeContent(session, realm, of, read.value) : counts;
}

/** The same whoever signed. */
export function judgeContent<C extends Numbered>(
  session: Session,
  realm: Realm,
  of: PublicationKind<C>,
  read: ReadPublication,
): Result<Judged<C>, PublicationRefusal> {
  if (read.publication.kind !== of.kind) return fail('not-a-publication');
  const content = contentIn(of.read, read.publication);
  if (!content.ok) return content;
  const beside = of.beside(session, realm, content.value);
  return beside.ok ? ok({ read, content: content.value, is: beside.value }) : beside;
}

export function inFile<C extends Numbered>(
  session: Session,
  realm: Realm,
  of: PublicationKind<C>,
  file: Uint8Array,
): Result<Judged<C>, VaultProblem> {
  const bytes = readPublishedFile(file);
  const judged = bytes === null ? fail('not-a-publication' as const) : judge(session, realm, of, bytes);
  return judged.ok ? judged : fail(refusal(judged.problem));
}

/** Keeps what was judged good, and answers with it from then on; the log says which. */
export async function keep<C extends Numbered>(
  session: Session,
  realm: Realm,
  { kind, whenKept }: PublicationKind<C>,
  { read, content: { number }, is }: Judged<C>,
): Promise<Result<undefined, VaultProblem>> {
  if (is === 'same') return ok(undefined);
  const kept = { bytes: read.bytes, takenAt: session.now() };
  const entry = { what: `${kind}-taken`, reason: String(number) };
  const done = await logAccess(session, entry, [[publishedKey(realm, kind, number), kept]]);
  if (!done.ok) return done;
  whenKept(session, realm);
  session.notify({ type: 'changed' });
  return done;
}

/** As a file to pass on, also with signatures added since. */
export function fileOf<C extends Numbered>(
  session: Session,
  realm: Realm,
  held: HeldReader<C>,
  number: number,
): Result<Bytes, VaultProblem> {
  const found = held(session, realm).find(({ content }) => content.number === number);
  return found === undefined ? fail({ code: 'not-found' }) : ok(publishedFile(found.bytes));
}

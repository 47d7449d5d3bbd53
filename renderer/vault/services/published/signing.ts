/** For keepers: what somebody wrote down, signed by two of them, is what can be taken in (SPEC.md, LP5). */
import { equal, fromUtf8 } from '../../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { encodeContent, type Numbered } from '../../../../shared/trust/published/contents.ts';
import {
  countsUnder,
  decodePublication,
  encodeUnsignedPublication,
  publishedFile,
  readPublishedFile,
  signPublication,
} from '../../../../shared/trust/published/published.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { heldList } from '../trust/held-list.ts';
import { openOfficer, type OfficerDeps } from '../trust/officer-key.ts';
import type { Session } from '../../core/session/session.ts';
import type { PublicationKind } from './kind.ts';
import { judgeContent, refusal, type Judged } from './taking.ts';

/** A text of its kind, or one that has signatures already. */
export function toSign<C extends Numbered>(
  session: Session,
  realm: Realm,
  of: PublicationKind<C>,
  file: Uint8Array,
): Result<Judged<C>, VaultProblem> {
  const list = heldList(session, realm)?.directory;
  if (list === undefined) return fail(refusal('no-list'));
  const signed = readPublishedFile(file);
  const bytes = signed === null ? fromText(session, list, of, file) : ok(signed);
  if (!bytes.ok) return bytes;
  const read = decodePublication(session.crypto, bytes.value);
  const judged = read.ok ? judgeContent(session, realm, of, read.value) : read;
  return judged.ok ? judged : fail(refusal(judged.problem));
}

function fromText<C extends Numbered>(
  session: Session,
  { list, realm }: { readonly list: Bytes; readonly realm: Bytes },
  { kind, read }: PublicationKind<C>,
  file: Uint8Array,
): Result<Bytes, VaultProblem> {
  const value = readJson(fromUtf8(file)?.replace(/^\ufeff/, ''));
  if (value === undefined) return fail({ code: 'not-a-pack' });
  const found = read(value);
  if (!found.ok) return fail(refusal(found.problem));
  const { number } = found.value;
  const content = encodeContent(found.value);
  return ok(encodeUnsignedPublication({ list, realm, kind, number, issuedAt: session.now(), content }));
}

function readJson(text: string | undefined): unknown {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return value;
  } catch {
    return undefined;
  }
}

/** Adds a keeper's signature. `published`: two of the list held here have signed. */
export async function sign<C extends Numbered>(
  session: Session,
  realm: Realm,
  of: PublicationKind<C>,
  deps: OfficerDeps,
  input: { readonly bytes: Bytes; readonly key: Bytes; readonly passphrase: string },
): Promise<Result<{ readonly file: Bytes; readonly published: boolean }, VaultProblem>> {
  const found = toSign(session, realm, of, input.bytes);
  if (!found.ok) return found;
  const officer = await openOfficer(deps, input.key, input.passphrase);
  if (!officer.ok) return officer;
  const list = heldList(session, realm);
  const isKeeper = list?.directory.officers.some(({ key }) => equal(key, officer.value.keys.publicKey));
  if (list === null || isKeeper !== true) return fail(refusal('not-by-keepers'));
  const logged = await logAccess(session, { what: `${of.kind}-signed`, reason: String(found.value.content.number) });
  if (!logged.ok) return logged;
  const bytes = signPublication(session.crypto, found.value.read, officer.value.keys);
  const read = decodePublication(session.crypto, bytes);
  if (!read.ok) return fail(refusal(read.problem));
  return ok({ file: publishedFile(bytes), published: countsUnder(list, read.value).ok });
}

/** For keepers: an update of the directory as it was written down, signed by two of them, is what can be taken in. */
import { equal, fromUtf8 } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { encodeUpdate, readUpdate } from '../../../shared/trust/published/directory-update.ts';
import {
  countsUnder,
  decodePublication,
  encodeUnsignedPublication,
  publishedFile,
  readPublishedFile,
  signPublication,
} from '../../../shared/trust/published/published.ts';
import { logAccess } from '../access.ts';
import type { Realm, VaultProblem } from '../api.ts';
import { packRefusal } from '../law/taking.ts';
import { heldList } from '../realm/held.ts';
import { openOfficer, type OfficerDeps } from '../realm/officer-key.ts';
import type { Session } from '../session.ts';
import { judgeContent, type JudgedUpdate } from './taking.ts';

/** A text of an update, or one that has signatures already. */
export function updateToSign(session: Session, realm: Realm, file: Uint8Array): Result<JudgedUpdate, VaultProblem> {
  if (heldList(session, realm) === null) return fail(packRefusal('no-list'));
  const bytes = readPublishedFile(file) ?? fromText(session, realm, file);
  if (!(bytes instanceof Uint8Array)) return fail(bytes);
  const read = decodePublication(session.crypto, bytes);
  const judged = read.ok ? judgeContent(session, realm, read.value) : read;
  return judged.ok ? judged : fail(packRefusal(judged.problem));
}

function fromText(session: Session, at: Realm, file: Uint8Array): Bytes | VaultProblem {
  const held = heldList(session, at)?.directory;
  const value = readJson(fromUtf8(file)?.replace(/^\ufeff/, ''));
  if (value === undefined || held === undefined) return { code: 'not-a-pack' };
  const update = readUpdate(value);
  if (!update.ok) return packRefusal(update.problem);
  return encodeUnsignedPublication({
    list: held.list,
    realm: held.realm,
    kind: 'directory-update',
    number: update.value.number,
    issuedAt: session.now(),
    content: encodeUpdate(update.value),
  });
}

function readJson(text: string | undefined): unknown {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return value;
  } catch {
    return undefined;
  }
}

export async function signUpdate(
  session: Session,
  realm: Realm,
  deps: OfficerDeps,
  input: { readonly bytes: Bytes; readonly key: Bytes; readonly passphrase: string },
): Promise<Result<{ readonly file: Bytes; readonly published: boolean }, VaultProblem>> {
  const found = updateToSign(session, realm, input.bytes);
  if (!found.ok) return found;
  const officer = await openOfficer(deps, input.key, input.passphrase);
  if (!officer.ok) return officer;
  const list = heldList(session, realm);
  const isKeeper = list?.directory.officers.some(({ key }) => equal(key, officer.value.keys.publicKey));
  if (list === null || isKeeper !== true) return fail(packRefusal('not-by-keepers'));
  const logged = await logAccess(session, {
    what: 'directory-update-signed',
    reason: String(found.value.update.number),
  });
  if (!logged.ok) return logged;
  const bytes = signPublication(session.crypto, found.value.read, officer.value.keys);
  const read = decodePublication(session.crypto, bytes);
  if (!read.ok) return fail(packRefusal(read.problem));
  return ok({ file: publishedFile(bytes), published: countsUnder(list, read.value).ok });
}

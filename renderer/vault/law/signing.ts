/** For keepers: a pack, as a jurist wrote it down, signed by two of them is what can be taken in (SPEC.md, LP5). */
import { equal, fromUtf8 } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { encodePack, packBeside, packIn, readPack } from '../../../shared/trust/published/law-pack.ts';
import {
  countsUnder,
  decodePublication,
  encodeUnsignedPublication,
  publishedFile,
  readPublishedFile,
  signPublication,
  type ReadPublication,
} from '../../../shared/trust/published/published.ts';
import { logAccess } from '../access.ts';
import type { Realm, VaultProblem } from '../api.ts';
import { heldList } from '../realm/held.ts';
import { openOfficer, type OfficerDeps } from '../realm/officer-key.ts';
import type { Session } from '../session.ts';
import { lawPacks } from './held.ts';
import { packRefusal, type Judged } from './taking.ts';

/** A text of a pack, or one that has signatures already. */
export function packToSign(session: Session, realm: Realm, file: Uint8Array): Result<Judged, VaultProblem> {
  const read = signable(session, realm, file);
  if (!read.ok) return read;
  if (read.value.publication.kind !== 'law-pack') return fail(packRefusal('not-a-publication'));
  const pack = packIn(read.value.publication);
  const beside = pack.ok ? packBeside(lawPacks(session, realm), pack.value) : pack;
  if (!pack.ok || !beside.ok) return fail(packRefusal(beside.ok ? 'broken-content' : beside.problem));
  return ok({ read: read.value, pack: pack.value, is: beside.value });
}

function signable(session: Session, realm: Realm, file: Uint8Array): Result<ReadPublication, VaultProblem> {
  const list = heldList(session, realm)?.directory;
  if (list === undefined) return fail(packRefusal('no-list'));
  const bytes = readPublishedFile(file) ?? fromText(session, list, file);
  if (!(bytes instanceof Uint8Array)) return fail(bytes);
  const read = decodePublication(session.crypto, bytes);
  return read.ok ? read : fail(packRefusal(read.problem));
}

function fromText(
  session: Session,
  { list, realm }: { readonly list: Bytes; readonly realm: Bytes },
  file: Uint8Array,
): Bytes | VaultProblem {
  const value = readJson(fromUtf8(file)?.replace(/^\ufeff/, ''));
  if (value === undefined) return { code: 'not-a-pack' };
  const pack = readPack(value);
  if (!pack.ok) return packRefusal(pack.problem);
  const content = encodePack(pack.value);
  return encodeUnsignedPublication({
    list,
    realm,
    kind: 'law-pack',
    number: pack.value.number,
    issuedAt: session.now(),
    content,
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

export async function signPack(
  session: Session,
  realm: Realm,
  deps: OfficerDeps,
  input: { readonly bytes: Bytes; readonly key: Bytes; readonly passphrase: string },
): Promise<Result<{ readonly file: Bytes; readonly published: boolean }, VaultProblem>> {
  const found = packToSign(session, realm, input.bytes);
  if (!found.ok) return found;
  const officer = await openOfficer(deps, input.key, input.passphrase);
  if (!officer.ok) return officer;
  const list = heldList(session, realm);
  const isKeeper = list?.directory.officers.some(({ key }) => equal(key, officer.value.keys.publicKey));
  if (list === null || isKeeper !== true) return fail(packRefusal('not-by-keepers'));
  const logged = await logAccess(session, { what: 'law-pack-signed', reason: String(found.value.pack.number) });
  if (!logged.ok) return logged;
  const bytes = signPublication(session.crypto, found.value.read, officer.value.keys);
  const read = decodePublication(session.crypto, bytes);
  if (!read.ok) return fail(packRefusal(read.problem));
  return ok({ file: publishedFile(bytes), published: countsUnder(list, read.value).ok });
}

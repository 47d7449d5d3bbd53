/** A file somebody opened from outside: what it is, by the reading of the inbox; nothing of it is kept or noted (SPEC.md, X15). */
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { FileOutside, SeenFile } from '../../api/exchange.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { wasTaken } from '../exchanged/records.ts';
import { holdOfHead, readSealed, strangeness, type PieceOf } from './open-incoming.ts';

/** Of a sender who is not trusted no more is read than who they say they are. */
export async function lookAtFile(
  { session }: VaultContext,
  file: FileOutside,
): Promise<Result<SeenFile, VaultProblem>> {
  const pieceOf: PieceOf = (at) =>
    'blob' in file ? pieceOfBlob(file.blob, at) : session.shell('files.read', { handle: file.handle, ...at });
  const read = await readSealed(session, pieceOf, {
    goesOn: (from) => strangeness(session, from, false) === null,
  });
  if (!read.ok) return read;
  const { bundle, realm } = read.value;
  const { manifest, from, headOnly } = bundle;
  const hold = headOnly === true ? holdOfHead(session, read.value) : strangeness(session, from, false);
  const { name, function: does, service } = session.me(realm);
  return ok({
    from: session.cards.authorOfCard(from),
    to: { name, function: does, service },
    purpose: manifest.purpose,
    madeAt: manifest.madeAt,
    realm,
    isReadWhole: headOnly !== true,
    isTaken: wasTaken(session, manifest.id),
    ...(hold !== null && { hold }),
  });
}

async function pieceOfBlob(blob: Blob, { offset, length }: Parameters<PieceOf>[0]): ReturnType<PieceOf> {
  try {
    return ok(new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()));
  } catch {
    // It was moved, or the stick was pulled out, since it was dropped.
    return fail('not-found');
  }
}

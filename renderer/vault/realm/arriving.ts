/** A list that came in a file of the purpose `directory`. It proves itself; who brought it only carried it. */
import { z } from 'zod';
import type { ReadBundle } from '../../../shared/bundle/read.ts';
import { decodeDirectory } from '../../../shared/trust/directory/directory.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Realm, VaultProblem } from '../api.ts';
import type { Session } from '../session.ts';
import type { ListNews } from './api.ts';
import { mayBeHeld } from './left.ts';
import { judge, keep, newsOf, offer, refusal } from './taking.ts';

const listNote = z.object({ directory: z.instanceof(Uint8Array<ArrayBuffer>) });

function bytesIn({ manifest, note }: ReadBundle): Bytes | null {
  const parsed = manifest.purpose === 'directory' ? listNote.safeParse(note) : null;
  return parsed?.success === true ? parsed.data.directory : null;
}

/** What it would change, where it may follow. Nothing is kept by looking. */
export function listIn(session: Session, realm: Realm, bundle: ReadBundle): { readonly list?: ListNews } {
  const bytes = bytesIn(bundle);
  const read = bytes && decodeDirectory(session.crypto, bytes);
  if (read?.ok !== true) return {};
  const next = mayBeHeld(session, realm, read.value);
  return next.ok ? { list: newsOf(session, realm, { read: read.value, is: next.value }) } : {};
}

export async function takeOrOffer(
  session: Session,
  realm: Realm,
  bundle: ReadBundle,
): Promise<Result<undefined, VaultProblem>> {
  const bytes = bytesIn(bundle);
  if (bytes === null) return fail(refusal('not-a-directory'));
  const judged = await judge(session, realm, bytes);
  if (!judged.ok) return judged;
  return judged.value.is === 'first' ? offer(session, realm, bytes) : keep(session, realm, judged.value);
}

/** A list that came in a file of the purpose `directory`. It proves itself; who brought it only carried it. */
import { z } from 'zod';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import { decodeDirectory } from '../../../../shared/trust/directory/directory.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, must, type Result } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Session } from '../../core/session/session.ts';
import { ingestSender } from '../exchange/arriving.ts';
import type { Exchanging, FileTaken, PurposeEntry } from '../exchange/purposes.ts';
import { noteTaken } from '../exchange/taking-in.ts';
import { incomingOf } from '../exchanged/records.ts';
import type { ListNews } from '../../api/realm.ts';
import { mayBeHeld } from './left.ts';
import { judge, keep, newsOf, offer, refusal } from './taking.ts';

const listNote = z.object({ directory: z.instanceof(Uint8Array<ArrayBuffer>) });

function bytesIn({ note }: ReadBundle): Bytes | null {
  const parsed = listNote.safeParse(note);
  return parsed.success ? parsed.data.directory : null;
}

/** What it would change, where it may follow. Nothing is kept by looking. */
function listIn(session: Session, realm: Realm, bundle: ReadBundle): { readonly list?: ListNews } {
  const bytes = bytesIn(bundle);
  const read = bytes && decodeDirectory(session.crypto, bytes);
  if (read?.ok !== true) return {};
  const next = mayBeHeld(session, realm, read.value);
  return next.ok ? { list: newsOf(session, realm, { read: read.value, is: next.value }) } : {};
}

async function takeOrOffer(
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

/** Taken in where it follows the one held, kept for comparing where there is none. */
async function takeList(
  context: Exchanging,
  { name, opened: { bundle, realm } }: FileTaken,
): Promise<Result<undefined, VaultProblem>> {
  const { session, sections } = context;
  const logged = await logAccess(session, { what: 'took-in-directory' });
  if (!logged.ok) return logged;
  const heard = await ingestSender(context, must(incomingOf(session, name), 'incoming item'), bundle);
  const taken = heard.ok ? await takeOrOffer(session, realm, bundle) : heard;
  // Who is listed or revoked now is shown so.
  if (taken.ok) await sections.authorsChanged();
  return taken.ok ? noteTaken(session, name, bundle) : taken;
}

export const directory: PurposeEntry = { shows: listIn, applies: takeList };

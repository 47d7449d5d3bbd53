/** The receipt for a file: owed from the moment it was decided on, sent at once where that can be. */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import type { Receipt } from '../../../../shared/bundle/manifest.ts';
import type { Purpose } from '../../../../shared/disclosure/purposes.ts';
import type { Realm } from '../../api/places.ts';
import { owing } from '../exchanged/records.ts';
import { post, receiptOnly } from './posting.ts';
import type { Session } from '../../core/session/session.ts';

/** The record that a receipt is owed: it goes as a file of its own, and with whatever goes to that person next. */
export function receiptFor(
  session: Session,
  bundle: ReadBundle,
  answer: Pick<Receipt, 'state' | 'reason'>,
): readonly (readonly [string, unknown])[] {
  if (bundle.manifest.purpose === 'receipt') return [];
  const person = toBase64url(bundle.from.person);
  return owing(session, person, { bundle: bundle.manifest.id, at: session.now(), ...answer });
}

/** Said with the next file that goes there (X6). That a consent was taken back, or an entry put right, is answered as soon as it is known. */
export const seenHere = (
  session: Session,
  bundle: ReadBundle,
  state: 'received' | 'opened',
): readonly (readonly [string, unknown])[] =>
  countsAtOnce.includes(bundle.manifest.purpose) ? [] : receiptFor(session, bundle, { state });

const countsAtOnce: readonly Purpose[] = ['withdrawal', 'correction'];

/** By now everything counts. Where no file can be written, the receipt waits for the next one. */
export async function sendReceipts(session: Session, realm: Realm, bundle: ReadBundle): Promise<void> {
  if (bundle.manifest.purpose === 'receipt') return;
  const to = bundle.from;
  await post(session, realm, { ...receiptOnly, to });
}

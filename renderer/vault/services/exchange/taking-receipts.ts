/** What receipts say of the files I sent. */
import type { Receipt } from '../../../../shared/bundle/manifest.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { beginLife } from '../post/announcing.ts';
import { outgoingList, saysMore, type Outgoing } from '../exchanged/records.ts';
import { nowKnows } from '../exchanged/holdings.ts';
import { anotherWrites } from '../../core/writing/incarnation.ts';
import { move } from './sending.ts';
import type { Session } from '../../core/session/session.ts';

/** Receipts move what I sent, and tell what that person now holds. */
export async function takeReceipts(session: Session, bundle: ReadBundle): Promise<Result<undefined, VaultProblem>> {
  const person = toBase64url(bundle.from.person);
  const receipts = new Map(bundle.manifest.receipts.map((each) => [toHex(each.bundle), each]));
  // Only what was taken in is held there: a file that was refused, or only opened, has to come again.
  const changes = outgoingList(session).flatMap((item) =>
    item.to === person && receipts.get(item.id)?.state === 'accepted'
      ? item.carried.map((each) => nowKnows(session, bundle, each.section, each.ids))
      : [],
  );
  const known = await session.records.put(changes);
  if (!known.ok) return known;
  const other = anotherWrites(session, bundle.manifest.receipts) ? await beginLife(session, 'older') : known;
  if (!other.ok) return other;
  return move(session, (item) => {
    const receipt = item.to === person ? receipts.get(item.id) : undefined;
    if (receipt === undefined || !movesOn(item, receipt)) return null;
    // Why it was given up stands beside no decision.
    return { state: receipt.state, receivedAt: receipt.at, reason: receipt.reason };
  });
}

/** What was given up is only moved by a decision. */
const movesOn = ({ state }: Outgoing, receipt: Receipt): boolean =>
  saysMore(receipt.state, state) &&
  (state !== 'given-up' || receipt.state === 'accepted' || receipt.state === 'refused');

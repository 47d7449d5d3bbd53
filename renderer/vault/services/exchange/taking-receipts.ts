/** What receipts say of the files I sent. */
import type { Receipt } from '../../../../shared/bundle/manifest.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { beginLife } from '../post/announcing.ts';
import { outgoingList, saysMore, type Outgoing } from '../exchanged/records.ts';
import { forgetSection, isNoted, nowKnows, type Carried } from '../exchanged/holdings.ts';
import { anotherWrites } from '../../core/writing/incarnation.ts';
import { endedBefore } from './ended-before.ts';
import { move } from './sending.ts';
import type { VaultContext } from '../../core/context/context.ts';

/** Receipts move what I sent, and tell what that person now holds. */
export async function takeReceipts(
  context: VaultContext,
  bundle: ReadBundle,
): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  const person = toBase64url(bundle.from.person);
  const receipts = new Map(bundle.manifest.receipts.map((each) => [toHex(each.bundle), each]));
  // Only what was taken in is held there: a file that was refused, or only opened, has to come again.
  for (const item of outgoingList(session)) {
    const receipt = receipts.get(item.id);
    if (item.to !== person || receipt?.state !== 'accepted') continue;
    for (const each of item.carried) {
      const noted = await noteHeld(context, bundle, { ...each, madeAt: item.readyAt }, receipt.at);
      if (!noted.ok) return noted;
    }
  }
  const other = anotherWrites(session, bundle.manifest.receipts) ? await beginLife(session, 'older') : ok(undefined);
  if (!other.ok) return other;
  return move(session, (item) => {
    const receipt = item.to === person ? receipts.get(item.id) : undefined;
    if (receipt === undefined || !movesOn(item, receipt)) return null;
    // Why it was given up stands beside no decision.
    return { state: receipt.state, receivedAt: receipt.at, reason: receipt.reason };
  });
}

/**
 * What a file brought is held there. Where it came once their time was over, as far as they knew then, what came before went with
 * their keys (U8). The same receipts come with file after file: what is known is not written again.
 */
async function noteHeld(
  { session, sections }: VaultContext,
  bundle: ReadBundle,
  carried: Carried,
  at: number,
): Promise<Result<undefined, VaultProblem>> {
  if (isNoted(session, bundle, carried)) return ok(undefined);
  const section = await sections.open(carried.section);
  const hasBeen = (until: number | undefined): boolean => until !== undefined && until <= at;
  if (section !== null && endedBefore(session, section, bundle.from, hasBeen)) {
    const forgot = await session.records.put(forgetSection(session, bundle.from, carried.section, carried.madeAt));
    if (!forgot.ok) return forgot;
  }
  return session.records.put([nowKnows(session, bundle, carried)]);
}

/** What was given up is only moved by a decision. */
const movesOn = ({ state }: Outgoing, receipt: Receipt): boolean =>
  saysMore(receipt.state, state) &&
  (state !== 'given-up' || receipt.state === 'accepted' || receipt.state === 'refused');

/** The next epoch of a section here: signed, with its key, and kept before anything is sealed under it. */
import { encode } from '../../shared/codec/cbor.ts';
import { toHex } from '../../shared/codec/hex.ts';
import { keyCommitment, nextFounding, type NextEpoch } from '../../shared/contributions/founding.ts';
import { contributionCap, redact, type Contribution } from '../../shared/contributions/format.ts';
import { together } from '../../shared/contributions/joining.ts';
import type { FoundOp } from '../../shared/contributions/ops.ts';
import { decodeCard } from '../../shared/trust/seat-card.ts';
import type { Result } from '../../shared/result.ts';
import type { Realm, VaultProblem } from './api.ts';
import { keep, signFounding, type Workshop } from './dossiers.ts';
import type { SectionKey } from './keys/key-file.ts';
import type { OpenSection } from './sections.ts';
import { realmId, type Session } from './session.ts';

export interface FoundedNext {
  readonly contribution: Contribution;
  readonly key: SectionKey;
}

/** Room for the head and signature around a founding's operation. */
const aroundOp = 1_024;

/**
 * The next epoch of a section with a new key, behind all that make one audience with the newest. Changes nothing yet. Null when it
 * is larger than the format takes.
 */
export function foundNext(
  session: Session,
  realm: Realm,
  { log, key: { section, dossier, kind } }: OpenSection,
  next: NextEpoch,
): FoundedNext | null {
  const { crypto } = session;
  const key = crypto.random(32);
  const epoch = { salt: crypto.random(16), commitment: keyCommitment(crypto, key) };
  const parents = next.parents ?? together(log, session.identity(realm).sign.publicKey);
  const op = nextFounding(log, epoch, { ...next, parents });
  if (encode(op).length > contributionCap - aroundOp) return null;
  const contribution = signFounding(session, realm, section, op);
  return { contribution, key: { dossier, section, kind, realm: realmId(realm), epoch: contribution.id, key } };
}

/** Keeps the key for me and those of this computer who read on, then the founding and what only it opens to them. */
export async function keepEpoch(
  shop: Workshop,
  realm: Realm,
  section: OpenSection,
  { contribution, key }: FoundedNext,
): Promise<Result<undefined, VaultProblem>> {
  const op = contribution.ops[0]?.op;
  const founding = op?.op === 'found' ? op : null;
  const mates = shop.session.housematesAmong(realm, founding?.members ?? []);
  const held = await shop.session.keepKeys([key], mates);
  if (!held.ok) return held;
  const seats = mates.flatMap((mate) => {
    const card = decodeCard(shop.session.crypto, mate[realm]);
    return card.ok ? [toHex(card.value.signKey)] : [];
  });
  const carried = founding === null ? [] : carriedFor(section, founding, seats);
  return keep(shop, [{ section, contributions: [contribution, ...carried], key }]);
}

/** What the founding restates of epochs some of these seats never read: again, under the new key. */
function carriedFor({ log }: OpenSection, founding: FoundOp, seats: readonly string[]): readonly Contribution[] {
  const epochs = new Map(log.epochs().map((epoch) => [epoch.hex, epoch]));
  return founding.restates.flatMap(({ id, shows }) => {
    const made = log.held().get(toHex(id));
    if (made === undefined) return [];
    const read = epochs.get(made.epoch ?? '')?.members;
    const isNew = seats.some((seat) => read?.has(seat) !== true);
    return isNew ? [{ ...made.contribution, bytes: redact(made.contribution, shows) }] : [];
  });
}

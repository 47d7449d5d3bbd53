/** The next epoch of a section here: signed, with its key, and kept before anything is sealed under it. */
import { encode } from '../../shared/codec/cbor.ts';
import { keyCommitment, nextFounding, type Audience } from '../../shared/contributions/founding.ts';
import { contributionCap, type Contribution } from '../../shared/contributions/format.ts';
import type { FoundingReason } from '../../shared/contributions/ops.ts';
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

/** The next epoch of a section with a new key. Changes nothing yet. Null when it is larger than the format takes. */
export function foundNext(
  session: Session,
  realm: Realm,
  { log, key: { section, dossier, kind } }: OpenSection,
  audience: Audience & { readonly reason: FoundingReason },
): FoundedNext | null {
  const { crypto } = session;
  const key = crypto.random(32);
  const epoch = { salt: crypto.random(16), commitment: keyCommitment(crypto, key) };
  const op = nextFounding(log, epoch, audience);
  if (encode(op).length > contributionCap - aroundOp) return null;
  const contribution = signFounding(session, realm, section, op);
  return { contribution, key: { dossier, section, kind, realm: realmId(realm), epoch: contribution.id, key } };
}

/** Keeps the key for me and those of this computer who read on, then the founding. */
export async function keepEpoch(
  shop: Workshop,
  realm: Realm,
  section: OpenSection,
  { contribution, key }: FoundedNext,
): Promise<Result<undefined, VaultProblem>> {
  const op = contribution.ops[0]?.op;
  const members = op?.op === 'found' ? op.members : [];
  const held = await shop.session.keepKeys([key], shop.session.housematesAmong(realm, members));
  return held.ok ? keep(shop, [{ section, contributions: [contribution], key }]) : held;
}

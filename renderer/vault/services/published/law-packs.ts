/** Law packs held for a realm beside those of this version (SPEC.md, LP1). */
import { packs, type LawPack } from '../../../../shared/release/index.ts';
import { besideKnown, readPack } from '../../../../shared/trust/published/contents.ts';
import type { Realm } from '../../api/places.ts';
import { heldReader } from './held.ts';
import type { PublicationKind } from './kind.ts';
import type { Session } from '../../core/session/session.ts';

export const heldPacks = heldReader('law-pack', readPack);

const own = new Set(packs.map(({ number }) => number));

/** Packs taken in beside those of this version. A later version may carry one that was published before. */
export const packsBeside = (session: Session, realm: Realm): readonly LawPack[] =>
  heldPacks(session, realm).flatMap(({ content }) => (own.has(content.number) ? [] : [content]));

/** Every pack dates are computed from here. */
export const lawPacks = (session: Session, realm: Realm): readonly LawPack[] => [
  ...packs,
  ...packsBeside(session, realm),
];

/** Once one is kept, every dossier is compared under it. */
export const packKind: PublicationKind<LawPack> = {
  kind: 'law-pack',
  read: readPack,
  beside: (session, realm, pack) => besideKnown(lawPacks(session, realm), pack),
  whenKept: (session) => session.rulesChanged(),
};

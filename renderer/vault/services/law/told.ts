/** Law packs as the page is told of them: those held, and what a new one says otherwise. */
import { packOn, rowOf, type LawPack } from '../../../../shared/release/index.ts';
import type { ReadPublication } from '../../../../shared/trust/published/published.ts';
import type { Realm } from '../../api/places.ts';
import { signersOf } from '../published/held.ts';
import type { Judged } from '../published/taking.ts';
import { heldList } from '../trust/held-list.ts';
import type { Session } from '../../core/session/session.ts';
import type { LawView, PackNews, PackView } from '../../api/law.ts';
import { heldPacks, lawPacks } from '../published/law-packs.ts';

export const lawView = (session: Session, realm: Realm): LawView => ({
  hasList: heldList(session, realm) !== null,
  held: heldPacks(session, realm).map(({ content, takenAt, ...read }) => ({
    ...viewOf(session, realm, read, content),
    takenAt,
  })),
});

export function newsOf(session: Session, realm: Realm, { read, content, is }: Judged<LawPack>): PackNews {
  const others = lawPacks(session, realm).filter(({ number }) => number !== content.number);
  const before = packOn(others, content.validFrom);
  return {
    ...viewOf(session, realm, read, content),
    is,
    ...(before !== undefined && { before: before.number }),
    rows: rowsChanged(before, content),
  };
}

const viewOf = (
  session: Session,
  realm: Realm,
  read: Pick<ReadPublication, 'signedBy'>,
  { number, name, validFrom, validUntil }: LawPack,
): PackView => ({
  number,
  name,
  validFrom,
  ...(validUntil !== undefined && { validUntil }),
  signedBy: signersOf(session, realm, read),
});

/** Rows that are new or say something else than in the pack that would hold on the first day without it. */
function rowsChanged(before: LawPack | undefined, now: LawPack): PackNews['rows'] {
  const ids = (pack: LawPack): readonly string[] =>
    [...pack.regimes, ...pack.rules, ...pack.safety, ...pack.limits].map(({ id }) => id);
  const all = [...new Set([...(before === undefined ? [] : ids(before)), ...ids(now)])];
  return all.flatMap((id): PackNews['rows'] => {
    const [old, fresh] = [before && rowOf(before, id), rowOf(now, id)];
    if (old === fresh) return [];
    const kind = [now, before].flatMap((pack) => pack?.rules.find((rule) => rule.id === id)?.kind ?? [])[0];
    const is = old === undefined ? 'new' : fresh === undefined ? 'gone' : 'changed';
    return [{ id, is, ...(kind !== undefined && { kind }) }];
  });
}

/** What does not count because of who wrote it or where (shared/contributions/SPEC.md, C8, E5). */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { decodeNewer, type Contribution } from '../../../shared/contributions/format.ts';
import type { FoundOp } from '../../../shared/contributions/ops.ts';
import { must } from '../../../shared/result.ts';
import { crypto, Desk, found, justice, ofVersionBy, person, psd } from '../../support/section.ts';

const lien = person('Lien Zonnebloem', psd);
const fien = person('Fien Muurbloem', psd);
const joppe = person('Joppe Waterlelie', justice);
const mira = person('Mira Vlinder', 'cpas:mons');
const wolf = person('Wolf Korenbloem', psd);
const everyone = [lien, fien, joppe, mira, wolf];

const foundOp = (founding: Contribution): FoundOp => {
  const op = founding.ops[0]?.op;
  if (op?.op !== 'found') throw new Error('no founding');
  return op;
};

describe('work that does not count', () => {
  it('C8: of what a newer version wrote only that counts which comes from who may write there, or is brought on', () => {
    const reader = { ...mira, member: { ...mira.member, writes: false } };
    const founded = found(lien, [lien, fien, reader]);
    const a = new Desk(lien, founded, everyone);
    const { place, founding } = founded;
    const kept = (who: typeof lien, inSection: Uint8Array<ArrayBuffer>, inEpoch: Uint8Array<ArrayBuffer>) => {
      const newer = must(decodeNewer(crypto, ofVersionBy(who, 2, inSection, inEpoch)), 'newer');
      a.log.addNewer(newer);
      return toHex(newer.id);
    };
    const isHere = (hex: string): boolean => a.log.newer().some(({ id }) => toHex(id) === hex);
    const byFien = kept(fien, place.section, founding.id);
    const others = [
      kept(fien, crypto.random(16), founding.id),
      kept(fien, place.section, crypto.random(32)),
      kept(reader, place.section, founding.id),
      kept(wolf, place.section, founding.id),
    ];
    expect([byFien, ...others].map(isHere)).toEqual([true, false, false, false, false]);
    const without = a.foundNext([lien, wolf], 'removal');
    // What the founding knew and brings on stays; what she says since, of before, does not count.
    const late = kept(fien, place.section, founding.id);
    expect(foundOp(without).restates.some(({ id }) => toHex(id) === byFien)).toBe(isHere(byFien));
    expect(isHere(late)).toBe(false);
  });

  it('E5: what is written in an epoch that its founder had no right to found is set aside as that epoch is', () => {
    const founded = found(lien, [lien, joppe]);
    const [a, j] = [new Desk(lien, founded, everyone), new Desk(joppe, founded, everyone)];
    const founding = j.foundNext([lien, joppe], 'audience', [justice]);
    const work = j.write([j.putOp('what', { text: 'van Joppe' })], founding.id);
    a.take([founding, work]);
    const notHis = { is: 'quarantined', reason: 'not-a-writer' };
    expect([a.log.standing(founding), a.log.standing(work)]).toEqual([notHis, notHis]);
  });
});

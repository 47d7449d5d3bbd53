/** My own work in a file (renderer/vault/SPEC.md, N3): what a founding in it tells of the numbers I gave out. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import { nextFounding } from '../../../shared/contributions/founding.ts';
import { ownWorkIn } from '../../../renderer/vault/services/exchange/own-work.ts';
import type { DryRun } from '../../../renderer/vault/services/exchange/opened.ts';
import type { Session } from '../../../renderer/vault/core/session/session.ts';
import { Desk, found, newEpoch, person, psd, sign } from '../../support/section.ts';

const lien = person('Lien Zonnebloem', psd);
const mira = person('Mira Vlinder', psd);

/** In its first life, with nothing erased or closed. */
const session = {
  identity: () => ({ sign: lien.keys }),
  records: { get: () => undefined, list: () => [] },
} as unknown as Session;

describe('N3: a founding by somebody else that names what I wrote', () => {
  const founded = found(lien, [lien, mira]);
  const a = new Desk(lien, founded, [lien, mira]);
  const mine = a.put('what', { text: 'een' });
  a.put('what', { text: 'twee' });
  const members = [lien.member, mira.member];
  const op = nextFounding(a.log, newEpoch(), { owners: [psd], members, reason: 'compaction' });
  const theirs = sign(mira, a.log.place.section, op);
  const named = op.covered.flatMap(({ tips }) => tips.map(({ id }) => toHex(id)));
  const trialAt = (here: readonly string[]): DryRun =>
    ({
      came: { section: a.log.place.section },
      here: { log: { has: (id: Uint8Array) => here.includes(toHex(id)) } },
      decoded: new Map<Uint8Array, Contribution>([[theirs.bytes, theirs]]),
    }) as unknown as DryRun;

  it('tells of another copy of mine where one of that is not here', () => {
    expect(named).toContain(toHex(mine.id));
    const others = named.filter((id) => id !== toHex(mine.id));
    expect(ownWorkIn(session, 'real', [trialAt(others)])).toEqual({ count: 0, sameLife: true });
  });

  it('tells of none where all of that is here', () => {
    expect(ownWorkIn(session, 'real', [trialAt(named)])).toEqual({ count: 0, sameLife: false });
  });
});

/** What counts on the word of somebody who never read it (shared/contributions/SPEC.md, E11): who is asked to let it be read. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { nextFounding } from '../../../shared/contributions/founding.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import { notGivenIn } from '../../../shared/contributions/not-given.ts';
import { travelling } from '../../../shared/contributions/travelling.ts';
import { must } from '../../../shared/result.ts';
import { Desk, found, newEpoch, person, psd, salt, sign, type Person } from '../../support/section.ts';

const lien = person('Lien Zonnebloem', psd);
const fien = person('Fien Muurbloem', psd);
const wolf = person('Wolf Korenbloem', psd);
const everyone = [lien, fien, wolf];

/** Founds on for these, and knows all there is, without bringing on one piece of it. */
function foundsWithout(desk: Desk, people: readonly Person[], piece: Contribution): Contribution {
  const members = people.map(({ member }) => member);
  const op = nextFounding(desk.log, newEpoch(), { owners: [psd], members, reason: 'compaction' });
  const restates = op.restates.filter(({ id }) => toHex(id) !== toHex(piece.id));
  const founding = sign(desk.who, desk.log.place.section, { ...op, restates });
  desk.keys.add(toHex(founding.id));
  desk.take([founding]);
  return founding;
}

/** Fien came in behind what Lien wrote, and knows of it by its name alone. */
function unread() {
  const a = new Desk(lien, found(lien), everyone);
  const piece = a.write([a.putOp('what', { text: 'bellen' }), a.putOp('details', { text: 'na de middag' })]);
  const second = foundsWithout(a, [lien, fien], piece);
  const f = new Desk(fien, { place: a.log.place, founding: second }, everyone);
  return { a, f, piece };
}

const shows = (desk: Desk, piece: Contribution, positions: readonly number[], by: Desk): Contribution => {
  const shown = by.write([{ op: 'adopt', salt: salt(), adopts: [{ id: piece.id, shows: [...positions] }] }]);
  desk.take([shown]);
  return shown;
};
const asked = (desk: Desk, who: Person): readonly unknown[] =>
  notGivenIn(desk.log, who.member.seat).map(({ held, shows: positions }) => [held.id, positions]);

describe('E11: what somebody adopted who was not let read it', () => {
  it('is asked of whoever could let it be read, as far as there is such a piece, and of nobody else', () => {
    const { a, f, piece } = unread();
    expect(asked(a, lien)).toEqual([]);
    shows(a, piece, [0, 1, 7], f);
    expect(asked(a, lien)).toEqual([[toHex(piece.id), [0, 1]]]);
    expect(asked(a, fien)).toEqual([]);
    expect(travelling(a.log, fien.member.seat, () => false).map(({ hex }) => hex)).not.toContain(toHex(piece.id));
  });

  it('is asked no more, place by place, once somebody lets it be read who could', () => {
    const { a, f, piece } = unread();
    shows(a, piece, [0, 1], f);
    shows(a, piece, [0], a);
    expect(asked(a, lien)).toEqual([[toHex(piece.id), [1]]]);
    shows(a, piece, [1], a);
    expect(asked(a, lien)).toEqual([]);
  });

  it('is asked anew behind a founding that does not bring it on, of whoever was let read it before', () => {
    const { a, piece } = unread();
    shows(a, piece, [0], a);
    const third = foundsWithout(a, everyone, piece);
    const w = new Desk(wolf, { place: a.log.place, founding: third }, everyone);
    expect(asked(a, lien)).toEqual([]);
    shows(a, piece, [0], w);
    const open = [[toHex(piece.id), [0]]];
    expect([lien, fien, wolf].map((each) => asked(a, each))).toEqual([open, open, []]);
  });

  it.each([
    ['as they came', (all: readonly Contribution[]) => all],
    ['backwards', (all: readonly Contribution[]) => all.toReversed()],
  ])('is not asked where whoever was let read it shows it on, and the next one too: %s', (_, inOrder) => {
    const { a, f, piece } = unread();
    shows(a, piece, [0], a);
    f.takeBytes([...a.log.held().values()].map(({ contribution }) => contribution.bytes));
    const third = foundsWithout(a, everyone, piece);
    const w = new Desk(wolf, { place: a.log.place, founding: third }, everyone);
    f.keys.add(toHex(third.id));
    f.take([third]);
    shows(a, piece, [0], f);
    const fourth = foundsWithout(a, everyone, piece);
    w.keys.add(toHex(fourth.id));
    w.take([fourth]);
    shows(a, piece, [0], w);
    const all = [...a.log.held().values()].map(({ contribution }) => contribution);
    const [first, ...rest] = all;
    const desk = new Desk(lien, { place: a.log.place, founding: must(first, 'a founding') }, everyone);
    for (const epoch of a.keys) desk.keys.add(epoch);
    desk.take(inOrder(rest));
    expect(asked(desk, lien)).toEqual([]);
  });

  it('is asked only as far as it stands: what was replaced since is let be', () => {
    const { a, f, piece } = unread();
    shows(a, piece, [0, 1], f);
    a.put('details', { text: 'voor de middag' });
    expect(asked(a, lien)).toEqual([[toHex(piece.id), [0]]]);
  });

  it('is not asked where a founding brings it on for all who read now, though whoever adopted it has gone', () => {
    const { a, f, piece } = unread();
    shows(a, piece, [0], f);
    a.foundNext([lien, wolf], 'removal');
    expect(asked(a, lien)).toEqual([]);
    expect(travelling(a.log, wolf.member.seat, () => false).map(({ hex }) => hex)).toContain(toHex(piece.id));
  });

  it('is not asked of what came late: of that a person is asked in any case', () => {
    const { a, f, piece } = unread();
    const late = a.write([a.putOp('what', { text: 'te laat' })], must(piece.head.epoch, 'an epoch'));
    shows(a, late, [0], f);
    expect(a.values('what')).toContainEqual({ text: 'te laat' });
    expect(asked(a, lien)).toEqual([]);
  });
});

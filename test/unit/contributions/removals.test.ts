import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import { nextFounding } from '../../../shared/contributions/founding.ts';
import { joinOf } from '../../../shared/contributions/joining.ts';
import type { Member } from '../../../shared/contributions/ops.ts';
import { must } from '../../../shared/result.ts';
import { asText, Desk, found, justice, newEpoch, person, psd, salt, sign, type Person } from '../../support/section.ts';
import { adopts, everyone, joppe, lien, otto, takesIn, three, wolf } from '../../support/three-owners.ts';

const isCounting = (desk: Desk, { id }: Contribution): boolean =>
  desk.log.epochs().some(({ hex }) => hex === toHex(id));

describe('a founding by somebody who was taken out beside it', () => {
  it('E14: waits in any order with all that is written behind it, and is joined by nobody', () => {
    const { a, o, w, founded } = three();
    const removal = a.foundNext([lien, wolf], 'removal');
    const beside = o.foundNext([lien, otto, wolf, joppe]);
    const work = o.put('what', { text: 'van Otto' });
    takesIn(w, [a, o], [removal, beside]);
    expect(w.log.standing(work)).toEqual({ is: 'waiting', reason: 'adoption' });
    expect([isCounting(w, removal), isCounting(w, beside)]).toEqual([true, false]);
    expect([...w.log.disputed().keys()]).toEqual([toHex(beside.id)]);
    expect(joinOf(w.log, wolf.member.seat)).toBeNull();
    const again = new Desk(wolf, founded, everyone);
    for (const { id } of [beside, removal]) again.keys.add(toHex(id));
    again.take([...w.log.contributions()].reverse());
    expect(asText(again.view())).toBe(asText(w.view()));
    // Otto, who has not heard of it, goes on in what he founded.
    expect(o.values('what')).toEqual([{ text: 'van Otto' }]);
  });

  it('E14: an owner of the epoch that took them out adopts it: it counts, its work counts, and it is joined', () => {
    const { a, o, w } = three();
    const removal = a.foundNext([lien, wolf], 'removal');
    a.put('details', { text: 'van Lien' });
    const beside = o.foundNext([lien, otto, wolf], 'compaction');
    o.put('what', { text: 'van Otto' });
    takesIn(w, [a, o], [removal, beside]);
    expect(w.values('what')).toEqual([]);
    adopts(w, beside);
    expect(isCounting(w, beside)).toBe(true);
    expect(w.values('what')).toEqual([{ text: 'van Otto' }]);
    const join = must(joinOf(w.log, wolf.member.seat), 'a join');
    expect(join.members.map(({ seat }) => toHex(seat)).sort()).toEqual([lien, wolf].map((x) => x.author.seat).sort());
    const joined = w.found({ ...join, reason: 'joined' });
    // Whoever lacks the adoption sees that an owner founded behind both.
    const late = new Desk(lien, { place: w.log.place, founding: must(w.log.contributions()[0], 'f') }, everyone);
    for (const each of [removal, beside, joined]) late.keys.add(toHex(each.id));
    late.take(w.log.contributions().filter(({ ops }) => !ops.some((each) => each?.op.op === 'adopt')));
    expect(late.log.epoch()?.hex).toBe(toHex(joined.id));
    expect([late.values('what'), late.values('details')]).toEqual([[{ text: 'van Otto' }], [{ text: 'van Lien' }]]);
  });

  it('E14: neither the author, nor a partner, nor an adoption behind the waiting one ends it', () => {
    const { a, o, w } = three([lien, otto, wolf, joppe]);
    const removal = a.foundNext([lien, wolf, joppe], 'removal');
    const beside = o.foundNext([lien, otto, wolf, joppe], 'compaction');
    const own = adopts(o, beside);
    takesIn(w, [a, o], [removal, beside]);
    const j = takesIn(
      new Desk(joppe, { place: w.log.place, founding: must(w.log.contributions()[0], 'f') }, everyone),
      [w],
    );
    j.keys.add(toHex(removal.id));
    j.log.changed();
    const partner = j.write([{ op: 'adopt', salt: salt(), adopts: [{ id: beside.id, shows: [0] }] }], removal.id);
    w.take([own, partner]);
    expect(isCounting(w, beside)).toBe(false);
  });

  it('E14: a founding behind one that waits waits too, whoever made it', () => {
    const { a, o, w } = three();
    const beside = o.foundNext([lien, otto, wolf], 'compaction');
    takesIn(w, [o], [beside]);
    const behind = w.foundNext([lien, otto, wolf, joppe]);
    expect(isCounting(w, behind)).toBe(true);
    const removal = a.foundNext([lien, wolf], 'removal');
    takesIn(w, [a], [removal]);
    expect([isCounting(w, beside), isCounting(w, behind)]).toEqual([false, false]);
    expect(w.log.epoch()?.hex).toBe(toHex(removal.id));
    adopts(w, beside);
    expect([isCounting(w, beside), isCounting(w, behind)]).toEqual([true, true]);
  });

  it('E14: another seat, let in without the others having heard, does not stand in for whom they took out', () => {
    const { a, o, w } = three();
    const removal = a.foundNext([lien, wolf], 'removal');
    const laptop = person('Otto Regenton', psd);
    const seat: Member = { ...otto.member, seat: laptop.keys.publicKey };
    const friend = person('Mira Vlinder', psd);
    o.write([
      { op: 'admit', salt: salt(), member: seat },
      { op: 'admit', salt: salt(), member: friend.member },
    ]);
    takesIn(w, [a, o], [removal]);
    for (const by of [laptop, friend]) {
      const op = nextFounding(o.log, newEpoch(), {
        owners: [psd],
        members: [lien.member, wolf.member, seat, friend.member],
        reason: 'audience',
      });
      const founding = sign(by, w.log.place.section, op);
      w.keys.add(toHex(founding.id));
      w.take([founding]).log.changed();
      expect([by.author.name, isCounting(w, founding)]).toEqual([by.author.name, false]);
    }
  });

  it('E14: whoever only lost writing, or whose service owns no longer, is taken out of owning as well', () => {
    for (const change of [
      { owners: [psd], members: [lien.member, wolf.member, { ...otto.member, writes: false }] },
      { owners: [justice], members: [lien.member, wolf.member, otto.member, joppe.member] },
    ]) {
      const { a, o, w } = three([lien, otto, wolf, joppe]);
      const removal = a.found({ ...change, reason: 'audience' });
      const beside = o.foundNext([lien, otto, wolf], 'compaction');
      takesIn(w, [a, o], [removal, beside]);
      expect([isCounting(w, removal), isCounting(w, beside)]).toEqual([true, false]);
    }
    // An earlier end takes nobody out.
    const { a, o, w } = three();
    const shorter = a.found({
      owners: [psd],
      members: [lien.member, wolf.member, { ...otto.member, until: 9_000 }],
      reason: 'audience',
    });
    const beside = o.foundNext([lien, otto, wolf], 'compaction');
    takesIn(w, [a, o], [shorter, beside]);
    expect([isCounting(w, shorter), isCounting(w, beside)]).toEqual([true, true]);
  });

  it('E14: of two who took each other out, whoever was taken in first counts until a person decides', () => {
    const { a, o, w } = three();
    const byLien = a.foundNext([lien, wolf], 'removal');
    const byOtto = o.foundNext([otto, wolf], 'removal');
    const mine = a.put('what', { text: 'van Lien' });
    const his = o.put('details', { text: 'van Otto' });
    takesIn(w, [a, o], [byLien]);
    expect([isCounting(w, byLien), isCounting(w, byOtto)]).toEqual([true, false]);
    // With both keys neither wins, and nobody's work is gone: it waits.
    takesIn(w, [], [byOtto]);
    expect([isCounting(w, byLien), isCounting(w, byOtto)]).toEqual([false, false]);
    for (const each of [mine, his]) expect(w.log.standing(each)).toEqual({ is: 'waiting', reason: 'adoption' });
    adopts(w, byLien);
    expect([isCounting(w, byLien), isCounting(w, byOtto)]).toEqual([true, false]);
    expect(w.values('what')).toEqual([{ text: 'van Lien' }]);
    // Each goes on at home in what they founded.
    expect([a.values('what'), o.values('details')]).toEqual([[{ text: 'van Lien' }], [{ text: 'van Otto' }]]);
  });
});

describe('what whoever is taken out adopted', () => {
  /** Otto adopted work that came late; an owner founds once without change, and then for these. */
  const namesAnew = (members: readonly Member[]): boolean => {
    const { a, o, w, founded } = three();
    const first = a.foundNext([lien, otto, wolf], 'compaction');
    const late = w.write([w.putOp('what', { text: 'van Wolf' })], founded.founding.id);
    takesIn(o, [a, w], [first]);
    const adoption = o.write([{ op: 'adopt', salt: salt(), adopts: [{ id: late.id, shows: [0] }] }]);
    // The end of what somebody wrote is told by every founding.
    o.put('details', { text: 'van Otto' });
    takesIn(a, [o, w], []);
    a.foundNext([lien, otto, wolf], 'compaction');
    const next = a.found({ owners: [psd], members, reason: 'audience' });
    const [op] = next.ops;
    if (op?.op.op !== 'found') throw new Error('a founding');
    return op.op.covered.some(({ tips }) => tips.some(({ id }) => toHex(id) === toHex(adoption.id)));
  };
  const everybody = [lien.member, otto.member, wolf.member];

  it('E8: is named anew by the founding that takes them out, or writing from them, and by no other', () => {
    expect(namesAnew(everybody)).toBe(false);
    expect(namesAnew([lien.member, wolf.member])).toBe(true);
    expect(namesAnew([lien.member, wolf.member, { ...otto.member, writes: false }])).toBe(true);
    expect(namesAnew([lien.member, otto.member])).toBe(false);
  });
});

describe('how long somebody reads', () => {
  const until = 1_000_000;
  const endOf = (desk: Desk, seat: Uint8Array): number | undefined =>
    must(desk.log.epoch(), 'an epoch').members.get(toHex(seat))?.until;

  it('E15: nobody lets in for longer than they read, nor a seat for longer than the person', () => {
    const guest = { ...joppe, member: { ...joppe.member, until } };
    const brief = { ...otto, member: { ...otto.member, until: until / 2 } };
    const { place, founding } = found(lien, [lien, guest, brief]);
    const seats = [person('Joppe', justice), person('Otto', psd), person('Nieuw', psd), person('Joppe', justice)];
    const [own, his, colleague, byOwner] = seats.map(({ keys }) => keys.publicKey);
    const admit = (by: Person, members: readonly Member[]): Contribution =>
      new Desk(by, { place, founding }, everyone).write(
        members.map((member) => ({ op: 'admit' as const, salt: salt(), member })),
      );
    const { until: _end, ...forever } = guest.member;
    const a = new Desk(lien, { place, founding }, everyone).take([
      admit(joppe, [{ ...forever, seat: must(own, 'seat') }]),
      admit(otto, [
        { ...otto.member, seat: must(his, 'seat'), until: until * 9 },
        { ...person('Nieuw', psd).member, seat: must(colleague, 'seat') },
      ]),
      admit(lien, [{ ...forever, seat: must(byOwner, 'seat') }]),
    ]);
    expect([own, his, colleague, byOwner].map((seat) => endOf(a, must(seat, 'seat')))).toEqual([
      until,
      until / 2,
      until / 2,
      until,
    ]);
  });

  it('E4: nobody whom the founding names is let in with another service, by an owner neither', () => {
    const { place, founding } = found(lien, [lien, joppe]);
    const a = new Desk(lien, { place, founding }, everyone);
    const seat = person('Joppe', psd).keys.publicKey;
    const made = a.write([{ op: 'admit', salt: salt(), member: { ...joppe.member, seat, service: psd } }]);
    expect(a.log.standing(made)).toEqual({ is: 'quarantined', reason: 'not-allowed' });
    expect(must(a.log.epoch(), 'epoch').members.has(toHex(seat))).toBe(false);
  });

  it('E16: a founder who reads until a day gives nobody longer, and takes nothing from who had longer', () => {
    const brief = { ...otto, member: { ...otto.member, until } };
    const { place, founding } = found(lien, [lien, brief, joppe]);
    const o = new Desk(otto, { place, founding }, everyone);
    const mira = person('Mira', 'cpas:mons');
    o.foundNext([lien, otto, joppe, mira]);
    expect([lien, otto, joppe, mira].map(({ member }) => endOf(o, member.seat))).toEqual([
      undefined,
      until,
      undefined,
      until,
    ]);
  });

  it('E16: a founder who reads until a day takes nothing from the further seat of a person who had longer', () => {
    const brief = { ...otto, member: { ...otto.member, until } };
    const { place, founding } = found(lien, [lien, brief, joppe]);
    const o = new Desk(otto, { place, founding }, everyone);
    const further = { ...lien, member: { ...lien.member, seat: person('Lien', psd).keys.publicKey } };
    o.foundNext([further, otto, joppe]);
    expect([further, otto, joppe].map(({ member }) => endOf(o, member.seat))).toEqual([undefined, until, undefined]);
  });
});

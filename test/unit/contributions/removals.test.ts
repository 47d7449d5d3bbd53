import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { redact, type Contribution } from '../../../shared/contributions/format.ts';
import { nextFounding } from '../../../shared/contributions/founding.ts';
import { joinOf } from '../../../shared/contributions/joining.ts';
import { eventsOf } from '../../../shared/contributions/history.ts';
import { leftOutIn } from '../../../shared/contributions/left-out.ts';
import type { FoundOp, Member } from '../../../shared/contributions/ops.ts';
import { travelling } from '../../../shared/contributions/travelling.ts';
import { toAdopt } from '../../../renderer/vault/core/projections/waits.ts';
import { must } from '../../../shared/result.ts';
import { asText, Desk, found, justice, newEpoch, person, psd, salt, sign, type Person } from '../../support/section.ts';

const lien = person('Lien Zonnebloem', psd);
const otto = person('Otto Regenton', psd);
const wolf = person('Wolf Korenbloem', psd);
const joppe = person('Joppe Waterlelie', justice);
const everyone = [lien, otto, wolf, joppe];

/** Lien, Otto and Wolf own a section; each has a desk. */
function three(readers: readonly Person[] = [lien, otto, wolf]) {
  const founded = found(lien, readers);
  const desk = (who: Person): Desk => new Desk(who, founded, everyone);
  return { founded, a: desk(lien), o: desk(otto), w: desk(wolf) };
}

/** All that the others hold comes to a desk, with the keys named. */
function takesIn(desk: Desk, others: readonly Desk[], keys: readonly Contribution[] = []): Desk {
  for (const { id } of keys) desk.keys.add(toHex(id));
  for (const other of others) desk.take(other.log.contributions());
  desk.log.changed();
  return desk;
}

const isCounting = (desk: Desk, { id }: Contribution): boolean =>
  desk.log.epochs().some(({ hex }) => hex === toHex(id));
const adopts = (desk: Desk, founding: Contribution): Contribution =>
  desk.write([{ op: 'adopt', salt: salt(), adopts: [{ id: founding.id, shows: [0] }] }]);

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

describe('what a founding says it knew', () => {
  /** Otto founds and says whatever he likes. */
  const lie = (desk: Desk, by: Person, change: Partial<FoundOp>): Contribution => {
    const op = nextFounding(desk.log, newEpoch(), {
      owners: [psd],
      members: everyone.map((each) => each.member),
      reason: 'compaction',
    });
    const founding = sign(by, desk.log.place.section, { ...op, ...change });
    desk.keys.add(toHex(founding.id));
    desk.take([founding]);
    return founding;
  };

  it('E7: nothing is known by its number, nor what was written beside or behind', () => {
    const { a } = three();
    a.put('what', { text: 'eerst' });
    const { run } = a.pen;
    const key = lien.keys.publicKey;
    const tips = [{ seq: Number.MAX_SAFE_INTEGER, id: new Uint8Array(32).fill(9) }];
    lie(a, otto, { restates: [], covered: [{ key, run, tips, missing: [] }] });
    expect(a.values('what')).toEqual([{ text: 'eerst' }]);
    const later = a.put('details', { text: 'later' });
    lie(a, otto, { restates: [], covered: [{ key, run, tips, missing: [[0, Number.MAX_SAFE_INTEGER]] }] });
    expect([a.values('what'), a.values('details')]).toEqual([[{ text: 'eerst' }], [{ text: 'later' }]]);
    // Named beside: an epoch that does not follow it knows nothing of its work.
    const { a: one, o: other } = three();
    const side = one.foundNext([lien, otto, wolf], 'compaction');
    const work = one.put('what', { text: 'hier' });
    other.take(one.log.contributions());
    const first = must(
      other.log.epochs().find(({ parents }) => parents.length === 0),
      'the first',
    );
    const beside = lie(other, otto, {
      parents: [first.id],
      restates: [],
      covered: [{ key, run: work.head.actor.run, tips: [{ seq: work.head.seq, id: work.id }], missing: [] }],
    });
    other.keys.add(toHex(side.id));
    const epoch = must(
      other.log.epochs().find(({ hex }) => hex === toHex(beside.id)),
      'beside',
    );
    expect(other.log.knownTo(epoch).knows(must(other.log.held().get(toHex(work.id)), 'held'))).toBe(false);
    expect(later.ops).toHaveLength(1);
  });

  it('E8: what only they named does not count, once somebody took them out who never held it, and waits', () => {
    const { a, o, w } = three();
    const seen = o.put('details', { text: 'gezien' });
    const note = o.note('nog niet verstuurd');
    const value = o.put('what', { text: 'kwam achteraf' });
    const named = o.foundNext([lien, otto, wolf], 'compaction');
    takesIn(a, [], [named]).take([named, seen]);
    const mine = a.put('what', { text: 'van Lien' });
    // Carried on once more by somebody who never held it either: that says nothing.
    const again = a.foundNext([lien, otto, wolf], 'compaction');
    const removal = a.foundNext([lien, wolf], 'removal');
    for (const desk of [w, a]) takesIn(desk, [a, o], [named, again, removal]);
    for (const desk of [w, a]) {
      expect([desk.values('details'), desk.values('what')]).toEqual([[{ text: 'gezien' }], [{ text: 'van Lien' }]]);
      expect([desk.view().notes, leftOutIn(desk.log)]).toEqual([[], []]);
      expect(toAdopt(desk.log).map(({ held }) => held.id)).toEqual([note, value].map(({ id }) => toHex(id)));
    }
    expect(mine.ops).toHaveLength(1);
    adopts(w, note);
    expect(w.view().notes.map(({ note: { text } }) => text)).toEqual(['nog niet verstuurd']);
    expect(toAdopt(w.log).map(({ held }) => held.id)).toEqual([toHex(value.id)]);
  });

  it('E8: what nobody speaks for is still told when more comes, and counts once somebody names it', () => {
    const { a, o, w } = three();
    const kept = o.put('what', { text: 'achtergehouden' });
    const note = o.note('achtergehouden');
    const named = o.foundNext([lien, otto, wolf], 'compaction');
    takesIn(a, [], [named]).take([named]);
    const removal = a.foundNext([lien, wolf], 'removal');
    takesIn(w, [a, o], [named, removal]);
    const waits = (): readonly string[] => toAdopt(w.log).map(({ held }) => held.id);
    expect([...waits()].sort()).toEqual([note, kept].map(({ id }) => toHex(id)).sort());
    w.put('details', { text: 'iets anders' });
    expect([waits().length, w.values('what')]).toEqual([2, []]);
    const sees = kept.ops.flatMap((each) => (each ? [each.id] : []));
    w.put('what', { text: 'van Wolf' }, { sees });
    expect([waits(), w.values('what')]).toEqual([[toHex(note.id)], [{ text: 'van Wolf' }]]);
    expect(eventsOf(w.log).filter(({ what }) => what === 'wrote')).toHaveLength(3);
  });

  it('E8: an adoption of what a contribution does not have lets nothing of it count', () => {
    const { a, o } = three();
    const removal = a.foundNext([lien, wolf], 'removal');
    const late = o.note('te laat');
    takesIn(a, [o], [removal]);
    a.write([{ op: 'adopt', salt: salt(), adopts: [{ id: late.id, shows: [1, 9] }] }]);
    expect(a.log.standing(late)).toEqual({ is: 'waiting', reason: 'adoption' });
    expect(toAdopt(a.log).map(({ held }) => held.id)).toEqual([toHex(late.id)]);
  });

  it('E3: a founding that was adopted goes to whoever reads the adoption, though it is not on their way', () => {
    const { a, o, founded } = three([lien, otto]);
    const removal = a.foundNext([lien, wolf], 'removal');
    const beside = o.foundNext([lien, otto], 'compaction');
    o.put('what', { text: 'van Otto' });
    takesIn(a, [o], [removal, beside]);
    const goes = (): boolean =>
      travelling(a.log, wolf.member.seat, () => false).some(({ hex }) => hex === toHex(beside.id));
    expect(goes()).toBe(false);
    adopts(a, beside);
    expect([goes(), a.values('what')]).toEqual([true, [{ text: 'van Otto' }]]);
    expect(founded.founding.ops).toHaveLength(1);
  });

  it('E8: what only they named does not count by an adoption they wrote for themselves either', () => {
    const { a, o, w } = three();
    const note = o.note('nog niet verstuurd');
    const own = o.write([{ op: 'adopt', salt: salt(), adopts: [{ id: note.id, shows: [0] }] }]);
    a.take([own]);
    const removal = a.foundNext([lien, wolf], 'removal');
    takesIn(w, [a, o], [removal]);
    expect(w.log.standing(note)).toEqual({ is: 'waiting', reason: 'adoption' });
    adopts(w, note);
    expect(w.view().notes).toHaveLength(1);
  });

  it('E8: what whoever took them out held of it counts, and no more of it', () => {
    const { a, o, w } = three();
    const both = o.write([o.putOp('what', { text: 'getoond' }), o.putOp('details', { text: 'verborgen' })]);
    const named = o.foundNext([lien, otto, wolf], 'compaction');
    takesIn(a, [], [named]).takeBytes([redact(both, [0])]);
    a.take([named]);
    const removal = a.foundNext([lien, wolf], 'removal');
    for (const desk of [w, a]) {
      takesIn(desk, [a, o], [named, removal]);
      expect([desk.values('what'), desk.values('details')]).toEqual([[{ text: 'getoond' }], []]);
      expect(toAdopt(desk.log).map(({ held, shows }) => [held.id, shows])).toEqual([[toHex(both.id), [1]]]);
    }
  });

  it('E8: what somebody who stays had named counts, and what was replaced stays in the history', () => {
    const { a, o, w } = three();
    const first = o.put('what', { text: 'een' });
    const second = o.put('what', { text: 'twee' });
    const read = o.note('gelezen door Wolf');
    const byOtto = o.foundNext([lien, otto, wolf], 'compaction');
    takesIn(w, [o], [byOtto]);
    const byWolf = w.foundNext([lien, otto, wolf], 'compaction');
    // Lien holds what stands, and neither what was replaced nor the note.
    takesIn(a, [], [byOtto, byWolf]).take([byOtto, byWolf, second]);
    a.put('what', { text: 'drie' });
    const removal = a.foundNext([lien, wolf], 'removal');
    takesIn(w, [a], [removal]);
    expect([w.values('what'), w.view().notes.length, toAdopt(w.log)]).toEqual([[{ text: 'drie' }], 1, []]);
    const told = eventsOf(w.log).flatMap(({ what, value }) => (what === 'wrote' ? [value] : []));
    expect(told.map((each) => JSON.stringify(each)).sort()).toEqual(
      ['drie', 'een', 'twee'].map((text) => JSON.stringify({ text })),
    );
    for (const each of [first, second, read]) expect(w.log.standing(each).is).toBe('applied');
  });

  it('E8: whoever leaves by their own founding speaks for what that names', () => {
    const { o, w } = three();
    o.note('bij het afscheid');
    o.foundNext([lien, otto, wolf], 'compaction');
    const leaving = o.foundNext([lien, wolf], 'removal');
    takesIn(
      w,
      [o],
      o.log.epochs().map(({ hex }) => must(o.log.held().get(hex), 'held').contribution),
    );
    expect(w.log.epoch()?.hex).toBe(toHex(leaving.id));
    expect([w.view().notes.length, toAdopt(w.log)]).toEqual([1, []]);
  });

  it('E10: what is left out though nothing replaced it stands, is told, joins, and is given back', () => {
    const { a } = three();
    const value = a.put('what', { text: 'Slaapplaats zoeken' });
    const note = a.note('gebeld');
    a.put('what', { text: 'weg' }, { entity: 's2' });
    const out = a.retire('s2');
    const named = [value, note, out].map(({ id, head }) => ({ id, seq: head.seq }));
    const covered = [{ key: lien.keys.publicKey, run: a.pen.run, tips: named, missing: [] }];
    const founding = lie(a, otto, { restates: [], covered });
    expect(a.log.epoch()?.hex).toBe(toHex(founding.id));
    expect(a.values('what')).toEqual([{ text: 'Slaapplaats zoeken' }]);
    expect([a.entity('s2').state, a.view().notes.length]).toEqual(['taken-out', 1]);
    const told = leftOutIn(a.log);
    expect(told.map(({ held, by }) => `${held.id} ${by.author}`).sort()).toEqual(
      [value, out].map(({ id }) => `${toHex(id)} ${otto.author.seat}`).sort(),
    );
    a.write([
      {
        op: 'adopt',
        salt: salt(),
        adopts: told.map(({ held, shows }) => ({ id: held.contribution.id, shows: [...shows] })),
      },
    ]);
    expect(leftOutIn(a.log)).toEqual([]);
    expect(a.values('what')).toEqual([{ text: 'Slaapplaats zoeken' }]);
  });

  /** Two foundings of one person beside each other, each of which shows what the other leaves out. */
  const eachShowsOne = (desk: Desk, by: Person, [one, other]: readonly [Contribution, Contribution]): void => {
    const op = nextFounding(desk.log, newEpoch(), {
      owners: [psd],
      members: everyone.map((each) => each.member),
      reason: 'compaction',
    });
    const tips = [one, other].map(({ id, head }) => ({ id, seq: head.seq }));
    const without = (left: Contribution): FoundOp => ({
      ...op,
      salt: salt(),
      restates: op.restates.filter(({ id }) => toHex(id) !== toHex(left.id)),
      covered: [...op.covered, { key: by.keys.publicKey, run: salt(), tips, missing: [] }],
    });
    const foundings = [one, other].map((left) => sign(by, desk.log.place.section, without(left)));
    for (const { id } of foundings) desk.keys.add(toHex(id));
    desk.take(foundings);
  };

  it('E10: two texts, of which each founding of a pair shows one, both stand', () => {
    const { a } = three();
    const honest = a.put('what', { text: 'Slaapplaats zoeken' }, { sees: [new Uint8Array(32).fill(8)] });
    const liar = new Desk(otto, { place: a.log.place, founding: must(a.log.contributions()[0], 'f') }, everyone);
    const work = liar.put('what', { text: 'niets' }, { sees: [new Uint8Array(32).fill(9)] });
    a.take([work]);
    eachShowsOne(a, otto, [honest, work]);
    expect(a.values('what')).toHaveLength(2);
    expect(leftOutIn(a.log).map(({ by }) => by.author)).toEqual([otto.author.seat, otto.author.seat]);
    // Read bit by bit or all at once, the same stands once somebody names one of them.
    a.put('what', { text: 'later' }, { sees: [must(work.ops[0], 'his text').id] });
    const anew = new Desk(lien, { place: a.log.place, founding: must(a.log.contributions()[0], 'f') }, everyone);
    takesIn(anew, [a], a.log.contributions());
    const both = new Set([{ text: 'Slaapplaats zoeken' }, { text: 'later' }]);
    expect([a, anew].map((desk) => new Set(desk.values('what')))).toEqual([both, both]);
  });

  it('E10: a removal does not end where each founding of a pair shows one of two that bring back', () => {
    const { a } = three();
    a.put('what', { text: 'Slaapplaats zoeken' });
    const out = must(a.retire().ops[0], 'removal').id;
    const liar = new Desk(otto, { place: a.log.place, founding: must(a.log.contributions()[0], 'f') }, everyone);
    const restores = [1, 2].map((byte) =>
      liar.write([
        { op: 'restore', salt: salt(), type: 'step', entity: 's1', sees: [out, new Uint8Array(32).fill(byte)] },
      ]),
    );
    a.take(restores);
    eachShowsOne(a, otto, [must(restores[0], 'one'), must(restores[1], 'other')]);
    expect(a.entity()).toMatchObject({ state: 'present', broughtBack: { author: { name: 'Otto Regenton' } } });
  });

  /** Work of Otto, and his founding that shows some of it, knows the rest and what others wrote, and restates nothing of theirs. */
  const foundsShowing = (desk: Desk, shown: readonly Contribution[], known: readonly Contribution[]): Contribution => {
    const tips = known.map(({ id, head }) => ({ id, seq: head.seq }));
    const covered = [{ key: otto.keys.publicKey, run: salt(), tips, missing: [] }];
    const restates = shown.map(({ id }) => ({ id, shows: [0] })).sort((x, y) => (toHex(x.id) < toHex(y.id) ? -1 : 1));
    return lie(desk, otto, { restates, covered });
  };
  const liarBeside = (desk: Desk): Desk =>
    new Desk(otto, { place: desk.log.place, founding: must(desk.log.contributions()[0], 'f') }, everyone);
  const idOf = ({ ops }: Contribution): Uint8Array<ArrayBuffer> => must(ops[0], 'an operation').id;
  const restores = (desk: Desk, names: Uint8Array<ArrayBuffer>): Contribution =>
    desk.write([{ op: 'restore', salt: salt(), type: 'step', entity: 's1', sees: [names] }]);
  const nobodys = (byte: number): Uint8Array<ArrayBuffer> => new Uint8Array(32).fill(byte);

  it.each([1, 3])('E10: what leads to what is shown can not have been replaced before it (%i steps away)', (steps) => {
    const { a } = three();
    const honest = a.put('what', { text: 'Slaapplaats zoeken' });
    const liar = liarBeside(a);
    const shown = liar.put('what', { text: 'niets' }, { sees: [nobodys(9)] });
    const chain = [shown];
    for (let step = 0; step < steps; step += 1)
      chain.push(liar.put('what', { text: `leeg ${step}` }, { sees: [idOf(must(chain.at(-1), 'the last'))] }));
    a.take(chain);
    foundsShowing(a, [shown], [honest, ...chain.slice(1)]);
    expect(a.values('what')).toEqual([{ text: `leeg ${steps - 1}` }]);
    expect(leftOutIn(a.log).map(({ held, by }) => [held.id, by.author])).toEqual([
      [toHex(must(chain.at(-1), 'the last').id), otto.author.seat],
    ]);
  });

  it('E10: nor a removal that leads to it', () => {
    const { a } = three();
    const honest = a.put('what', { text: 'Slaapplaats zoeken' });
    const liar = liarBeside(a);
    const shown = liar.put('what', { text: 'niets' }, { sees: [nobodys(9)] });
    const restore = restores(liar, nobodys(7));
    const behind = liar.write([
      { op: 'retire', salt: salt(), type: 'step', entity: 's1', sees: [idOf(shown), idOf(restore)] },
    ]);
    a.take([shown, restore, behind]);
    foundsShowing(a, [shown, restore], [honest, behind]);
    expect(a.entity()).toMatchObject({ state: 'taken-out', takenOut: [{ author: { name: 'Otto Regenton' } }] });
  });

  it('E10: nor one that brings back', () => {
    const { a } = three();
    a.put('what', { text: 'Slaapplaats zoeken' });
    const out = a.retire();
    const liar = liarBeside(a);
    const shown = restores(liar, nobodys(7));
    const behind = restores(liar, idOf(shown));
    a.take([shown, behind]);
    expect(a.entity().state).toBe('taken-out');
    foundsShowing(a, [shown], [out, behind]);
    expect(a.entity().broughtBack).toMatchObject({ author: { name: 'Otto Regenton' } });
  });

  it('E10: nor by two foundings in a circle, each of which shows what replaced what the other leaves out', () => {
    const { a } = three();
    const honest = a.put('what', { text: 'Slaapplaats zoeken' });
    const liar = liarBeside(a);
    const shown = [8, 9].map((byte) => liar.put('what', { text: `niets ${byte}` }, { sees: [nobodys(byte)] }));
    const [one, other] = [must(shown[0], 'one'), must(shown[1], 'other')];
    const first = liar.put('what', { text: 'leeg 1' }, { sees: [idOf(other)] });
    const second = liar.put('what', { text: 'leeg 2' }, { sees: [idOf(one)] });
    a.take([one, other, first, second]);
    foundsShowing(a, [one], [honest, first]);
    foundsShowing(a, [other], [second]);
    expect(new Set(a.values('what'))).toEqual(new Set([{ text: 'leeg 1' }, { text: 'leeg 2' }]));
  });

  it('E10: what was left out stays so when what may have replaced it is replaced', () => {
    const { a, o } = three();
    const first = a.put('what', { text: 'een' });
    o.take([first]);
    const between = o.put('what', { text: 'twee' });
    o.put('what', { text: 'drie' });
    const founding = o.foundNext([lien, otto, wolf], 'compaction');
    a.keys.add(toHex(founding.id));
    a.takeBytes(travelling(o.log, lien.member.seat, (id) => id === toHex(between.id)).map(({ bytes }) => bytes));
    expect(a.values('what')).toEqual([{ text: 'drie' }]);
    a.put('what', { text: 'vier' });
    a.foundNext([lien, wolf], 'removal');
    expect(a.values('what')).toEqual([{ text: 'vier' }]);
  });

  it('E10: what is given back stands for everybody, also for whom something could have replaced it', () => {
    const { a, w } = three();
    const first = a.put('what', { text: 'een' });
    a.put('what', { text: 'twee' });
    const founding = a.foundNext([lien, otto, wolf], 'compaction');
    const goesToWolf = (): void =>
      void w.takeBytes(travelling(a.log, wolf.member.seat, (id) => id === toHex(first.id)).map(({ bytes }) => bytes));
    w.keys.add(toHex(founding.id));
    goesToWolf();
    const text = a.put('what', { text: 'drie' }, { sees: [] });
    w.take([text]);
    const { restates } = nextFounding(a.log, newEpoch(), {
      ...{ owners: [psd], members: everyone.map((each) => each.member), reason: 'compaction' },
    });
    const lied = lie(a, otto, { restates: restates.filter(({ id }) => toHex(id) !== toHex(text.id)) });
    w.keys.add(toHex(lied.id));
    goesToWolf();
    expect([a.values('what').length, w.values('what')]).toEqual([2, [{ text: 'twee' }]]);
    a.write([{ op: 'adopt', salt: salt(), adopts: [{ id: text.id, shows: [0] }] }]);
    goesToWolf();
    expect([a.values('what').length, w.values('what').length]).toEqual([2, 2]);
  });

  it('E10: an honest founding leaves nothing out that way', () => {
    const { a, w } = three();
    const first = a.put('what', { text: 'een' });
    w.take([first]);
    a.put('what', { text: 'twee' });
    a.put('what', { text: 'drie' });
    a.put('due', { on: '2027-01-01' });
    a.retire();
    a.put('what', { text: 'nieuw' }, { entity: 's2', sees: [] });
    const founding = a.foundNext([lien, otto, wolf], 'compaction');
    expect(leftOutIn(a.log)).toEqual([]);
    // Wolf lacks what replaced it, and holds what was replaced.
    w.keys.add(toHex(founding.id));
    w.takeBytes(travelling(a.log, wolf.member.seat, (id) => id === toHex(first.id)).map(({ bytes }) => bytes));
    expect([w.entity().state, leftOutIn(w.log)]).toEqual(['taken-out', []]);
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

/** What foundings say they knew and do not show, also where their founder lies (E7, E10). */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { redact, type Contribution } from '../../../shared/contributions/format.ts';
import { nextFounding } from '../../../shared/contributions/founding.ts';
import { eventsOf } from '../../../shared/contributions/history.ts';
import { leftOutIn } from '../../../shared/contributions/left-out.ts';
import type { FoundOp } from '../../../shared/contributions/ops.ts';
import { travelling } from '../../../shared/contributions/travelling.ts';
import { toAdopt } from '../../../renderer/vault/core/projections/waits.ts';
import { must } from '../../../shared/result.ts';
import { Desk, newEpoch, psd, salt, sign, type Person } from '../../support/section.ts';
import { adopts, everyone, lien, otto, takesIn, three, wolf } from '../../support/three-owners.ts';

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

  it('E10: but by something else that is shown, to which it does not lead', () => {
    const { a } = three();
    const honest = a.put('what', { text: 'Slaapplaats zoeken' });
    const liar = liarBeside(a);
    const shown = liar.put('what', { text: 'niets' }, { sees: [nobodys(9)] });
    const behind = liar.put('what', { text: 'leeg' }, { sees: [idOf(shown)] });
    const restore = restores(liar, nobodys(7));
    a.take([shown, behind, restore]);
    foundsShowing(a, [shown, restore], [honest, behind]);
    expect(a.values('what')).toEqual([]);
    expect(a.entity().broughtBack).toMatchObject({ author: { name: 'Otto Regenton' } });
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

/** Whose word lets work count that somebody kept back (shared/contributions/SPEC.md, E8, E14), where more than one seat helps. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { redact, type Contribution } from '../../../shared/contributions/format.ts';
import { nextFounding } from '../../../shared/contributions/founding.ts';
import { notYetReading } from '../../../shared/contributions/disclosing.ts';
import { eventsOf } from '../../../shared/contributions/history.ts';
import { leftOutIn } from '../../../shared/contributions/left-out.ts';
import type { FoundOp, Shown } from '../../../shared/contributions/ops.ts';
import { travelling } from '../../../shared/contributions/travelling.ts';
import { must } from '../../../shared/result.ts';
import { toAdopt, toLookAt } from '../../../renderer/vault/core/projections/waits.ts';
import { asText, decoded, Desk, found, newEpoch, person, psd, salt, sign, type Person } from '../../support/section.ts';

const lien = person('Lien Zonnebloem', psd);
const otto = person('Otto Regenton', psd);
const wolf = person('Wolf Korenbloem', psd);
const mira = person('Mira Vlinder', psd);
const everyone = [lien, otto, wolf, mira];

function desks(readers: readonly Person[]) {
  const founded = found(lien, readers);
  const desk = (who: Person): Desk => new Desk(who, founded, everyone);
  return { founded, desk, a: desk(lien), o: desk(otto), w: desk(wolf) };
}

function takesIn(desk: Desk, others: readonly Desk[], keys: readonly Contribution[] = []): Desk {
  for (const { id } of keys) desk.keys.add(toHex(id));
  for (const other of others) desk.take(other.log.contributions());
  desk.log.changed();
  return desk;
}

/** Founds the next epoch, and says something else than it would. */
function lies(desk: Desk, people: readonly Person[], change: Partial<FoundOp>): Contribution {
  const members = people.map((each) => each.member);
  const op = nextFounding(desk.log, newEpoch(), { owners: [psd], members, reason: 'compaction' });
  const founding = sign(desk.who, desk.log.place.section, { ...op, ...change });
  desk.keys.add(toHex(founding.id));
  desk.take([founding]);
  return founding;
}

const noteOp = (text: string) => ({
  op: 'note' as const,
  salt: salt(),
  value: { text, on: '2026-11-24', kind: 'other' },
});
const waitsFor = (desk: Desk): readonly string[] => toAdopt(desk.log).map(({ held }) => held.id);
const notes = (desk: Desk): readonly string[] => desk.view().notes.map(({ note: { text } }) => text);

const looksAt = ({ log, who }: Desk): readonly unknown[] =>
  toLookAt(log, who.keys.publicKey).map(({ held, to }) => [held.id, to.map(({ seat }) => toHex(seat))]);
const sentTo = (desk: Desk, reader: Person): readonly string[] =>
  travelling(desk.log, reader.member.seat, () => false).map(({ hex }) => hex);

describe('work that was kept back by somebody who was taken out', () => {
  it('E8: does not count for another seat that their own founding took out', () => {
    const { a, o, w, desk } = desks([lien, otto, wolf, mira]);
    const m = desk(mira);
    const kept = m.note('achtergehouden');
    o.take([kept]);
    const named = o.foundNext([lien, otto, wolf], 'removal');
    takesIn(a, [], [named]).take([named]);
    const removal = a.foundNext([lien, wolf], 'removal');
    for (const each of [a, w]) {
      takesIn(each, [a, o], [named, removal]);
      expect([notes(each), waitsFor(each)]).toEqual([[], [toHex(kept.id)]]);
    }
    w.write([{ op: 'adopt', salt: salt(), adopts: [{ id: kept.id, shows: [0] }] }]);
    expect(notes(w)).toEqual(['achtergehouden']);
  });

  it('E8: counts where whoever took out its author stays, or somebody who stays held it', () => {
    const { a, o, w, desk } = desks([lien, otto, wolf, mira]);
    const given = desk(mira).note('gegeven');
    o.take([given]);
    const named = o.foundNext([lien, otto, wolf], 'removal');
    takesIn(w, [o], [named]);
    const byWolf = w.foundNext([lien, otto, wolf], 'compaction');
    takesIn(a, [], [named, byWolf]).take([named, byWolf]);
    const removal = a.foundNext([lien, wolf], 'removal');
    takesIn(w, [a], [removal]);
    expect([notes(w), waitsFor(w)]).toEqual([['gegeven'], []]);
  });

  it('E8: does not count for somebody who never wrote where it is read', () => {
    const { a, o, w } = desks([lien, otto, wolf]);
    const elsewhere = new Desk(mira, { place: o.log.place, founding: found(mira).founding }, everyone);
    const kept = elsewhere.write(
      [{ op: 'note', salt: salt(), value: { text: 'van elders', on: '2026-11-24', kind: 'other' } }],
      new Uint8Array(32).fill(7),
    );
    const named = lies(o, [lien, otto, wolf], { restates: [{ id: kept.id, shows: [0] }] });
    takesIn(a, [], [named]).take([named]);
    const removal = a.foundNext([lien, wolf], 'removal');
    for (const each of [a, w]) {
      takesIn(each, [a, o], [named, removal]).take([kept]);
      expect([notes(each), each.log.standing(kept), waitsFor(each)]).toEqual([
        [],
        { is: 'waiting', reason: 'adoption' },
        [toHex(kept.id)],
      ]);
    }
  });

  it('E8: does not count by an adoption of somebody who owns nowhere, which only whoever kept it back shows', () => {
    for (const shows of [[0], [0, 1]]) {
      const { a, o, w } = desks([lien, otto, wolf]);
      const kept = o.note('achtergehouden');
      const elsewhere = new Desk(mira, { place: o.log.place, founding: found(mira).founding }, everyone);
      const adopting = elsewhere.write(
        [
          { op: 'note', salt: salt(), value: { text: 'van elders', on: '2026-11-24', kind: 'other' } },
          { op: 'adopt', salt: salt(), adopts: [{ id: kept.id, shows: [0] }] },
        ],
        new Uint8Array(32).fill(7),
      );
      const named = lies(o, [lien, otto, wolf], { covered: [], restates: [{ id: adopting.id, shows, seen: shows }] });
      takesIn(a, [], [named]).take([named, decoded(redact(adopting, shows))]);
      const removal = a.foundNext([lien, wolf], 'removal');
      for (const each of [a, w]) {
        takesIn(each, [a, o], [named, removal]).take([adopting, kept]);
        expect(notes(each)).not.toContain('achtergehouden');
        expect(waitsFor(each)).toContain(toHex(kept.id));
      }
    }
  });

  it('E8: does not count by an adoption nobody has shown, beside what somebody shows of the same', () => {
    const { a, o, desk } = desks([lien, otto, mira]);
    const late = desk(mira).note('te laat');
    const removal = a.foundNext([lien, otto], 'removal');
    takesIn(o, [a], [removal]).take([late]);
    const elsewhere = { ...wolf.member, service: 'justice-house:gent' };
    const both = o.write([
      noteOp('van Otto'),
      { op: 'adopt', salt: salt(), adopts: [{ id: late.id, shows: [0] }] },
      // Nobody may let in somebody of a service that does not own: all of it is set aside.
      { op: 'admit', salt: salt(), member: elsewhere },
    ]);
    takesIn(a, [o], [removal]);
    expect(a.log.standing(both)).toMatchObject({ is: 'quarantined', reason: 'not-allowed' });
    a.write([{ op: 'adopt', salt: salt(), adopts: [{ id: both.id, shows: [0] }] }]);
    const again = takesIn(desk(lien), [], [removal]);
    again.take([...a.log.contributions()].reverse());
    for (const each of [a, again]) expect([notes(each), waitsFor(each)]).toEqual([['van Otto'], [toHex(late.id)]]);
  });

  it('E14: a seat let in by an admission that only they held founds nothing beside', () => {
    const { a, o, w, founded, desk } = desks([lien, otto, wolf]);
    const first = founded.founding.id;
    const one = lies(o, [lien, otto, wolf], {});
    const admission = o.write([{ op: 'admit', salt: salt(), member: mira.member }], first);
    const two = o.foundNext([lien, otto, wolf], 'compaction');
    takesIn(a, [], [one, two]).take([one, two]);
    const removal = a.foundNext([lien, wolf], 'removal');
    const m = desk(mira).take([admission]);
    const beside = m.foundNext([lien, otto, wolf, mira], 'audience');
    const work = m.note('van Mira');
    for (const each of [a, w]) {
      takesIn(each, [a, o, m], [one, two, removal, beside]);
      expect([...each.log.disputed().keys()]).toEqual([toHex(beside.id)]);
      expect(each.log.standing(work)).toEqual({ is: 'waiting', reason: 'adoption' });
    }
    const again = new Desk(wolf, founded, everyone);
    for (const { id } of [one, two, removal, beside]) again.keys.add(toHex(id));
    again.take([...w.log.contributions()].reverse());
    expect(asText(again.view())).toBe(asText(w.view()));
  });

  it('N2, E8: is not named by what was written of something else, or of another kind of thing', () => {
    const { a, o, w } = desks([lien, otto, wolf]);
    const kept = o.put('what', { text: 'achtergehouden' });
    const named = o.foundNext([lien, otto, wolf], 'compaction');
    takesIn(a, [], [named]).take([named]);
    const removal = a.foundNext([lien, wolf], 'removal');
    takesIn(w, [o, a], [named, removal]);
    const sees = [must(kept.ops[0], 'an operation').id];
    for (const other of [{ entity: 's2' }, { type: 'contact' }, { entity: 's2', type: 'contact' }])
      w.put('what', { text: 'iets anders' }, { ...other, sees });
    expect(waitsFor(w)).toEqual([toHex(kept.id)]);
    w.put('what', { text: 'gezien' }, { sees });
    expect(waitsFor(w)).toEqual([]);
  });

  it('E8, E9: that somebody let count who was taken out later goes on counting, as whoever took them out held it', () => {
    const { a, o, w, desk } = desks([lien, otto, wolf, mira]);
    const late = desk(mira).note('van Mira');
    const first = a.foundNext([lien, otto, wolf], 'removal');
    takesIn(o, [a], [first]).take([late]);
    o.write([{ op: 'adopt', salt: salt(), adopts: [{ id: late.id, shows: [0] }] }]);
    // The last of a run is named in any case.
    o.note('van Otto');
    const second = o.foundNext([lien, otto, wolf], 'compaction');
    takesIn(a, [o], [first, second]);
    const removal = a.foundNext([lien, wolf], 'removal');
    takesIn(w, [a, o], [first, second, removal]);
    for (const each of [a, w]) expect([...notes(each)].sort()).toEqual(['van Mira', 'van Otto']);
  });

  it('E8: goes on waiting, and is named by who saw it, whatever comes after and in whatever order', () => {
    const { a, o, w, founded } = desks([lien, otto, wolf]);
    const kept = o.put('what', { text: 'achtergehouden' });
    const note = o.note('achtergehouden');
    const named = o.foundNext([lien, otto, wolf], 'compaction');
    takesIn(a, [], [named]).take([named]);
    const removal = a.foundNext([lien, wolf], 'removal');
    takesIn(w, [o, a], [named, removal]);
    takesIn(a, [o]);
    const waits = [kept, note].map(({ id }) => toHex(id));
    expect(waitsFor(w)).toEqual(waits);
    const [id] = [must(kept.ops[0], 'an operation').id];
    const more = a.note('gaat verder');
    const seen = a.put('what', { text: 'gezien' }, { sees: [id] });
    w.take([more]);
    expect(waitsFor(w)).toEqual(waits);
    w.take([seen]);
    const again = new Desk(wolf, founded, everyone);
    again.take([...w.log.contributions()].reverse());
    takesIn(again, [], [named, removal]);
    expect(eventsOf(w.log)).toEqual(eventsOf(again.log));
    expect([asText(w.view()), waitsFor(w)]).toEqual([asText(again.view()), [toHex(note.id)]]);
    expect(
      w.log
        .entityOps('step', 's1')
        .map((each) => each.id)
        .sort(),
    ).toEqual([id, must(seen.ops[0], 'an operation').id].map(toHex).sort());
  });

  it('E8: is the same in any order where its author was let in again and writes it once more', () => {
    const { a, o, w, founded } = desks([lien, otto, wolf]);
    const pen = o.pen;
    const op = o.putOp('what', { text: 'achtergehouden' });
    const kept = o.write([op]);
    const named = o.foundNext([lien, otto, wolf], 'compaction');
    takesIn(a, [], [named]).take([named]);
    const removal = a.foundNext([lien, wolf], 'removal');
    const back = a.foundNext([lien, otto, wolf], 'audience');
    takesIn(o, [a], [removal, back]);
    o.takePen(pen);
    const once = o.write([op]);
    takesIn(w, [a], [named, removal, back]).take([kept]);
    expect(waitsFor(w)).toEqual([toHex(kept.id)]);
    w.take([once]);
    const again = new Desk(wolf, founded, everyone);
    again.take([...w.log.contributions()].reverse());
    takesIn(again, [], [named, removal, back]);
    expect([w.values('what'), waitsFor(w)]).toEqual([again.values('what'), waitsFor(again)]);
    expect([w.values('what'), waitsFor(w)]).toEqual([[{ text: 'achtergehouden' }], []]);
    expect([...w.log.fold().unspoken]).toEqual([...again.log.fold().unspoken]);
  });

  it('E10, E11: of what is given back after a founding left it out is told who would newly read it', () => {
    const { a, o, w } = desks([lien, otto]);
    const left = a.put('what', { text: 'een' });
    o.take([left]);
    const named = lies(o, [lien, otto, wolf], { restates: [] });
    takesIn(a, [o], [named]);
    const [one] = leftOutIn(a.log);
    expect(one?.held.id).toBe(toHex(left.id));
    const newly = notYetReading(a.log)(must(one, 'one').held, [0]);
    expect(newly.map(({ seat }) => toHex(seat))).toEqual([wolf.author.seat]);
    a.write([{ op: 'adopt', salt: salt(), adopts: [{ id: left.id, shows: [0] }] }]);
    expect(notYetReading(a.log)(must(one, 'one').held, [0])).toEqual([]);
    expect(w.log.held().has(toHex(left.id))).toBe(false);
  });

  it('E11: what counts on the word of somebody who never read it is asked of who could let it be read, until all see it', () => {
    const { a, w, desk } = desks([lien, wolf, mira]);
    const m = desk(mira);
    const kept = m.note('achtergehouden');
    w.take([kept]);
    const { seq, actor } = kept.head;
    const covered = [{ key: actor.key, run: actor.run, tips: [{ seq, id: kept.id }], missing: [] }];
    const named = lies(m, [lien, wolf, mira, otto], { covered, restates: [] });
    takesIn(a, [], [named]).take([named]);
    const removal = a.foundNext([lien, wolf, otto], 'removal');
    takesIn(w, [a], [named, removal]);
    expect([notes(w), waitsFor(w)]).toEqual([[], [toHex(kept.id)]]);
    const o = takesIn(new Desk(otto, { place: a.log.place, founding: removal }, everyone), [], [removal]);
    const adopt = () => [{ op: 'adopt' as const, salt: salt(), adopts: [{ id: kept.id, shows: [0] }] }];
    w.take([o.write(adopt(), removal.id)]);
    // It counts where it is held, and goes to nobody.
    expect([notes(w), waitsFor(w)]).toEqual([['achtergehouden'], []]);
    expect(looksAt(w)).toEqual([[toHex(kept.id), [otto.author.seat]]]);
    for (const reader of [lien, otto]) expect(sentTo(w, reader)).not.toContain(toHex(kept.id));
    // Whoever could not let it be read either is asked nothing that would end nothing.
    const handed = takesIn(desk(otto), [w], [named, removal]);
    expect([notes(handed), looksAt(handed)]).toEqual([['achtergehouden'], []]);
    w.write(adopt());
    expect(looksAt(w)).toEqual([]);
    for (const each of [a, o]) {
      each.takeBytes(travelling(w.log, each.who.member.seat, () => false).map(({ bytes }) => bytes));
      expect([notes(each), looksAt(each)]).toEqual([['achtergehouden'], []]);
    }
  });

  it('E10: what a founding shows in two entries is shown by it', () => {
    const { a, o, w } = desks([lien, otto, wolf]);
    const both = a.write([a.putOp('what', { text: 'een' }), a.putOp('details', { text: 'twee' })]);
    o.take([both]);
    const named = lies(o, [lien, otto, wolf], {
      restates: [
        { id: both.id, shows: [0] },
        { id: both.id, shows: [1] },
      ],
    });
    takesIn(w, [o], [named]);
    expect([w.values('what'), w.values('details'), leftOutIn(w.log)]).toEqual([
      [{ text: 'een' }],
      [{ text: 'twee' }],
      [],
    ]);
  });
});

describe('what somebody says again and again to keep others waiting', () => {
  const inTime = (work: () => void, seconds = 8): void => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000_000).toBeLessThan(seconds);
  };

  it('N9: that they held thousands of positions of one contribution, or one of them thousands of times', () => {
    const { a, o, w } = desks([lien, otto, wolf]);
    const value = { text: 'kort', on: '2026-11-24', kind: 'other' };
    const kept = o.write(Array.from({ length: 2_000 }, () => ({ op: 'note' as const, salt: salt(), value })));
    const tip = (seen: number[]) => ({ seq: kept.head.seq, id: kept.id, seen });
    const tips = [
      ...Array.from({ length: 300 }, () => tip(Array.from({ length: 5_000 }, () => 0))),
      ...Array.from({ length: 30_000 }, () => tip([0])),
    ];
    const covered = [{ key: otto.keys.publicKey, run: kept.head.actor.run, tips, missing: [] }];
    const named = lies(o, [lien, otto, wolf], { covered, restates: [] });
    takesIn(a, [], [named]).take([named]);
    const removal = a.foundNext([lien, wolf], 'removal');
    w.take(o.log.contributions());
    inTime(() => expect(waitsFor(takesIn(w, [a], [named, removal]))).toEqual([toHex(kept.id)]));
  });

  it('N9: that they adopt one contribution', () => {
    const { a, o } = desks([lien, otto, wolf]);
    const note = o.note('van Otto');
    a.take([note]);
    const adopts = Array.from({ length: 60_000 }, () => ({ id: note.id, shows: [0] }));
    a.write([{ op: 'adopt', salt: salt(), adopts }]);
    inTime(() => expect(notes(a)).toEqual(['van Otto']));
  });

  it('N9: that they adopt one contribution after the other, each with a place of one that adopts in thousands', () => {
    const { o, w, founded } = desks([lien, otto, wolf]);
    const elsewhere = new Desk(mira, { place: o.log.place, founding: found(mira).founding }, everyone);
    const nowhere = new Uint8Array(32).fill(7);
    const adoptOp = (adopts: Shown[]) => ({ op: 'adopt' as const, salt: salt(), adopts });
    const note = o.write([noteOp('van Otto')], founded.founding.id);
    const many = Array.from({ length: 3 }, () =>
      elsewhere.write(
        Array.from({ length: 5_000 }, () => adoptOp([{ id: note.id, shows: [0] }])),
        nowhere,
      ),
    );
    let next: Shown[] = [];
    for (let at = 0; at < 3_000; at += 1) {
      const one = elsewhere.write([adoptOp([...many.map(({ id }) => ({ id, shows: [at] })), ...next])], nowhere);
      next = [{ id: one.id, shows: [0] }];
    }
    o.write([adoptOp(next)], founded.founding.id);
    takesIn(w, [o, elsewhere]);
    inTime(
      () => expect(w.log.standing(must(many[0], 'one'))).toMatchObject({ is: 'applied', shows: { size: 3_000 } }),
      4,
    );
    inTime(() => travelling(w.log, lien.member.seat, () => false));
    inTime(() => travelling(w.log, lien.member.seat, () => true));
  });
});

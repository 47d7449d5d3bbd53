/** E14 in its corners: whose word somebody stands on, and who speaks against whom, where several epochs stand beside each other. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { redact, type Contribution } from '../../../shared/contributions/format.ts';
import { joinOf } from '../../../shared/contributions/joining.ts';
import { mayFound } from '../../../shared/contributions/may-found.ts';
import type { Op } from '../../../shared/contributions/ops.ts';
import { Desk, found, justice, person, psd, salt, type Person } from '../../support/section.ts';

const lien = person('Lien Zonnebloem', psd);
const otto = person('Otto Regenton', psd);
const wolf = person('Wolf Korenbloem', psd);
const joppe = person('Joppe Waterlelie', justice);

/** A further seat of somebody, with keys of its own. */
function furtherSeat(of: Person): Person {
  const other = person(of.author.name, psd);
  return { ...other, member: { ...other.member, person: of.member.person } };
}

/** Owners of one section at a desk each. */
function desks(readers: readonly Person[], known: readonly Person[] = readers) {
  const founded = found(lien, readers);
  return { founded, desk: (who: Person) => new Desk(who, founded, known) };
}

function takesIn(desk: Desk, others: readonly Desk[], keys: readonly Contribution[]): Desk {
  for (const { id } of keys) desk.keys.add(toHex(id));
  for (const other of others) desk.take(other.log.contributions());
  desk.log.changed();
  return desk;
}

const counts = (desk: Desk, { id }: Contribution): boolean => desk.log.epochs().some(({ hex }) => hex === toHex(id));
const adopts = (desk: Desk, founding: Contribution): Contribution =>
  desk.write([{ op: 'adopt', salt: salt(), adopts: [{ id: founding.id, shows: [0] }] }]);

describe('E14: a founding waits', () => {
  it('by a further seat of the person who was taken out, whoever let that seat in', () => {
    const second = furtherSeat(otto);
    const people = [lien, otto, wolf];
    const { desk } = desks(people, [...people, second]);
    const [a, w] = [desk(lien), desk(wolf)];
    const letIn = w.write([{ op: 'admit', salt: salt(), member: second.member }]);
    const s = desk(second).take([letIn]);
    const removal = a.foundNext([lien, wolf], 'removal');
    const beside = s.foundNext([lien, wolf, second]);
    takesIn(w, [a, s], [removal, beside]);
    expect([counts(w, removal), counts(w, beside)]).toEqual([true, false]);
    // Where the founder had heard of that seat, and let it own on, the person stays.
    const { desk: again } = desks(people, [...people, second]);
    const [b, v] = [again(lien), again(wolf)];
    const known = v.write([{ op: 'admit', salt: salt(), member: second.member }]);
    const other = again(second).take([known]);
    b.take([known]);
    const swap = b.foundNext([lien, wolf, second], 'removal');
    const next = other.foundNext([lien, otto, wolf, second], 'compaction');
    takesIn(v, [b, other], [swap, next]);
    expect([counts(v, swap), counts(v, next)]).toEqual([true, true]);
  });

  it('by a further seat of the person, where of its admission only what stands beside it was heard', () => {
    const second = furtherSeat(otto);
    const { desk } = desks([lien, otto, wolf], [lien, otto, wolf, second]);
    const [a, w] = [desk(lien), desk(wolf)];
    const note: Op = { op: 'note', salt: salt(), value: { text: 'gezien', on: '2026-11-24', kind: 'other' } };
    const letIn = w.write([{ op: 'admit', salt: salt(), member: second.member }, note]);
    const s = desk(second).take([letIn]);
    a.takeBytes([redact(letIn, [1])]);
    const removal = a.foundNext([lien, wolf], 'removal');
    const beside = s.foundNext([lien, wolf, second]);
    takesIn(w, [a, s], [removal, beside]);
    expect([counts(w, removal), counts(w, beside)]).toEqual([true, false]);
  });

  it('until it is adopted by somebody who came in later than others who write', () => {
    const { desk } = desks([lien, otto], [lien, otto, wolf]);
    const [a, o, w] = [desk(lien), desk(otto), desk(wolf)];
    const first = a.foundNext([lien, otto, wolf]);
    takesIn(o, [a], [first]);
    const removal = a.foundNext([lien, wolf], 'removal');
    const beside = o.foundNext([lien, otto, wolf], 'compaction');
    takesIn(w, [a, o], [first, removal, beside]);
    expect(counts(w, beside)).toBe(false);
    adopts(w, beside);
    expect(counts(w, beside)).toBe(true);
  });

  it('still, where who adopted it was taken out behind and the adoption was not heard of there', () => {
    const { desk } = desks([lien, otto, wolf]);
    const [a, o, w] = [desk(lien), desk(otto), desk(wolf)];
    const removal = a.foundNext([lien, wolf], 'removal');
    const beside = o.foundNext([lien, otto, wolf], 'compaction');
    takesIn(w, [a, o], [removal, beside]);
    adopts(w, beside);
    expect(counts(w, beside)).toBe(true);
    const second = a.foundNext([lien], 'removal');
    takesIn(a, [w], [beside]);
    expect([counts(a, second), counts(a, beside)]).toEqual([true, false]);
  });

  it('no more, where whoever took out who adopted it held the adoption, which only they had named before', () => {
    const { desk } = desks([lien, otto, wolf]);
    const [a, o, w] = [desk(lien), desk(otto), desk(wolf)];
    const removal = a.foundNext([lien, wolf], 'removal');
    const beside = o.foundNext([lien, otto, wolf], 'compaction');
    takesIn(w, [a, o], [removal, beside]);
    adopts(w, beside);
    // The last of a run is named in any case.
    w.note('van Wolf');
    const behind = (by: Desk, parent: Contribution, people: readonly Person[]): Contribution => {
      const parents = by.log.epochs().filter(({ hex }) => hex === toHex(parent.id));
      return by.found({ owners: [psd], members: people.map(({ member }) => member), reason: 'removal', parents });
    };
    const next = behind(w, removal, [lien, wolf]);
    takesIn(a, [w, o], [beside, next]);
    const second = behind(a, next, [lien]);
    expect([next, second, beside].map((each) => counts(a, each))).toEqual([true, true, true]);
  });

  it('where it was adopted from before while the epoch that speaks against it waited, and that one counts now', () => {
    const mira = person('Mira Vlinder', psd);
    const { founded, desk } = desks([lien, otto, wolf, mira]);
    const [a, o, w, m] = [desk(lien), desk(otto), desk(wolf), desk(mira)];
    // Lien and Otto took each other out; behind her own epoch Lien takes out Mira, who founds beside that.
    const one = a.foundNext([lien, wolf, mira], 'removal');
    const other = o.foundNext([otto, wolf, mira], 'removal');
    const behind = a.foundNext([lien, wolf], 'removal');
    takesIn(m, [], [one]).take([one]);
    const beside = m.foundNext([lien, wolf, mira], 'compaction');
    takesIn(w, [a, o, m], [one, other, behind, beside]);
    const all = [one, other, behind, beside];
    expect(all.map((each) => counts(w, each))).toEqual([false, false, false, false]);
    w.write(
      [{ op: 'adopt', salt: salt(), adopts: [one, beside].map(({ id }) => ({ id, shows: [0] })) }],
      founded.founding.id,
    );
    expect(all.map((each) => counts(w, each))).toEqual([true, false, true, false]);
  });

  it('not where only somebody speaks against it whose own epoch waits behind another', () => {
    const { desk } = desks([lien, otto, wolf]);
    const [a, o, w] = [desk(lien), desk(otto), desk(wolf)];
    const removal = a.foundNext([lien, wolf], 'removal');
    const beside = o.foundNext([lien, otto, wolf], 'compaction');
    const behind = o.foundNext([lien, otto], 'removal');
    takesIn(w, [a], [removal]);
    const goesOn = w.foundNext([lien, wolf, joppe]);
    takesIn(a, [o, w], [beside, behind, goesOn]);
    expect([counts(a, beside), counts(a, behind)]).toEqual([false, false]);
    expect([counts(a, removal), counts(a, goesOn)]).toEqual([true, true]);
    expect([...a.log.disputed().keys()].sort()).toEqual([beside, behind].map(({ id }) => toHex(id)).sort());
  });

  it('not where somebody speaks against it who only founded behind such an epoch, and was taken out by nobody', () => {
    const fien = person('Fien Muurbloem', psd);
    const { desk } = desks([lien, otto, wolf, fien]);
    const [a, o, w, f] = [desk(lien), desk(otto), desk(wolf), desk(fien)];
    const removal = a.foundNext([lien, wolf, fien], 'removal');
    const beside = o.foundNext([lien, otto, wolf, fien], 'compaction');
    takesIn(f, [o], [beside]);
    const behind = f.foundNext([lien, otto, fien], 'removal');
    takesIn(w, [a], [removal]);
    const goesOn = w.foundNext([lien, wolf, fien, joppe]);
    takesIn(a, [o, w, f], [beside, behind, goesOn]);
    expect([beside, behind, removal, goesOn].map((each) => counts(a, each))).toEqual([false, false, true, true]);
  });
});

describe('E14: who was taken out beside what they own', () => {
  const both = [psd, justice];

  /** Lien and Wolf of one service; beside what Wolf founds, Lien takes the other service out of the owners. */
  function beside(founds: (wolfs: Desk) => readonly Contribution[]): {
    readonly j: Desk;
    readonly removal: Contribution;
  } {
    const people = [lien, wolf, joppe];
    const founded = found(lien, people, 'plan', both);
    const desk = (who: Person): Desk => new Desk(who, founded, people);
    const [a, w, j] = [desk(lien), desk(wolf), desk(joppe)];
    const removal = a.foundNext(people, 'removal');
    takesIn(j, [a, w], founds(w));
    return { j: takesIn(j, [a], [removal]), removal };
  }

  it('founds nothing that counts, and is told so before', () => {
    const { j, removal } = beside((w) => [w.foundNext([lien, wolf, joppe], 'compaction', both)]);
    const mine = j.log.leaves().filter(({ hex }) => hex !== toHex(removal.id));
    expect(mine).toHaveLength(1);
    const members = [lien, wolf, joppe].map(({ member }) => member);
    const next = { owners: both, members, parents: mine };
    const may = [lien, wolf, joppe].map(({ member }) => mayFound(j.log, member.seat, next));
    expect(may).toEqual([true, true, false]);
    const stranger = person('Mira Vlinder', psd).member.seat;
    expect([mayFound(j.log, stranger, next), mayFound(j.log, lien.member.seat, { ...next, parents: [] })]).toEqual([
      false,
      false,
    ]);
    const founding = j.found({ ...next, reason: 'audience' });
    expect(counts(j, founding)).toBe(false);
  });

  it('nor do two who took each other out, where both keys are held', () => {
    const { founded, desk } = desks([lien, otto, wolf]);
    const [a, o, w] = [desk(lien), desk(otto), desk(wolf)];
    const removals = [a.foundNext([lien, wolf], 'removal'), o.foundNext([otto, wolf], 'removal')];
    takesIn(w, [a, o], removals);
    const parents = w.log.leaves();
    expect(parents.map(({ hex }) => hex)).toEqual([toHex(founded.founding.id)]);
    const people = [lien, otto, wolf];
    const next = { owners: [psd], members: people.map(({ member }) => member), parents };
    const may = people.map(({ member }) => mayFound(w.log, member.seat, next));
    expect(may).toEqual([false, false, true]);
    const made = people.map((who) => takesIn(desk(who), [a, o], removals).found({ ...next, reason: 'compaction' }));
    expect(made.map((each) => counts(takesIn(w, [], made).take([each]), each))).toEqual(may);
  });

  it('joins nothing: what they found would wait, and there would be as much to join as before', () => {
    const { j } = beside((w) => {
      const parents = w.log.leaves();
      const people = [lien, wolf, joppe];
      const next = (owners: readonly string[]) =>
        w.found({ owners, members: people.map(({ member }) => member), reason: 'compaction', parents });
      return [next(both), next([...both, 'cpas:mons'])];
    });
    expect(j.log.leaves()).toHaveLength(3);
    expect(joinOf(j.log, joppe.member.seat)).toBeNull();
    expect(joinOf(j.log, lien.member.seat)?.parents).toHaveLength(3);
  });
});

import { describe, expect, it } from 'vitest';
import { equal } from '../../../shared/codec/bytes.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { disclosures } from '../../../shared/contributions/disclosing.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import { joinOf, together } from '../../../shared/contributions/joining.ts';
import type { Member } from '../../../shared/contributions/ops.ts';
import { travelling } from '../../../shared/contributions/travelling.ts';
import { toAdopt, toLookAt } from '../../../renderer/vault/core/projections/waits.ts';
import { must } from '../../../shared/result.ts';
import { asText, Desk, found, justice, occurs, person, psd, salt, type Person } from '../../support/section.ts';

const lien = person('Lien Zonnebloem', psd);
const fien = person('Fien Muurbloem', psd);
const wolf = person('Wolf Korenbloem', psd);
const joppe = person('Joppe Waterlelie', justice);
const mira = person('Mira Vlinder', 'cpas:mons');
const everyone = [lien, fien, wolf, joppe, mira];

/** Lien and Fien at a desk each, over one section that others read too. */
function sides(readers: readonly Person[] = [lien, fien]): { a: Desk; b: Desk } {
  const founded = found(lien, readers);
  return { a: new Desk(lien, founded, everyone), b: new Desk(fien, founded, everyone) };
}

/** Both take in all the other holds, keys too. */
function meet(a: Desk, b: Desk): void {
  const [mine, theirs] = [a.log.contributions(), b.log.contributions()];
  for (const hex of [...a.keys]) b.keys.add(hex);
  for (const hex of [...b.keys]) a.keys.add(hex);
  a.take(theirs).log.changed();
  b.take(mine).log.changed();
}

const namesOf = (members: readonly Member[]): string[] =>
  members
    .map(
      (each) =>
        must(
          everyone.find((one) => one.author.seat === toHex(each.seat)),
          'someone',
        ).author.name,
    )
    .sort();
const join = (desk: Desk) => must(joinOf(desk.log, desk.who.member.seat), 'something to join');
const joined = (desk: Desk, looked?: ReadonlySet<string>): Contribution =>
  desk.found({ ...join(desk), reason: 'joined', ...(looked && { looked }) });
const has = (text: string, all: readonly { readonly bytes: Uint8Array }[]): boolean =>
  all.some(({ bytes }) => occurs(text, bytes));
const goesTo = (desk: Desk, reader: Person, knows: (id: string) => boolean = () => false) =>
  travelling(desk.log, reader.member.seat, knows);
const live = (desk: Desk): string => asText(desk.view().entities.map(({ id, units, state }) => ({ id, units, state })));

describe('joining two newest epochs', () => {
  it('E12: readers are those of before whom neither side took out, and those either let in; work is all of it', () => {
    const { a, b } = sides([lien, fien, wolf, joppe]);
    a.foundNext([lien, fien, wolf], 'removal');
    a.put('what', { text: 'van Lien' });
    b.foundNext([lien, fien, joppe, mira]);
    b.put('details', { text: 'van Fien' });
    meet(a, b);
    expect(a.log.leaves()).toHaveLength(2);
    expect(namesOf(join(a).members)).toEqual(['Fien Muurbloem', 'Lien Zonnebloem', 'Mira Vlinder']);
    expect(namesOf(join(a).newcomers)).toEqual(['Mira Vlinder']);
    const founding = joined(a, new Set(a.log.held().keys()));
    expect(founding.ops[0]?.op).toMatchObject({ op: 'found', reason: 'joined', owners: [psd] });
    expect(a.log.epoch()?.hex).toBe(toHex(founding.id));
    expect(a.log.leaves()).toHaveLength(1);
    const c = new Desk(mira, { place: a.log.place, founding }, everyone).takeBytes(goesTo(a, mira).map((x) => x.bytes));
    expect([c.values('what'), c.values('details')]).toEqual([[{ text: 'van Lien' }], [{ text: 'van Fien' }]]);
    expect(c.view()).toMatchObject({ waiting: 0, quarantined: 0, missingFrom: [] });
    // Someone taken out on one side gets nothing of the other.
    expect(goesTo(a, wolf)).toEqual([]);
    expect(goesTo(a, joppe)).toEqual([]);
  });

  it('E12: nobody joins what they do not own, or whose key is not here', () => {
    const { a, b } = sides([lien, fien, joppe]);
    a.foundNext([lien, fien, joppe, mira]);
    const other = b.foundNext([lien, fien, joppe, wolf]);
    a.take(b.log.contributions());
    expect(joinOf(a.log, lien.member.seat)).toBeNull();
    a.keys.add(toHex(other.id));
    expect(joinOf(a.log, lien.member.seat)).not.toBeNull();
    expect(joinOf(a.log, joppe.member.seat)).toBeNull();
  });

  it('E11: what the join would newly give to someone is told, with author and receiver, and nothing else', () => {
    const { a, b } = sides();
    const before = a.put('what', { text: 'van voor' });
    b.take([before]);
    const mine = a.put('due', { on: '2027-01-01' });
    a.foundNext([lien, fien], 'compaction');
    b.foundNext([lien, fien, mira]);
    meet(a, b);
    const { parents, members } = join(a);
    const newly = disclosures(a.log, parents, members);
    expect(newly.map(({ held, to }) => [held.id, namesOf(to)])).toEqual([[toHex(mine.id), ['Mira Vlinder']]]);
    expect(() => joined(a)).toThrow('nobody looked');
    joined(a, new Set([toHex(mine.id)]));
    expect(goesTo(a, mira).some(({ id }) => toHex(id) === toHex(mine.id))).toBe(true);
  });

  it('E13: two who join at once make one audience: nobody joins again, and both see the same', () => {
    const { a, b } = sides([lien, fien, wolf]);
    a.put('what', { text: 'een' });
    a.foundNext([lien, fien], 'removal');
    b.put('details', { text: 'twee' });
    b.foundNext([lien, fien, wolf], 'compaction');
    meet(a, b);
    expect(join(a).newcomers).toEqual([]);
    const [one, other] = [joined(a), joined(b)];
    a.put('due', { on: '2027-01-01' });
    b.put('status', { reason: '', status: 'in-progress' });
    meet(a, b);
    expect(a.log.leaves()).toHaveLength(2);
    expect([joinOf(a.log, lien.member.seat), joinOf(b.log, fien.member.seat)]).toEqual([null, null]);
    expect(a.log.epoch()?.hex).toBe([one, other].map(({ id }) => toHex(id)).sort()[0]);
    expect(b.log.epoch()?.hex).toBe(a.log.epoch()?.hex);
    expect(live(a)).toBe(live(b));
    expect(Object.keys(a.entity().units).sort()).toEqual(['details', 'due', 'status', 'what']);
    // The next founding follows both.
    const parents = together(a.log, lien.member.seat, must(a.log.epoch() ?? undefined, 'an epoch'));
    expect(parents).toHaveLength(2);
    a.found({ owners: [psd], members: [lien.member, fien.member, mira.member], reason: 'audience', parents });
    expect(a.log.leaves()).toHaveLength(1);
    const c = new Desk(
      mira,
      { place: a.log.place, founding: must(a.log.held().get(must(a.log.epoch(), 'e').hex), 'f').contribution },
      everyone,
    ).takeBytes(goesTo(a, mira).map((each) => each.bytes));
    expect(live(c)).toBe(live(a));
  });

  it('E3: of a contribution that two newest epochs show in part, both parts go', () => {
    const { a, b } = sides();
    const both = a.write([a.putOp('what', { text: 'bellen' }), a.putOp('due', { on: '2027-01-01' })]);
    b.take([both]);
    a.put('what', { text: 'schrijven' });
    const first = a.foundNext([lien, fien, mira]);
    b.put('due', { on: '2027-02-01' });
    const second = b.foundNext([lien, fien, mira]);
    const parts = [first, second].map(({ ops: [op] }) => (op?.op.op === 'found' ? op.op.restates : []));
    const shown = parts.map((all) => all.find(({ id }) => equal(id, both.id))?.shows);
    expect(shown).toEqual([[1], [0]]);
    meet(a, b);
    const c = new Desk(mira, { place: a.log.place, founding: first }, everyone);
    c.keys.add(toHex(second.id));
    c.takeBytes(goesTo(a, mira).map(({ bytes }) => bytes));
    expect(
      c.log
        .held()
        .get(toHex(both.id))
        ?.contribution.ops.map((each) => each?.op.op),
    ).toEqual(['put', 'put']);
    expect(live(c)).toBe(live(a));
  });

  it('E13: what is written in either of two that make one audience goes to all of its readers', () => {
    const { a, b } = sides([lien, fien, joppe]);
    a.foundNext([lien, fien, joppe], 'compaction');
    b.foundNext([lien, fien, joppe], 'compaction');
    a.put('what', { text: 'bij Lien' });
    b.put('details', { text: 'bij Fien' });
    meet(a, b);
    expect(joinOf(a.log, lien.member.seat)).toBeNull();
    expect([has('bij Lien', goesTo(a, joppe)), has('bij Fien', goesTo(a, joppe))]).toEqual([true, true]);
  });

  it('E12: who was let in while the other side did not know of it was not taken out', () => {
    const { a, b } = sides();
    a.write([{ op: 'admit', salt: salt(), member: wolf.member }]);
    a.foundNext([lien, fien, wolf, mira]);
    b.foundNext([lien, fien], 'compaction');
    meet(a, b);
    expect(namesOf(join(a).members)).toContain('Wolf Korenbloem');
  });

  it('E3: who was let in travels with the foundings, so that what they found counts', () => {
    const { a, b } = sides([lien, fien]);
    a.foundNext([lien, fien], 'compaction');
    b.take(a.log.contributions());
    const epoch = must(a.log.epoch(), 'epoch');
    b.keys.add(epoch.hex);
    a.write([{ op: 'admit', salt: salt(), member: wolf.member }]);
    const w = new Desk(
      wolf,
      { place: a.log.place, founding: must(a.log.held().get(epoch.hex), 'f').contribution },
      everyone,
    );
    w.take(a.log.contributions());
    w.foundNext([lien, fien, wolf, joppe]);
    b.keys.add(must(w.log.epoch(), 'epoch').hex);
    b.takeBytes(goesTo(w, fien).map((each) => each.bytes));
    expect(b.log.epoch()?.hex).toBe(w.log.epoch()?.hex);
    expect(b.view()).toMatchObject({ quarantined: 0, waiting: 0 });
  });

  it('E12: of what changed about a reader the change stands, and of two the one that gives less', () => {
    const { a, b } = sides([lien, fien, joppe]);
    const readsOnly = { ...joppe.member, writes: false, until: 5_000 };
    const shorter = { ...joppe.member, until: 3_000 };
    a.found({ owners: [psd], members: [lien.member, fien.member, readsOnly], reason: 'audience' });
    b.found({ owners: [psd], members: [lien.member, fien.member, shorter], reason: 'audience' });
    meet(a, b);
    const member = join(a).members.find((each) => toHex(each.seat) === joppe.author.seat);
    expect(member).toMatchObject({ writes: false, until: 3_000 });
  });
});

describe('late work and new readers', () => {
  /** Fien wrote in the first epoch while Lien let Joppe in. */
  function late() {
    const { a, b } = sides();
    const first = a.put('what', { text: 'oud' });
    b.take([first]);
    a.foundNext([lien, fien, joppe]);
    const work = b.put('what', { text: 'ondertussen' });
    a.take([work]);
    const readers = must(a.log.epoch(), 'epoch').founding.members;
    return { a, b, work, readers };
  }
  const adopt = (desk: Desk, work: Contribution) =>
    desk.write([{ op: 'adopt', salt: salt(), adopts: [{ id: work.id, shows: [0] }] }]);

  it('E11: it is told what would go to whom, and an adoption lets it go on as the same signed bytes', () => {
    const { a, work, readers } = late();
    const leaf = must(a.log.epoch(), 'epoch');
    const newly = disclosures(a.log, [leaf], readers);
    expect(newly.map(({ held, shows, to }) => [held.id, shows, namesOf(to)])).toEqual([
      [toHex(work.id), [0], ['Joppe Waterlelie']],
    ]);
    expect(has('ondertussen', goesTo(a, joppe))).toBe(false);
    adopt(a, work);
    expect(disclosures(a.log, [leaf], readers)).toEqual([]);
    expect(goesTo(a, joppe).find(({ id }) => toHex(id) === toHex(work.id))?.bytes).toEqual(work.bytes);
    const founding = must(a.log.held().get(leaf.hex), 'founding').contribution;
    const c = new Desk(joppe, { place: a.log.place, founding }, everyone).takeBytes(
      goesTo(a, joppe).map((x) => x.bytes),
    );
    expect(c.values('what')).toEqual([{ text: 'ondertussen' }]);
  });

  it('E11: carried twice it is one', () => {
    const { a, b, work } = late();
    meet(a, b);
    adopt(a, work);
    adopt(b, work);
    meet(a, b);
    expect(a.values('what')).toEqual([{ text: 'ondertussen' }]);
    expect(goesTo(a, joppe).filter(({ id }) => toHex(id) === toHex(work.id))).toHaveLength(1);
    expect(live(a)).toBe(live(b));
  });

  it('E11: let read in an epoch that another, founded without knowing it, has followed, it goes on all the same', () => {
    const { a, b, work } = late();
    const second = must(a.log.epoch(), 'epoch');
    const adoption = adopt(a, work);
    b.take([must(a.log.held().get(second.hex), 'founding').contribution]).keys.add(second.hex);
    b.log.changed();
    const third = b.foundNext([lien, fien, joppe], 'compaction');
    meet(a, b);
    expect(a.log.epoch()?.hex).toBe(toHex(third.id));
    const expected = [toHex(work.id), toHex(adoption.id)];
    const along = goesTo(a, joppe);
    expect(expected.map((id) => along.some(({ hex }) => hex === id))).toEqual([true, true]);
    const c = new Desk(joppe, { place: a.log.place, founding: third }, everyone);
    c.keys.add(second.hex);
    expect(c.takeBytes(along.map(({ bytes }) => bytes)).values('what')).toEqual([{ text: 'ondertussen' }]);
    // Once it is known to be there, it does not go again.
    const known = new Set([...along.map(({ hex }) => hex), toHex(third.id)]);
    expect(travelling(a.log, joppe.member.seat, (id) => known.has(id))).toEqual([]);
    const withoutWork = new Set([...known].filter((id) => id !== toHex(work.id)));
    const missed = travelling(a.log, joppe.member.seat, (id) => withoutWork.has(id));
    expect(missed.map(({ hex }) => hex)).toEqual([toHex(work.id)]);
  });

  it('E3, E11: an adoption lets read what it shows, and nothing that stands beside it in the same contribution', () => {
    const { a, b } = sides();
    a.foundNext([lien, fien, joppe]);
    const apart = b.put('details', { text: 'niet voor Joppe' });
    const both = b.write([
      b.putOp('what', { text: 'ondertussen' }),
      { op: 'adopt', salt: salt(), adopts: [{ id: apart.id, shows: [0] }] },
    ]);
    a.take([apart, both]);
    adopt(a, both);
    const along = goesTo(a, joppe);
    expect([has('ondertussen', along), has('niet voor Joppe', along)]).toEqual([true, false]);
    expect(toLookAt(a.log, a.who.keys.publicKey).map(({ held }) => held.id)).toEqual([toHex(apart.id)]);
  });

  it('E8, E11: what somebody who was taken out lets read waits, where something else of theirs was let count', () => {
    const { a, b } = sides([lien, fien]);
    const gone = b.put('details', { text: 'lang vervangen' });
    const now = b.put('details', { text: 'zo is het nu' });
    a.take([gone, now]);
    a.foundNext([lien, joppe], 'removal');
    const both = b.write([
      b.putOp('what', { text: 'ondertussen' }),
      { op: 'adopt', salt: salt(), adopts: [{ id: gone.id, shows: [0] }] },
    ]);
    a.take([both]);
    expect(a.log.standing(both)).toEqual({ is: 'waiting', reason: 'adoption' });
    adopt(a, both);
    const along = goesTo(a, joppe);
    expect([has('ondertussen', along), has('lang vervangen', along)]).toEqual([true, false]);
  });

  it('E8, E11: whoever lets late work count lets nobody read what its author adopted in it', () => {
    const { a, b } = sides([lien, fien]);
    const gone = b.put('details', { text: 'lang vervangen' });
    const now = b.put('details', { text: 'zo is het nu' });
    a.take([gone, now]);
    a.foundNext([lien, joppe], 'removal');
    const both = b.write([
      b.putOp('what', { text: 'ondertussen' }),
      { op: 'adopt', salt: salt(), adopts: [{ id: gone.id, shows: [0] }] },
    ]);
    a.take([both]);
    const adopts = toAdopt(a.log).map(({ held, shows }) => ({ id: held.contribution.id, shows: [...shows] }));
    a.write([{ op: 'adopt', salt: salt(), adopts }]);
    const along = goesTo(a, joppe);
    expect([has('ondertussen', along), has('lang vervangen', along)]).toEqual([true, false]);
  });

  /** As late, with an epoch of the same audience beside the newest: that is written in (E2), and nothing before it is here. */
  function lateBeside(rounds = 64): { readonly a: Desk; readonly work: Contribution } {
    const { a, b } = sides();
    const first = must(a.log.epoch(), 'epoch').id;
    a.foundNext([lien, fien, joppe]);
    b.foundNext([lien, fien], 'compaction');
    const beside = b.foundNext([lien, fien, joppe]);
    const work = b.write([b.putOp('what', { text: 'ondertussen' })], first);
    a.take([beside, work]).keys.add(toHex(beside.id));
    a.log.changed();
    const isNewest = a.log.epoch()?.hex === toHex(beside.id);
    if (!isNewest && rounds === 0) throw new Error('the smaller id never came');
    return isNewest ? { a, work } : lateBeside(rounds - 1);
  }

  it('E11, E13: what is late for an epoch beside the newest, of one audience with it, is looked at too', () => {
    const { a, work } = lateBeside();
    expect(a.log.leaves()).toHaveLength(2);
    expect(toLookAt(a.log, a.who.keys.publicKey).map(({ held, to }) => [held.id, namesOf(to)])).toEqual([
      [toHex(work.id), ['Joppe Waterlelie']],
    ]);
    adopt(a, work);
    expect(toLookAt(a.log, a.who.keys.publicKey)).toEqual([]);
    expect(goesTo(a, joppe).map(({ hex }) => hex)).toContain(toHex(work.id));
  });

  it('E11: who was let in after it was written and cannot let it be read is not asked', () => {
    const { a, work } = late();
    const newest = must(a.log.epoch(), 'epoch').id;
    a.write([{ op: 'admit', salt: salt(), member: wolf.member }]);
    const w = new Desk(
      wolf,
      { place: a.log.place, founding: must(a.log.held().get(toHex(newest)), 'founding').contribution },
      everyone,
    );
    // At one computer the keys of before come along.
    w.take(a.log.contributions());
    for (const hex of a.keys) w.keys.add(hex);
    w.log.changed();
    expect(toLookAt(w.log, w.who.keys.publicKey)).toEqual([]);
    expect(toLookAt(a.log, a.who.keys.publicKey).map(({ held, to }) => [held.id, namesOf(to)])).toEqual([
      [toHex(work.id), ['Joppe Waterlelie', 'Wolf Korenbloem']],
    ]);
    w.take([adopt(a, work)]);
    expect([a, w].map(({ log, who }) => toLookAt(log, who.keys.publicKey))).toEqual([[], []]);
  });

  it('E11: the next founding restates what stood without it, until someone looked', () => {
    const { a, work } = late();
    a.foundNext([lien, fien, joppe], 'compaction');
    const travels = goesTo(a, joppe);
    expect([has('oud', travels), has('ondertussen', travels)]).toEqual([true, false]);
    expect(a.values('what')).toEqual([{ text: 'ondertussen' }]);
    expect(goesTo(a, fien).some(({ id }) => toHex(id) === toHex(work.id))).toBe(true);
  });

  it('E9: of work that is left aside goes on what a parent shows of it', () => {
    const { a, b } = sides();
    const work = a.write([a.putOp('what', { text: 'slaapplaats' }), a.putOp('details', { text: 'voor het gezin' })]);
    b.take([work]);
    b.foundNext([lien, fien]);
    b.put('details', { text: 'dan' });
    const last = b.put('details', { text: 'nu' });
    const shown = b.foundNext([lien, fien, joppe]);
    // What lies between never came: here the first details stand beside the last, and Joppe was never let read them.
    a.take([last, shown]).keys.add(toHex(shown.id));
    expect(a.values('details')).toHaveLength(2);
    const parents = a.log.epochs().filter(({ hex }) => hex === toHex(shown.id));
    const members = [lien, fien, joppe].map(({ member }) => member);
    const next = a.found({ owners: [psd], members, reason: 'compaction', parents }).ops[0]?.op;
    const restated = new Map(next?.op === 'found' ? next.restates.map(({ id, shows }) => [toHex(id), shows]) : []);
    expect([restated.get(toHex(work.id)), restated.get(toHex(last.id))]).toEqual([[0], [0]]);
    expect(has('gezin', goesTo(a, joppe))).toBe(false);
  });
});

describe('what a founding left out', () => {
  it('E10: text that was replaced does not come back where its replacement never came', () => {
    const { a, b } = sides();
    const first = a.put('what', { text: 'eerst' });
    b.take([first]);
    a.put('what', { text: 'dan' });
    a.put('what', { text: 'nu' });
    const founding = a.foundNext([lien, fien, joppe]);
    b.keys.add(toHex(founding.id));
    b.takeBytes(goesTo(a, fien, (id) => id === toHex(first.id)).map((each) => each.bytes));
    expect(b.values('what')).toEqual([{ text: 'nu' }]);
    // History still knows it stood.
    expect(b.log.fold().entities.get('step/s1')?.ops).toHaveLength(2);
  });

  it('E10: a removal that was ended stays ended', () => {
    const { a, b } = sides();
    const made = a.put('what', { text: 'plan' });
    const out = a.retire();
    b.take([made, out]);
    a.write([{ op: 'restore', salt: salt(), type: 'step', entity: 's1', sees: [must(out.ops[0], 'op').id] }]);
    a.put('what', { text: 'weer' });
    a.retire();
    const founding = a.foundNext([lien, fien]);
    b.keys.add(toHex(founding.id));
    b.takeBytes(goesTo(a, fien, (id) => [toHex(made.id), toHex(out.id)].includes(id)).map((each) => each.bytes));
    expect(b.entity().takenOut).toHaveLength(1);
    expect(b.entity().state).toBe('taken-out');
  });

  it('E7, E9: what a parent restates and is not here is restated as there, and said not to have been held', () => {
    const { a, b } = sides();
    const made = a.put('what', { text: 'plan' });
    const founding = a.foundNext([lien, fien]);
    b.take([founding]);
    b.keys.add(toHex(founding.id));
    const next = b.foundNext([lien, fien, joppe]);
    const op = next.ops[0]?.op;
    expect(op?.op === 'found' && op.restates).toEqual([{ id: made.id, shows: [0], seen: [] }]);
    meet(a, b);
    expect(a.values('what')).toEqual([{ text: 'plan' }]);
  });
});

describe('coverage across a fork', () => {
  it('E7: a branch that never came is not claimed, and what came is', () => {
    const { a, b } = sides();
    const twin = new Desk(fien, { place: a.log.place, founding: must(a.log.contributions()[0], 'f') }, everyone);
    const first = b.note('een');
    twin.takePen(b.pen);
    const here = [b.note('hier'), b.note('verder')];
    const [lost, there] = [twin.note('kwijt'), twin.note('daar')];
    a.take([first, ...here, there]);
    const leaf = a.foundNext([lien, fien]);
    const epoch = must(
      a.log.epochs().find((each) => each.hex === toHex(leaf.id)),
      'epoch',
    );
    const known = (each: Contribution): boolean => {
      a.take([each]);
      return a.log.knownTo(epoch).knows(must(a.log.held().get(toHex(each.id)), 'held'));
    };
    expect([first, ...here, there].map(known)).toEqual([true, true, true, true]);
    expect(known(lost)).toBe(false);
    // The next founding knows both, and says so.
    const next = a.foundNext([lien, fien]);
    const later = must(
      a.log.epochs().find((each) => each.hex === toHex(next.id)),
      'epoch',
    );
    for (const each of [first, ...here, there, lost])
      expect(a.log.knownTo(later).knows(must(a.log.held().get(toHex(each.id)), 'held'))).toBe(true);
  });

  it('E7: of two parents that knew different branches only what either knew is claimed', () => {
    const { a, b } = sides([lien, fien, wolf]);
    const w = new Desk(wolf, { place: a.log.place, founding: must(a.log.contributions()[0], 'f') }, everyone);
    const twin = new Desk(wolf, { place: a.log.place, founding: must(a.log.contributions()[0], 'f') }, everyone);
    const first = w.note('een');
    twin.takePen(w.pen);
    const [hidden, mine] = [w.note('nooit gekomen'), w.note('bij Lien')];
    const [other, theirs] = [twin.note('daar'), twin.note('bij Fien')];
    a.take([first, mine]);
    b.take([first, other, theirs]);
    a.foundNext([lien, fien, wolf], 'compaction');
    b.foundNext([lien, fien], 'removal');
    meet(a, b);
    const next = joined(a);
    const epoch = must(
      a.log.epochs().find((each) => each.hex === toHex(next.id)),
      'epoch',
    );
    a.take([hidden]);
    const knows = (each: Contribution): boolean =>
      a.log.knownTo(epoch).knows(must(a.log.held().get(toHex(each.id)), 'held'));
    expect([first, mine, other, theirs].map(knows)).toEqual([true, true, true, true]);
    expect(knows(hidden)).toBe(false);
  });
});

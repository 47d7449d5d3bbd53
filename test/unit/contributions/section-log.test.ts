import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { disclosures, keptApart } from '../../../shared/contributions/disclosing.ts';
import { decodeNewer, signContribution } from '../../../shared/contributions/format.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import { eventsOf } from '../../../shared/contributions/history.ts';
import { together } from '../../../shared/contributions/joining.ts';
import { mostMissing, type FoundOp } from '../../../shared/contributions/ops.ts';
import { SectionLog } from '../../../shared/contributions/section-log.ts';
import { travelling } from '../../../shared/contributions/travelling.ts';
import { must } from '../../../shared/result.ts';
import { crypto, Desk, found, justice, ofVersionBy, person, psd, salt } from '../../support/section.ts';

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
const epochOf = (desk: Desk, { id }: Contribution) =>
  must(
    desk.log.epochs().find(({ hex }) => hex === toHex(id)),
    'an epoch',
  );

describe('what a section keeps', () => {
  it('C10: a copy that is well signed counts, whichever came first, and a badly signed one takes nothing back', () => {
    const founded = found(lien);
    const made = new Desk(lien, founded, everyone).put('what', { text: 'bellen' });
    const { log } = new Desk(lien, founded, everyone);
    expect(log.add(made, false)).toBe(true);
    expect(log.standing(made)).toEqual({ is: 'quarantined', reason: 'bad-signature' });
    expect(log.add(made, true)).toBe(true);
    expect(log.standing(made).is).toBe('applied');
    expect([log.add(made, true), log.add(made, false)]).toEqual([false, false]);
    expect(log.standing(made).is).toBe('applied');
  });

  it('C8: what a newer version wrote is counted beside all that is held', () => {
    const founded = found(lien);
    const { log } = new Desk(lien, founded, everyone);
    const newer = must(decodeNewer(crypto, ofVersionBy(lien, 2, founded.place.section, founded.founding.id)), 'newer');
    expect([log.size, log.has(newer.id)]).toEqual([1, false]);
    log.addNewer(newer);
    expect([log.size, log.has(newer.id)]).toEqual([2, true]);
  });

  it('is shown to whoever only looks at it without readers, and as nothing to write in', () => {
    const { log } = new Desk(lien, found(lien), everyone);
    expect(log.asRead()).toEqual(log.view({ canWrite: false, readers: [] }));
    expect(log.asRead()).toMatchObject({ canWrite: false, readers: [] });
  });

  it('F4: after what is set aside a seat goes on behind the last of its own that counts', () => {
    const founded = found(lien, [lien, joppe]);
    const [a, j] = [new Desk(lien, founded, everyone), new Desk(joppe, founded, everyone)];
    for (const text of ['een', 'twee', 'drie', 'vier']) a.note(text);
    const good = j.note('goed');
    const bad = j.note('slecht getekend');
    a.take([good]).log.add(bad, false);
    expect(a.log.lastOf(joppe.author.seat)?.id).toEqual(good.id);
    expect(a.log.lastOf(joppe.author.seat, good.head.actor.run)?.id).toEqual(good.id);
  });

  it('F6: a founding begins its run and is alone in it', () => {
    const { place, founding } = found(lien);
    const op = foundOp(founding);
    const head = { section: place.section, epoch: null, at: 1, run: crypto.random(16) };
    const signing = (change: { seq: number; prev: Contribution['id'] | null }, ops: FoundOp[]) => () =>
      signContribution(crypto, lien.keys, { ...head, ...change }, ops);
    expect(signing({ seq: 0, prev: null }, [op])).not.toThrow();
    expect(signing({ seq: 1, prev: founding.id }, [op])).toThrow();
    expect(signing({ seq: 0, prev: null }, [op, { ...op, salt: salt() }])).toThrow();
  });

  it('N4, E3: a restore that another one names is not brought on', () => {
    const a = new Desk(lien, found(lien, [lien, fien]), everyone);
    a.put('what', { text: 'bellen' });
    const taken = a.retire();
    const restore = (of: readonly Contribution[]) => {
      const sees = of.map((each) => must(each.ops[0]?.id, 'an op'));
      return a.write([{ op: 'restore', salt: salt(), type: 'step', entity: 's1', sees }]);
    };
    const first = restore([taken]);
    const second = restore([taken, first]);
    const restated = foundOp(a.foundNext([lien, fien])).restates.map(({ id }) => toHex(id));
    expect([restated.includes(toHex(second.id)), restated.includes(toHex(first.id))]).toEqual([true, false]);
  });

  it('H1: an event tells the values of its own unit, whatever else it names', () => {
    const a = new Desk(lien, found(lien), everyone);
    const details = a.put('details', { text: 'in de voormiddag' });
    const what = a.put('what', { text: 'bellen' });
    a.put('what', { text: 'schrijven' }, { sees: [details, what].map((each) => must(each.ops[0]?.id, 'an op')) });
    const events = eventsOf(a.log).filter(({ value }) => JSON.stringify(value) === '{"text":"schrijven"}');
    expect(events.map(({ was }) => was.map(({ value }) => value))).toEqual([[{ text: 'bellen' }]]);
  });
});

describe('what is told of what a section keeps', () => {
  it('H1: writing the same once more is an event of its own, where nothing is brought back', () => {
    const a = new Desk(lien, found(lien), everyone);
    a.put('what', { text: 'bellen' });
    a.put('what', { text: 'bellen' });
    const put = eventsOf(a.log).filter(({ unit }) => unit === 'what');
    expect(put.map(({ was }) => was.length).sort((a, b) => a - b)).toEqual([0, 1]);
  });

  it('N6: for equal values the operation with the smallest id stands, and the others are the same', () => {
    const a = new Desk(lien, found(lien), everyone);
    const ids = Array.from({ length: 5 }, () => {
      const made = a.put('what', { text: 'bellen' }, { sees: [] });
      return toHex(must(made.ops[0], 'an op').id);
    }).sort();
    const [version, ...others] = a.entity().units['what']?.versions ?? [];
    expect(others).toEqual([]);
    expect([version?.op, ...(version?.same ?? [])]).toEqual(ids);
  });

  it('E5: an author is named as the epoch names them that the work is of', () => {
    const moved = { ...joppe, member: { ...joppe.member, service: 'justice-house:namur' } };
    const { place, founding } = found(lien, [lien, joppe]);
    const authors = (seat: string, member?: { readonly service: string }) => {
      const known = [lien, joppe].find((each) => each.author.seat === seat);
      return known === undefined ? null : { ...known.author, service: member?.service ?? 'unknown' };
    };
    const a = new Desk(lien, { place, founding }, everyone);
    const j = new Desk(joppe, { place, founding }, everyone);
    const before = j.put('what', { text: 'van vroeger' });
    a.take([before]);
    const next = a.foundNext([lien, moved]);
    j.take(a.log.contributions()).keys.add(toHex(next.id));
    j.log.changed();
    const after = j.put('details', { text: 'van nu' });
    const log = new SectionLog(place, authors, () => true);
    for (const each of [...a.log.contributions(), after]) log.add(each, true);
    const units = log.entity('step', 's1')?.units;
    expect([units?.['what'], units?.['details']].map((unit) => unit?.versions[0]?.author.service)).toEqual([
      justice,
      'justice-house:namur',
    ]);
  });
});

describe('what a founding follows, and what it leaves aside', () => {
  /** Lien and Fien found beside each other for these people; Lien holds both, and Fien's key where she is given it. */
  function beside(atLien: readonly (typeof lien)[], atFien: readonly (typeof lien)[], withKey = true) {
    const founded = found(lien, [lien, fien, joppe]);
    const [a, b] = [new Desk(lien, founded, everyone), new Desk(fien, founded, everyone)];
    const [one, other] = [a.foundNext(atLien), b.foundNext(atFien)];
    a.take(b.log.contributions());
    if (withKey) a.keys.add(toHex(other.id));
    a.log.changed();
    const follows = (who = lien) => together(a.log, who.member.seat, epochOf(a, one)).map(({ hex }) => hex);
    return { follows, one: toHex(one.id), other: toHex(other.id) };
  }

  it('E13: it follows all newest epochs of one audience, and none of another', () => {
    const same = beside([lien, fien, joppe], [lien, fien, joppe]);
    expect(same.follows()).toEqual([same.one, same.other]);
    const another = beside([lien, fien, joppe], [lien, fien, mira]);
    expect(another.follows()).toEqual([another.one]);
  });

  it('E13: it follows no epoch whose key is not here, or that its founder does not own', () => {
    const closed = beside([lien, fien, joppe], [lien, fien, joppe], false);
    expect(closed.follows()).toEqual([closed.one]);
    const partner = beside([lien, fien, joppe], [lien, fien, joppe]);
    expect(partner.follows(joppe)).toEqual([partner.one]);
  });

  it('E11: who was shown one part of late work would newly read the other', () => {
    const founded = found(lien, [lien, fien]);
    const [a, b] = [new Desk(lien, founded, everyone), new Desk(fien, founded, everyone)];
    const late = b.write([b.putOp('what', { text: 'bellen' }), b.putOp('due', { on: '2027-01-01' })]);
    const next = a.foundNext([lien, fien, joppe]);
    a.take([late]);
    const newly = () => {
      const members = [lien, fien, joppe].map(({ member }) => member);
      return disclosures(a.log, [epochOf(a, next)], members).map(({ to }) => to.map(({ seat }) => toHex(seat)));
    };
    const adopt = (shows: number[]) => a.write([{ op: 'adopt', salt: salt(), adopts: [{ id: late.id, shows }] }]);
    adopt([0]);
    expect(newly()).toEqual([[joppe.author.seat]]);
    adopt([1]);
    expect(newly()).toEqual([]);
  });

  it('C8, E11: what a newer version wrote stays aside unless a parent restates it or it was written there', () => {
    const a = new Desk(lien, found(lien, [lien, fien]), everyone);
    const [before] = a.log.contributions();
    const early = must(
      decodeNewer(crypto, ofVersionBy(fien, 2, a.log.place.section, must(before, 'a founding').id)),
      'newer',
    );
    const next = a.foundNext([lien, fien, joppe]);
    const late = must(decodeNewer(crypto, ofVersionBy(lien, 2, a.log.place.section, next.id)), 'newer');
    for (const each of [early, late]) a.log.addNewer(each);
    const members = [lien, fien, joppe].map(({ member }) => member);
    const apart = keptApart(a.log, [epochOf(a, next)], members, new Set());
    expect([...apart]).toEqual([toHex(early.id)]);
  });

  it('E7: of a run at most so many gaps are named before what is restated', () => {
    const founded = found(lien, [lien, fien]);
    const [a, b] = [new Desk(lien, founded, everyone), new Desk(lien, founded, everyone)];
    const gaps = mostMissing + 1;
    const made = Array.from({ length: 2 * gaps }, (_, at) =>
      a.put('what', { text: String(at) }, { entity: `s${String(at)}`, sees: [] }),
    );
    b.take(made.filter((_, at) => at % 2 === 1));
    const { covered } = foundOp(b.foundNext([lien, fien]));
    expect(covered.map(({ missing }) => missing.length)).toEqual([mostMissing]);
  });

  it('E7: of a run that goes on twice from one place the smaller of both ends is named', () => {
    for (const order of [1, -1]) {
      const founded = found(lien, [lien, joppe]);
      const j = new Desk(joppe, founded, everyone);
      const pen = j.pen;
      const one = j.note('een');
      j.takePen(pen);
      const both = [one, j.note('ander')].sort((x, y) => (toHex(x.id) < toHex(y.id) ? -order : order));
      const { covered } = foundOp(new Desk(lien, founded, everyone).take(both).foundNext([lien, joppe]));
      const smaller = both.map(({ id }) => toHex(id)).sort()[0];
      expect(covered.map(({ tips }) => tips.map(({ id }) => toHex(id)))).toEqual([[smaller]]);
    }
  });

  it('E7: what a founding newly knew of a run stands there in the order of ids', () => {
    const a = new Desk(lien, found(lien, [lien, joppe]), everyone);
    for (let at = 0; at < 16; at += 1) a.put('what', { text: String(at) });
    const { covered } = foundOp(a.foundNext([lien, joppe]));
    const named = covered.flatMap(({ tips }) => tips.map(({ id }) => toHex(id)));
    expect(named).toHaveLength(16);
    expect(named).toEqual([...named].sort());
  });

  it('E9: what waits here is not known to a founding: it is late behind it, and is no part of what is covered', () => {
    const founded = found(lien, [lien, fien, joppe]);
    const j = new Desk(joppe, founded, everyone);
    const unknown = j.note('wiens kaart nog komt');
    const a = new Desk(lien, founded, [lien, fien]).take([unknown]);
    expect(a.log.standing(unknown)).toEqual({ is: 'waiting', reason: 'author' });
    const next = a.foundNext([lien, fien, joppe]);
    expect(foundOp(next).covered).toEqual([]);
    expect(a.log.knownTo(epochOf(a, next)).knows(must(a.log.held().get(toHex(unknown.id)), 'held'))).toBe(false);
  });

  it('E11: what stands again once something was left aside is left aside as well, where nobody let its reader have it', () => {
    const founded = found(lien, [lien, fien]);
    const [a, b] = [new Desk(lien, founded, everyone), new Desk(fien, founded, everyone)];
    const first = b.put('what', { text: 'bellen' });
    const second = b.put('what', { text: 'schrijven' });
    const next = a.foundNext([lien, fien, joppe]);
    a.take([first, second]);
    const members = [lien, fien, joppe].map(({ member }) => member);
    const apart = keptApart(a.log, [epochOf(a, next)], members, new Set());
    expect([...apart].sort()).toEqual([first, second].map(({ id }) => toHex(id)).sort());
  });

  it('E7: who joins names what only one side knew and brings on no more, though its epoch is not here', () => {
    const founded = found(lien, [lien, fien]);
    const [a, b] = [new Desk(lien, founded, everyone), new Desk(fien, founded, everyone)];
    const both = [a.put('what', { text: 'een' }), a.put('details', { text: 'twee' })];
    const [one, other] = [a.foundNext([lien, fien, wolf]), b.foundNext([lien, fien, wolf])];
    const w = new Desk(wolf, { place: founded.place, founding: one }, everyone);
    w.keys.add(toHex(other.id));
    w.takeBytes(travelling(a.log, wolf.member.seat, () => false).map(({ bytes }) => bytes)).take([other]);
    expect(w.log.leaves()).toHaveLength(2);
    for (const unit of ['what', 'details']) w.write([w.putOp(unit, { text: 'anders' })], one.id);
    const members = [lien, fien, wolf].map(({ member }) => member);
    const parents = [epochOf(w, one), epochOf(w, other)];
    const { covered } = foundOp(w.found({ owners: [psd], members, reason: 'joined', parents }));
    const named = covered.flatMap(({ tips }) => tips.map(({ id }) => toHex(id)));
    expect(both.map(({ id }) => named.includes(toHex(id)))).toEqual([true, true]);
  });
});

import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { decodeNewer, signContribution } from '../../../shared/contributions/format.ts';
import { nextFounding } from '../../../shared/contributions/founding.ts';
import { joinOf } from '../../../shared/contributions/joining.ts';
import { keysAlong, travelling } from '../../../shared/contributions/travelling.ts';
import { must } from '../../../shared/result.ts';
import {
  crypto,
  Desk,
  found,
  justice,
  newEpoch,
  ofVersionBy,
  person,
  psd,
  salt,
  sign,
  type Person,
} from '../../support/section.ts';

const lien = person('Lien Zonnebloem', psd);
const fien = person('Fien Muurbloem', psd);
const wolf = person('Wolf Korenbloem', psd);
const joppe = person('Joppe Waterlelie', justice);
const mira = person('Mira Vlinder', 'cpas:mons');
const everyone = [lien, fien, wolf, joppe, mira];

const idsFor = (desk: Desk, reader: Person): string[] =>
  travelling(desk.log, reader.member.seat, () => false).map(({ hex }) => hex);

/** Lien and Fien at a desk each, who found the next epoch without knowing of the other's. */
function apart(readers: readonly Person[], atA: readonly Person[], atB: readonly Person[]) {
  const founded = found(lien, readers);
  const a = new Desk(lien, founded, everyone);
  const b = new Desk(fien, founded, everyone);
  return { a, b, first: () => a.foundNext(atA), second: () => b.foundNext(atB) };
}

describe('what goes to a reader', () => {
  it('C10: what is badly signed or of another section does not travel, though it says it is of the newest epoch', () => {
    const { place, founding } = found(lien, [lien, joppe]);
    const a = new Desk(lien, { place, founding }, everyone);
    const head = { epoch: founding.id, seq: 0, prev: null, at: 5, run: crypto.random(16) };
    const foreign = signContribution(crypto, lien.keys, { ...head, section: crypto.random(16) }, [
      a.putOp('what', { text: 'van elders' }),
    ]);
    const forged = signContribution(crypto, joppe.keys, { ...head, section: place.section }, [
      a.putOp('what', { text: 'vervalst' }),
    ]);
    const good = a.put('what', { text: 'bellen' });
    a.take([foreign]).log.add(forged, false);
    expect([a.log.standing(foreign), a.log.standing(forged)]).toMatchObject([
      { reason: 'foreign-section' },
      { reason: 'bad-signature' },
    ]);
    expect(idsFor(a, joppe).sort()).toEqual([founding.id, good.id].map(toHex).sort());
  });

  it('C8: what a newer version wrote in one of two newest epochs goes to who reads both', () => {
    const { a, b, first, second } = apart([lien, fien, joppe], [lien, fien, joppe], [lien, fien, joppe, wolf]);
    const [one, other] = [first(), second()];
    a.take(b.log.contributions()).keys.add(toHex(other.id));
    a.log.changed();
    expect(a.log.leaves()).toHaveLength(2);
    const bytes = ofVersionBy(lien, 2, a.log.place.section, one.id);
    const newer = must(decodeNewer(crypto, bytes), 'newer');
    a.log.addNewer(newer);
    expect(idsFor(a, joppe)).toContain(toHex(newer.id));
    expect(idsFor(a, wolf)).not.toContain(toHex(newer.id));
  });
});

describe('what goes along with what goes to a reader', () => {
  it('E3: the key of an epoch whose late work goes, to who read there, and of no other', () => {
    const readers = [lien, fien, joppe];
    const { a, b, first } = apart(readers, [...readers, wolf], []);
    const start = must(a.log.epoch(), 'an epoch').hex;
    const newest = toHex(first().id);
    const keysFor = (reader: Person) =>
      keysAlong(
        a.log,
        reader.member.seat,
        travelling(a.log, reader.member.seat, () => false),
      );
    expect([keysFor(joppe), keysFor(wolf)]).toEqual([[newest], [newest]]);
    const late = [b.put('what', { text: 'te laat' }), b.put('details', { text: 'ook te laat' })];
    a.take(late);
    expect([keysFor(joppe), keysFor(wolf)]).toEqual([[newest, start], [newest]]);
    // Adopted it goes to everybody, under the key of where it was adopted.
    a.write([{ op: 'adopt', salt: salt(), adopts: late.map(({ id }) => ({ id, shows: [0] })) }]);
    expect(idsFor(a, wolf)).toEqual(expect.arrayContaining(late.map(({ id }) => toHex(id))));
    expect(keysFor(wolf)).toEqual([newest]);
  });

  it('C10: what its author had no right to write, so that everybody holds the same', () => {
    const { place, founding } = found(lien, [lien, fien, { ...mira, member: { ...mira.member, writes: false } }]);
    const a = new Desk(lien, { place, founding }, everyone);
    const m = new Desk(mira, { place, founding }, everyone);
    const reads = m.put('what', { text: 'mag niet' });
    const lets = a.write([
      { op: 'admit', salt: salt(), member: { ...mira.member, seat: wolf.member.seat, service: psd } },
    ]);
    a.take([reads]);
    expect([a.log.standing(reads), a.log.standing(lets)]).toMatchObject([
      { reason: 'not-a-writer' },
      { reason: 'not-allowed' },
    ]);
    expect(idsFor(a, fien)).toEqual(expect.arrayContaining([reads, lets].map(({ id }) => toHex(id))));
  });

  it('C8: what a newer version wrote before somebody came goes to them where a founding brings it on', () => {
    const a = new Desk(lien, found(lien, [lien, fien]), everyone);
    const newerIn = (text: Uint8Array<ArrayBuffer>) => {
      const newer = must(decodeNewer(crypto, ofVersionBy(lien, 2, a.log.place.section, text)), 'newer');
      a.log.addNewer(newer);
      return newer;
    };
    const start = must(a.log.epoch(), 'an epoch').id;
    const [brought, left] = [newerIn(start), newerIn(start)];
    const members = [lien, fien, wolf].map(({ member }) => member);
    const op = nextFounding(a.log, newEpoch(), { owners: [psd], members, reason: 'audience' });
    const others = op.restates.filter(({ id }) => ![brought, left].some((each) => toHex(each.id) === toHex(id)));
    const next = sign(lien, a.log.place.section, { ...op, restates: [...others, { id: brought.id, shows: [0] }] });
    a.take([next]).keys.add(toHex(next.id));
    a.log.changed();
    expect(a.log.epoch()?.hex).toBe(toHex(next.id));
    expect(idsFor(a, wolf)).toContain(toHex(brought.id));
    expect(idsFor(a, wolf)).not.toContain(toHex(left.id));
    expect(idsFor(a, fien)).toEqual(expect.arrayContaining([brought, left].map(({ id }) => toHex(id))));
    // What they are known to hold does not go once more.
    expect(travelling(a.log, wolf.member.seat, (hex) => hex === toHex(brought.id)).map(({ hex }) => hex)).not.toContain(
      toHex(brought.id),
    );
  });
});

describe('what somebody asks to be sent whom nobody let read it', () => {
  /** Lien replaced a text before she let Fien in, who owns from then on and finds in the founding under which name it is known. */
  function letInLater() {
    const founded = found(lien);
    const a = new Desk(lien, founded, everyone);
    const gone = a.put('details', { text: 'lang vervangen' });
    a.put('details', { text: 'zo is het nu' });
    const second = a.foundNext([lien, fien]);
    const f = new Desk(fien, { place: a.log.place, founding: second }, everyone);
    f.takeBytes(travelling(a.log, fien.member.seat, () => false).map(({ bytes }) => bytes));
    const named = second.ops.flatMap((each) => (each?.op.op === 'found' ? each.op.covered : []));
    expect(named.flatMap(({ tips }) => tips.map(({ id }) => toHex(id)))).toContain(toHex(gone.id));
    expect(f.log.held().has(toHex(gone.id))).toBe(false);
    return { a, f, gone };
  }

  it('E11: an adoption by somebody who cannot read it', () => {
    const { a, f, gone } = letInLater();
    a.take([f.write([{ op: 'adopt', salt: salt(), adopts: [{ id: gone.id, shows: [0] }] }])]);
    expect(idsFor(a, fien)).not.toContain(toHex(gone.id));
  });

  it('E11: a founding of before their time, with the list of who read then', () => {
    const { a, f } = letInLater();
    const first = must(
      a.log.epochs().find(({ parents }) => parents.length === 0),
      'the first epoch',
    );
    a.take([f.write([{ op: 'adopt', salt: salt(), adopts: [{ id: first.id, shows: [0] }] }])]);
    expect(idsFor(a, fien)).not.toContain(first.hex);
  });

  it('E11: a founding by somebody who cannot read it', () => {
    const { a, f, gone } = letInLater();
    const members = [lien.member, fien.member];
    const op = nextFounding(f.log, newEpoch(), { owners: [psd], members, reason: 'compaction' });
    const restates = [...op.restates, { id: gone.id, shows: [0] }];
    const lie = sign(fien, f.log.place.section, { ...op, restates });
    a.take([lie]).keys.add(toHex(lie.id));
    a.log.changed();
    expect(a.log.epoch()?.hex).toBe(toHex(lie.id));
    expect(idsFor(a, fien)).not.toContain(toHex(gone.id));
  });
});

it('N9: hundreds of epochs side by side do not keep a file waiting', () => {
  const founded = found(lien, [lien, fien]);
  const a = new Desk(lien, founded, everyone);
  const members = [lien.member, fien.member];
  const op = nextFounding(a.log, newEpoch(), { owners: [psd], members, reason: 'compaction' });
  const value = { text: 'kort', on: '2026-11-24', kind: 'other' };
  for (let at = 0; at < 2_000; at += 1) a.write([{ op: 'note', salt: salt(), value }], founded.founding.id);
  a.take(Array.from({ length: 400 }, () => sign(fien, a.log.place.section, { ...op, ...newEpoch() })));
  const before = process.cpuUsage();
  expect(idsFor(a, fien)).toHaveLength(2_401);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(4);
});

describe('what shows why an epoch counts', () => {
  it('E3: who reads again gets the admission, in an epoch they did not read, of whoever lets them in', () => {
    const { a, first } = apart([lien, joppe], [lien], [lien]);
    const there = new Desk(
      joppe,
      { place: a.log.place, founding: must(a.log.contributions()[0], 'a founding') },
      everyone,
    );
    const without = first();
    const admission = a.write([{ op: 'admit', salt: salt(), member: fien.member }]);
    const f = new Desk(fien, { place: a.log.place, founding: without }, everyone);
    f.take(a.log.contributions());
    const again = f.foundNext([lien, fien, joppe]);
    a.take([again]).keys.add(toHex(again.id));
    a.log.changed();
    const travels = travelling(a.log, joppe.member.seat, () => false);
    expect(travels.map(({ hex }) => hex)).toContain(toHex(admission.id));
    there.keys.add(toHex(again.id));
    there.takeBytes(travels.map(({ bytes }) => bytes));
    expect(there.log.epoch()?.hex).toBe(toHex(again.id));
    // Once they are known to hold all of it, nothing of it goes again.
    const known = new Set(travels.map(({ hex }) => hex));
    expect(travelling(a.log, joppe.member.seat, (hex) => known.has(hex))).toEqual([]);
  });
});

describe('who was let in on one side of a join', () => {
  it('E12: was not taken out by a side that knew other work of that epoch, and nothing of the admission', () => {
    const { a, b, first, second } = apart([lien, fien], [lien, fien, wolf, mira], [lien, fien]);
    const before = a.put('what', { text: 'van voor' });
    b.take([before]);
    a.write([{ op: 'admit', salt: salt(), member: wolf.member }]);
    first();
    const other = second();
    a.take(b.log.contributions()).keys.add(toHex(other.id));
    a.log.changed();
    const seats = must(joinOf(a.log, lien.member.seat), 'something to join').members.map(({ seat }) => toHex(seat));
    expect(seats).toContain(wolf.author.seat);
  });

  it('E12: begins with the last epoch before both sides, and with none before that', () => {
    const { a, b, first, second } = apart([lien, fien, wolf], [lien, fien], [lien, fien, mira]);
    const common = a.foundNext([lien, fien, wolf], 'compaction');
    b.take([common]).keys.add(toHex(common.id));
    b.log.changed();
    const [, other] = [first(), second()];
    a.take(b.log.contributions()).keys.add(toHex(other.id));
    a.log.changed();
    expect(a.log.leaves()).toHaveLength(2);
    expect(a.log.ancestry().lastBefore(a.log.leaves())).toEqual([toHex(common.id)]);
  });

  it('E12: is let in no more where one side took them out again that had let them in itself', () => {
    const { a, b, first, second } = apart([lien, fien], [lien, fien, mira], [lien, fien, mira, joppe]);
    first();
    a.foundNext([lien, fien], 'removal');
    const other = second();
    a.take(b.log.contributions()).keys.add(toHex(other.id));
    a.log.changed();
    const seats = must(joinOf(a.log, lien.member.seat), 'something to join').members.map(({ seat }) => toHex(seat));
    expect(seats.sort()).toEqual([lien, fien, joppe].map(({ author }) => author.seat).sort());
  });
});

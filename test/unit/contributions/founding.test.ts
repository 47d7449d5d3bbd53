import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { firstFounding, nextFounding } from '../../../shared/contributions/founding.ts';
import { travelling } from '../../../shared/contributions/travelling.ts';
import { redact, type Contribution } from '../../../shared/contributions/format.ts';
import type { FoundOp } from '../../../shared/contributions/ops.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import {
  asText,
  decoded,
  Desk,
  found,
  justice,
  newEpoch,
  occurs,
  person,
  psd,
  salt,
  sign,
  type Person,
} from '../../support/section.ts';

const lien = person('Lien Zonnebloem', psd);
const fien = person('Fien Muurbloem', psd);
const joppe = person('Joppe Waterlelie', justice);
const mira = person('Mira Vlinder', 'cpas:mons');
const everyone = [lien, fien, joppe, mira];

/** Lien's section, with Fien of her service. */
const begin = (): Desk => {
  const founded = found(lien, [lien, fien]);
  return new Desk(lien, founded, everyone);
};

const bytesFor = (desk: Desk, reader: Person, knows: (id: string) => boolean = () => false): readonly Bytes[] =>
  travelling(desk.log, reader.member.seat, knows).map((each) => each.bytes);

/** Someone who met the section with its newest epoch. */
function arrives(desk: Desk, reader: Person): Desk {
  const epoch = must(desk.log.epoch(), 'an epoch');
  const founding = must(
    desk.log.contributions().find((each) => toHex(each.id) === epoch.hex),
    'founding',
  );
  return new Desk(reader, { place: desk.log.place, founding }, everyone).takeBytes(bytesFor(desk, reader));
}

const asThey = (desk: Desk, reader: Desk): void => expect(asText(live(reader))).toBe(asText(live(desk)));
const live = (desk: Desk): unknown =>
  desk
    .view()
    .entities.filter((each) => each.state !== 'taken-out')
    .map(({ id, units, state }) => ({ id, units, state }));

describe('the next epoch', () => {
  it('E3: restates what is current, every side and every removal, under the original heads', () => {
    const a = begin();
    a.put('what', { text: 'eerste woorden' });
    a.put('what', { text: 'bellen' });
    a.put('due', { on: '2027-01-01' });
    a.put('due', { on: '2027-02-01' }, { sees: [] });
    a.put('what', { text: 'weggehaalde woorden' }, { entity: 's2' });
    a.retire('s2');
    a.note('gebeld');
    a.foundNext([lien, fien, joppe]);
    const b = arrives(a, joppe);
    asThey(a, b);
    expect(b.values('due')).toHaveLength(2);
    expect(b.entity('s2')).toMatchObject({ state: 'taken-out', units: {} });
    expect(b.view()).toMatchObject({
      waiting: 0,
      quarantined: 0,
      missingFrom: [],
      notes: [{ note: { text: 'gebeld' } }],
    });
    expect(b.entity().units['what']?.versions[0]?.author.name).toBe('Lien Zonnebloem');
  });

  it('E3: replaced and removed text does not travel, in no byte', () => {
    const a = begin();
    a.put('what', { text: 'eerste woorden' });
    a.put('what', { text: 'bellen' });
    a.write([
      a.putOp('what', { text: 'weggehaalde woorden' }, { entity: 's2' }),
      a.putOp('what', { text: 'dit blijft' }, { entity: 's3' }),
    ]);
    a.retire('s2');
    a.foundNext([lien, fien, joppe]);
    const travels = bytesFor(a, joppe);
    const has = (text: string): boolean => travels.some((bytes) => occurs(text, bytes));
    expect([has('bellen'), has('dit blijft')]).toEqual([true, true]);
    expect([has('eerste woorden'), has('weggehaalde woorden')]).toEqual([false, false]);
    // The search finds it where it is.
    expect(a.log.contributions().some((each) => occurs('eerste woorden', each.bytes))).toBe(true);
  });

  it('E3: work goes on across epochs, and a third epoch restates it again', () => {
    const a = begin();
    a.put('what', { text: 'bellen' });
    const second = a.foundNext([lien, fien, joppe]);
    const b = arrives(a, joppe);
    b.put('what', { text: 'schrijven' });
    a.take(b.log.contributions());
    a.put('details', { text: 'in de voormiddag' });
    const third = a.foundNext([lien, fien, joppe, mira]);
    const c = arrives(a, mira);
    asThey(a, c);
    expect(c.view()).toMatchObject({ waiting: 0, quarantined: 0, missingFrom: [] });
    expect(c.log.epochs().map((each) => each.hex)).toEqual([toHex(third.id)]);
    expect(bytesFor(a, mira).some((bytes) => toHex(decoded(bytes).id) === toHex(second.id))).toBe(false);
    // Someone who was a reader before also gets what leads from their epoch to the newest.
    b.takeBytes(bytesFor(a, joppe));
    expect(b.log.epoch()?.hex).toBe(toHex(third.id));
    asThey(a, b);
  });

  it('E3: a reader who missed an epoch in between follows all the same', () => {
    const a = begin();
    a.foundNext([lien, fien, joppe]);
    const b = arrives(a, joppe);
    a.foundNext([lien, joppe], 'removal');
    a.put('what', { text: 'bellen' });
    a.foundNext([lien, joppe, mira]);
    b.takeBytes(bytesFor(a, joppe));
    expect(b.log.epoch()?.hex).toBe(a.log.epoch()?.hex);
    expect(b.values('what')).toEqual([{ text: 'bellen' }]);
  });

  it('sends no more than is not known to be there, and all that is', () => {
    const a = begin();
    a.put('what', { text: 'bellen' });
    a.put('due', { on: '2027-01-01' });
    a.foundNext([lien, fien, joppe]);
    const known = new Set(travelling(a.log, joppe.member.seat, () => false).map((each) => toHex(each.id)));
    expect(bytesFor(a, joppe, (id) => known.has(id))).toEqual([]);
    const late = a.put('details', { text: 'nieuw' });
    expect(bytesFor(a, joppe, (id) => known.has(id))).toEqual([late.bytes]);
  });

  it('sends again what an earlier copy showed less of', () => {
    const a = begin();
    a.write([a.putOp('what', { text: 'een' }), a.putOp('what', { text: 'twee' }, { entity: 's2' })]);
    a.put('what', { text: 'drie' });
    const second = a.foundNext([lien, fien, joppe]);
    const known = new Set(travelling(a.log, joppe.member.seat, () => false).map((each) => toHex(each.id)));
    expect(known.has(toHex(second.id))).toBe(true);
    // Another founding, made where the first value was still current.
    const restates = second.ops[0]?.op.op === 'found' ? second.ops[0].op.restates : [];
    const both = must(
      restates.find((each) => each.shows.length === 1 && each.shows[0] === 1),
      'redacted restatement',
    );
    const op = nextFounding(a.log, newEpoch(), {
      owners: [psd],
      members: everyone.map((each) => each.member),
      reason: 'audience',
    });
    const wider = sign(lien, a.log.place.section, {
      ...op,
      restates: op.restates.map((each) => (toHex(each.id) === toHex(both.id) ? { ...each, shows: [0, 1] } : each)),
    });
    a.keys.add(toHex(wider.id));
    a.take([wider]);
    const again = travelling(a.log, joppe.member.seat, (id) => known.has(id)).map((each) => toHex(each.id));
    expect(again).toContain(toHex(both.id));
  });

  it('C8: what nobody here can read is restated whole', () => {
    const a = begin();
    const op = { op: 'move', salt: salt(), type: 'step', entity: 's1', unit: 'what', to: 'volgende week' };
    const bare = { op: 'sing', salt: salt() };
    const unread = { op: 'note', salt: salt(), value: { text: 'onbekende soort', on: '2026-11-24', kind: 'song' } };
    const made = a.write([op, bare, unread] as never);
    const b = new Desk(lien, { place: a.log.place, founding: must(a.log.contributions()[0], 'founding') }, everyone);
    b.take([decoded(made.bytes)]);
    b.foundNext([lien, joppe]);
    const c = arrives(b, joppe);
    expect(c.view().newer).toBe(3);
    expect(bytesFor(b, joppe).some((bytes) => occurs('volgende week', bytes))).toBe(true);
  });
});

describe('who founds', () => {
  const rogue = (by: Person, desk: Desk, change: Partial<FoundOp> = {}): Contribution => {
    const { realm, dossier, kind } = desk.log.place;
    const first = firstFounding({ realm, dossier, kind }, newEpoch(), {
      owners: [by.author.service, psd],
      members: [by.member, lien.member],
    });
    return sign(by, desk.log.place.section, { ...first, ...change });
  };

  it('E2: a founding without a parent that counts here does not shadow the section', () => {
    const a = begin();
    const epoch = a.log.epoch()?.hex;
    for (let tries = 0; tries < 8; tries += 1) {
      a.take([rogue(joppe, a), rogue(joppe, a, { parents: [new Uint8Array(32).fill(tries)] })]);
      expect(a.log.epoch()?.hex).toBe(epoch);
    }
    expect(a.view().waiting).toBe(16);
  });

  it('E2: only an owner of the parent founds: not a partner, not a reader, not someone with a fitting card', () => {
    const reader = person('Otto Regenton', psd, false);
    const passer = person('Wout Kievit', psd);
    const founded = found(lien, [lien, fien, joppe, reader]);
    const people = [...everyone, reader, passer];
    for (const by of [joppe, reader, passer]) {
      const a = new Desk(lien, founded, people);
      const child = rogue(by, a, { parents: [founded.founding.id], reason: 'audience' });
      a.take([child]);
      expect([by.author.name, a.log.standing(child)]).toEqual([
        by.author.name,
        { is: 'quarantined', reason: 'not-a-writer' },
      ]);
      expect(a.log.epoch()?.hex).toBe(toHex(founded.founding.id));
    }
    const a = new Desk(lien, founded, people);
    const child = rogue(fien, a, { parents: [founded.founding.id], reason: 'audience' });
    a.take([child]);
    expect(a.log.epoch()?.hex).toBe(toHex(child.id));
  });

  it('E2: nothing is let in by being restated in a founding that does not count', () => {
    const a = begin();
    const intruder = new Desk(joppe, { place: a.log.place, founding: must(a.log.contributions()[0], 'f') }, everyone);
    const work = intruder.put('what', { text: 'ondergeschoven' });
    expect(a.take([work]).log.standing(work)).toEqual({ is: 'quarantined', reason: 'not-a-writer' });
    const parents = [must(a.log.epoch(), 'epoch').id];
    a.take([
      rogue(joppe, a, { restates: [{ id: work.id, shows: [0] }] }),
      rogue(joppe, a, { parents, restates: [{ id: work.id, shows: [0] }] }),
    ]);
    expect(a.log.standing(work)).toEqual({ is: 'quarantined', reason: 'not-a-writer' });
  });

  it('E1: a founding says of dossier, realm and kind what the section is', () => {
    const a = begin();
    const parents = [must(a.log.epoch(), 'epoch').id];
    for (const change of [{ kind: 'notes' as const }, { dossier: salt() }, { realm: salt() }]) {
      const child = rogue(lien, a, { parents, owners: [psd], ...change });
      a.take([child]);
      expect(a.log.standing(child)).toEqual({ is: 'quarantined', reason: 'foreign-section' });
    }
  });

  it('sets aside work of another section and work with a bad signature', () => {
    const a = begin();
    const other = begin();
    const foreign = other.note('elders');
    const made = a.note('hier');
    const forged = { ...made, head: { ...made.head, actor: { ...made.head.actor, key: fien.keys.publicKey } } };
    a.take([foreign]);
    expect(a.log.standing(foreign)).toEqual({ is: 'quarantined', reason: 'foreign-section' });
    const fresh = begin();
    fresh.take([forged]);
    expect(fresh.log.standing(forged)).toEqual({ is: 'quarantined', reason: 'bad-signature' });
    expect(bytesFor(fresh, fien)).toHaveLength(1);
  });

  it('restated work counts only as far as it is shown, when its own epoch is not here', () => {
    const a = begin();
    const made = a.write([a.putOp('what', { text: 'oud' }), a.putOp('due', { on: '2027-01-01' })]);
    a.put('what', { text: 'nieuw' });
    a.foundNext([lien, fien, joppe]);
    const b = arrives(a, joppe);
    b.take([made]);
    expect(b.values('what')).toEqual([{ text: 'nieuw' }]);
    expect(b.values('due')).toEqual([{ on: '2027-01-01' }]);
  });
});

describe('late work', () => {
  it('E7: what a founding did not know still reaches the readers of its own epoch', () => {
    const a = begin();
    a.put('what', { text: 'bellen' });
    a.foundNext([lien, fien, joppe]);
    const b = arrives(a, joppe);
    const late = b.put('what', { text: 'schrijven' });
    a.foundNext([lien, fien, joppe, mira]);
    b.takeBytes(bytesFor(a, joppe));
    expect(bytesFor(b, lien).map((bytes) => toHex(decoded(bytes).id))).toContain(toHex(late.id));
    a.takeBytes(bytesFor(b, lien));
    asThey(a, b);
    expect(a.values('what')).toEqual([{ text: 'schrijven' }]);
    // A new reader waits for someone to look first.
    expect(bytesFor(a, mira).some((bytes) => occurs('schrijven', bytes))).toBe(false);
    // A founding does not pass it on either.
    a.foundNext([lien, fien, joppe, mira], 'compaction');
    expect(bytesFor(a, mira).some((bytes) => occurs('schrijven', bytes))).toBe(false);
    a.foundNext([lien, fien, joppe, mira], 'compaction', [psd], new Set([toHex(late.id)]));
    asThey(a, arrives(a, mira));
  });

  it('E8: late work of someone who writes no longer waits until a member adopts it', () => {
    const a = begin();
    a.foundNext([lien, fien, joppe]);
    const b = arrives(a, joppe);
    const known = b.put('what', { text: 'bellen' });
    a.take([known]);
    const late = b.write([b.putOp('details', { text: 'te laat' }), b.putOp('due', { on: '2027-01-01' })]);
    a.foundNext([lien, fien], 'removal');
    a.take([late]);
    expect(a.log.standing(known).is).toBe('applied');
    expect(a.log.standing(late)).toEqual({ is: 'waiting', reason: 'adoption' });
    const adoption = a.write([{ op: 'adopt', salt: salt(), adopts: [{ id: late.id, shows: [0] }] }]);
    expect(a.log.standing(adoption).is).toBe('applied');
    expect(a.values('details')).toEqual([{ text: 'te laat' }]);
    expect(a.values('due')).toEqual([]);
    // Order plays no part.
    const again = new Desk(lien, { place: a.log.place, founding: must(a.log.contributions()[0], 'f') }, everyone);
    for (const hex of a.keys) again.keys.add(hex);
    again.take([...a.log.contributions()].reverse());
    expect(asText(again.view())).toBe(asText(a.view()));
  });

  it('E7: covers what was known of each run, branches and gaps included', () => {
    const a = begin();
    const b = new Desk(fien, { place: a.log.place, founding: must(a.log.contributions()[0], 'f') }, everyone);
    const [first, second, third] = [b.note('een'), b.note('twee'), b.note('drie')];
    a.take([first, third]);
    expect(a.view().missingFrom).toEqual(['Fien Muurbloem']);
    const founding = a.foundNext([lien, fien, joppe]);
    const op = founding.ops[0]?.op;
    const run = op?.op === 'found' ? op.covered.find((each) => toHex(each.key) === fien.author.seat) : undefined;
    expect(run).toMatchObject({ missing: [[1, 1]] });
    // What it restates it names there; of the run it names the last.
    expect(run?.tips.map((tip) => tip.seq).sort()).toEqual([2]);
    const c = arrives(a, joppe);
    expect(c.view().missingFrom).toEqual(['Fien Muurbloem']);
    a.take([second]);
    expect(bytesFor(a, fien).map((bytes) => toHex(decoded(bytes).id))).toContain(toHex(second.id));
    // Joppe never read that epoch: it stays unknown until someone looked.
    const next = a.foundNext([lien, fien, joppe, mira], 'audience', [psd], new Set([toHex(second.id)]));
    const later = next.ops[0]?.op;
    const whole =
      later?.op === 'found' ? later.covered.find((each) => toHex(each.key) === fien.author.seat) : undefined;
    expect(whole).toMatchObject({ missing: [] });
    expect(arrives(a, mira).view().missingFrom).toEqual([]);
  });

  it('E7: the other branch of a fork was not known, though its number was', () => {
    const a = begin();
    const b = new Desk(fien, { place: a.log.place, founding: must(a.log.contributions()[0], 'f') }, everyone);
    const twin = new Desk(fien, { place: a.log.place, founding: must(a.log.contributions()[0], 'f') }, everyone);
    const first = b.note('een');
    twin.takePen(b.pen);
    const here = [b.note('hier'), b.note('verder')];
    const there = twin.note('daar');
    a.take([first, ...here]);
    a.foundNext([lien, fien, joppe]);
    a.take([there]);
    const travels = bytesFor(a, fien).map((bytes) => toHex(decoded(bytes).id));
    expect(travels).toContain(toHex(there.id));
  });

  it('E9: someone who came in later founds in turn, and still speaks for what was left out before their time', () => {
    const a = begin();
    a.put('what', { text: 'een' });
    a.put('what', { text: 'twee' });
    a.foundNext([lien, fien, joppe], 'audience', [psd, justice]);
    const b = arrives(a, joppe);
    b.put('due', { on: '2027-01-01' });
    b.foundNext([joppe, mira, lien], 'audience', [psd, justice]);
    const c = arrives(b, mira);
    expect(c.view()).toMatchObject({ waiting: 0, quarantined: 0, missingFrom: [] });
    a.takeBytes(bytesFor(b, lien));
    expect(a.log.epoch()?.hex).toBe(b.log.epoch()?.hex);
    asThey(a, c);
    expect(a.view().missingFrom).toEqual([]);
  });

  it('copies of one contribution that show different operations give the same view in either order', () => {
    const a = begin();
    const made = a.write([a.putOp('what', { text: 'een' }), a.putOp('what', { text: 'twee' }, { entity: 's2' })]);
    const parts = [decoded(redact(made, [0])), decoded(redact(made, [1]))];
    const views = [parts, [...parts].reverse()].map((order) => {
      const desk = new Desk(fien, { place: a.log.place, founding: must(a.log.contributions()[0], 'f') }, everyone);
      return asText(desk.take(order).view());
    });
    expect(views[0]).toBe(views[1]);
    expect(views[0]).toContain('twee');
    expect(views[0]).toContain('een');
  });
});

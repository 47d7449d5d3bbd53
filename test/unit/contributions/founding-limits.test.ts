/** What a member who signs lies makes of a section must leave room to take them out of it. */
import { describe, expect, it } from 'vitest';
import { encode } from '../../../shared/codec/cbor.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { contributionCap } from '../../../shared/contributions/format.ts';
import { nextFounding } from '../../../shared/contributions/founding.ts';
import { joinOf } from '../../../shared/contributions/joining.ts';
import { mostMembers, mostParents, type FoundOp } from '../../../shared/contributions/ops.ts';
import { fitting } from '../../../shared/contributions/room.ts';
import { must } from '../../../shared/result.ts';
import {
  crypto,
  decoded,
  Desk,
  found,
  newEpoch,
  person,
  psd,
  salt,
  sign,
  type Founded,
} from '../../support/section.ts';

const lien = person('Lien', psd);
const otto = person('Otto', psd);
const all = [lien, otto];

const behind = ({ place, founding }: Founded, change: Partial<FoundOp>): FoundOp => ({
  op: 'found',
  salt: salt(),
  realm: place.realm,
  dossier: place.dossier,
  kind: place.kind,
  owners: [psd],
  members: all.map(({ member }) => member),
  parents: [founding.id],
  reason: 'audience',
  restates: [],
  covered: [],
  commitment: newEpoch().commitment,
  ...change,
});

/** Lien's desk after foundings of Otto. */
function after(...changes: readonly Partial<FoundOp>[]): { readonly desk: Desk; readonly section: Founded } {
  const section = found(lien, all);
  const desk = new Desk(lien, section, all);
  for (const change of changes) {
    const lie = decoded(sign(otto, section.place.section, behind(section, change)).bytes);
    desk.keys.add(toHex(lie.id));
    desk.take([lie]);
  }
  for (let at = 0; at < 200; at += 1) desk.put('what', { text: `Stap ${at}` }, { entity: `s${at}` });
  return { desk, section };
}

/** The founding that takes Otto out of everything. */
const withoutOtto = ({ log }: Desk): FoundOp =>
  nextFounding(log, newEpoch(), { owners: [psd], members: [lien.member], reason: 'removal' });

describe('E19: what a founding says fits one contribution', () => {
  it.each([
    [
      'shows 91,000 contributions',
      () => ({ restates: Array.from({ length: 91_000 }, () => ({ id: crypto.random(32), shows: [0] })) }),
    ],
    [
      'knows 55,850 runs',
      () => ({
        covered: Array.from({ length: 55_850 }, () => ({
          key: crypto.random(32),
          run: crypto.random(16),
          tips: [],
          missing: [],
        })),
      }),
    ],
  ])('behind one that %s that nobody holds; what stands here goes first', (_, lie) => {
    const { desk } = after(lie());
    const next = withoutOtto(desk);
    expect(encode(next).length).toBeLessThan(contributionCap - 1_024);
    const signed = sign(lien, desk.log.place.section, next);
    expect(decoded(signed.bytes).ops[0]?.op.op).toBe('found');
    const shown = new Set(next.restates.map(({ id }) => toHex(id)));
    const mine = desk.log.contributions().filter(({ head }) => head.epoch !== null);
    expect(mine.filter(({ id }) => !shown.has(toHex(id)))).toEqual([]);
    desk.keys.add(toHex(signed.id));
    desk.take([signed]);
    expect([desk.values('what', 's0'), desk.values('what', 's99')]).toEqual([
      [{ text: 'Stap 0' }],
      [{ text: 'Stap 99' }],
    ]);
  });

  it('is taken of each seat in turn: whoever writes much crowds out only themselves', () => {
    const of = (seat: string | null, count: number) => Array.from({ length: count }, (_, at) => ({ seat, at }));
    const both = [...of('otto', 1_000), ...of(null, 1_000), ...of('lien', 10)];
    const fits = fitting(
      both,
      100,
      ({ seat }) => seat,
      () => 1,
    );
    const countOf = (seat: string | null): number => fits.filter((each) => each.seat === seat).length;
    expect([countOf('lien'), countOf('otto'), countOf(null)]).toEqual([10, 90, 0]);
    expect(
      fitting(
        both,
        5_000,
        ({ seat }) => seat,
        () => 1,
      ),
    ).toBe(both);
  });

  it('is not all taken by what weighs much: what is light comes first, and what does not fit is passed over', () => {
    const heavy = { seat: 'otto', bytes: 95 };
    const most = { seat: 'warre', bytes: 200 };
    const light = Array.from({ length: 4 }, () => ({ seat: 'lien', bytes: 2 }));
    const fitsIn = (room: number) =>
      fitting(
        [most, heavy, ...light],
        room,
        ({ seat }) => seat,
        ({ bytes }) => bytes,
      );
    expect(fitsIn(103)).toEqual([heavy, ...light]);
    expect(fitsIn(102)).toEqual(light);
  });
});

describe('E12: more epochs beside each other than a founding names', () => {
  it('are joined some at a time', () => {
    const changes = Array.from({ length: 45 }, (_, at) => ({
      members: [lien.member, { ...otto.member, until: 4_000_000_000_000 + at }],
    }));
    const { desk } = after(...changes);
    let rounds = 0;
    for (
      let join = joinOf(desk.log, lien.keys.publicKey);
      join !== null;
      join = joinOf(desk.log, lien.keys.publicKey)
    ) {
      expect(join.parents.length).toBeLessThanOrEqual(mostParents);
      desk.found({ ...join, reason: 'joined' });
      rounds += 1;
    }
    expect([rounds, desk.log.leaves().length]).toEqual([3, 1]);
  });

  it('E13: of one audience are not all named by the next founding either', () => {
    const { desk } = after(...Array.from({ length: 25 }, () => ({})));
    expect(joinOf(desk.log, lien.keys.publicKey)).toBeNull();
  });
});

describe('E4: who is let in', () => {
  it('is no more than the next founding can name', () => {
    const section = found(lien, all);
    const desks = all.map((each) => new Desk(each, section, all));
    const [a, o] = [must(desks[0], 'Lien'), must(desks[1], 'Otto')];
    const strangers = Array.from({ length: 700 }, () => person('Niemand', psd).member);
    a.take([o.write(strangers.map((member) => ({ op: 'admit', salt: salt(), member })))]);
    expect(a.log.members()).toHaveLength(mostMembers);
  });
});

describe('N9: epochs that follow each other', () => {
  it('are read however many there are', () => {
    const section = found(lien, all);
    const desk = new Desk(lien, section, all);
    let last = section.founding;
    const chain = Array.from({ length: 8_000 }, () => {
      last = sign(otto, section.place.section, behind(section, { parents: [last.id] }));
      return last;
    });
    desk.take(chain);
    expect(desk.log.epoch()?.hex).toBe(toHex(last.id));
    desk.put('what', { text: 'Aan het einde' });
    expect(desk.values('what')).toEqual([{ text: 'Aan het einde' }]);
  });
});

/** What somebody writes to keep others waiting: thousands of operations in one place, each naming thousands of others. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { entityView, namedByRetire, type EntityOp } from '../../../shared/contributions/entity.ts';
import { nextFounding } from '../../../shared/contributions/founding.ts';
import { eventsOf } from '../../../shared/contributions/history.ts';
import { leftOutIn } from '../../../shared/contributions/left-out.ts';
import type { Op } from '../../../shared/contributions/ops.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { Desk, found, newEpoch, person, psd, salt, sign } from '../../support/section.ts';

const { author } = person('Mira Vlinder', psd);
const put = (at: number, unit: string, value: unknown, sees: readonly string[] = [], op: 'put' | 'settle' = 'put') =>
  ({
    id: at.toString(16).padStart(64, '0'),
    op: { op, salt: salt(), type: 'step', entity: 's1', unit, value, sees: [] },
    author,
    at: 1,
    sees,
  }) satisfies EntityOp;
const many = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

/** In seconds of the processor, whatever else the machine does: a walk over everything for each of them takes minutes. */
const inTime = (work: () => void): void => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(8);
};

describe('N9: a view takes time in proportion to what was written', () => {
  it('N9: twenty thousand units of one entity', () => {
    const ops = many(20_000).map((at) => put(at, `u${at}`, 1));
    inTime(() => {
      expect(Object.keys(entityView('plan', 'step', 's1', ops).units)).toHaveLength(20_000);
      expect(namedByRetire(ops)).toHaveLength(20_000);
    });
  });

  it('N9: twenty thousand differing values of one unit', () => {
    const ops = many(20_000).map((at) => put(at, 'what', { text: `${at}` }));
    inTime(() => expect(entityView('plan', 'step', 's1', ops).units['what']?.versions).toHaveLength(20_000));
  });

  it('N8: N9: a thousand who each settle the same thousand long values', () => {
    const before = many(1_000).map((at) => put(at, 'what', { text: `${at} ${'x'.repeat(10_000)}` }));
    const sees = before.map(({ id }) => id);
    const settles = many(1_000).map((at) => put(1_000 + at, 'what', { text: `chosen ${at}` }, sees, 'settle'));
    inTime(() => {
      const versions = must(entityView('plan', 'step', 's1', [...before, ...settles]).units['what'], 'unit').versions;
      expect(versions).toHaveLength(1_000);
      expect(versions.every(({ settlement }) => settlement?.was.length === 50)).toBe(true);
      expect(versions[0]?.settlement?.was[0]?.value).toEqual(before[0]?.op.value);
    });
  });

  it('N9: what removals in force took out, asked for each of many units', () => {
    const puts = many(5_000).map((at) => put(at, `u${at}`, 1));
    const retires = many(50).map((at): EntityOp => {
      const op = { op: 'retire' as const, salt: salt(), type: 'step', entity: 's1', sees: [] };
      return { id: `f${at.toString(16).padStart(63, '0')}`, op, author, at: 1, sees: puts.map(({ id }) => id) };
    });
    inTime(() => {
      const view = entityView('plan', 'step', 's1', [...puts, ...retires]);
      expect(view).toMatchObject({ state: 'taken-out' });
      expect(Object.keys(view.units)).toHaveLength(5_000);
    });
  });
});

describe('N9: what foundings left out takes time in proportion to what was written', () => {
  /** Otto founds one after the other behind his own work, and each shows as much of it as it is told. */
  const chainOf = (foundings: number, positions: number, shows: (founding: number) => readonly number[]): Desk => {
    const [lien, otto] = [person('Lien Zonnebloem', psd), person('Otto Regenton', psd)];
    const desk = new Desk(otto, found(lien, [lien, otto]), [lien, otto]);
    const nobodys = new Uint8Array(32).fill(9);
    const work = desk.write(many(positions).map((at) => desk.putOp(`u${at % 50}`, at, { sees: [nobodys] })));
    const members = [lien.member, otto.member];
    const base = nextFounding(desk.log, newEpoch(), { owners: [psd], members, reason: 'compaction' });
    const tips = [{ id: work.id, seq: work.head.seq }];
    const covered = [{ key: otto.keys.publicKey, run: work.head.actor.run, tips, missing: [] }];
    let parent = must(desk.log.epoch(), 'an epoch').id;
    const chain = many(foundings).map((at) => {
      const shown = shows(at);
      const restates = shown.length === 0 ? [] : [{ id: work.id, shows: [...shown] }];
      const op = { ...base, ...newEpoch(), parents: [parent], restates, covered };
      const founding = sign(otto, desk.log.place.section, op);
      parent = founding.id;
      desk.keys.add(toHex(founding.id));
      return founding;
    });
    return desk.take(chain);
  };

  it.each([
    ['E10: N9: hundreds that show one of five thousand each', 800, 5_000, (at: number) => [at]],
    ['E10: N9: hundreds that show nothing', 800, 5_000, () => []],
    ['E10: N9: hundreds that show all but one', 200, 3_000, (at: number) => many(3_000).filter((each) => each !== at)],
  ])('%s', (_words, foundings, positions, shows) => {
    const desk = chainOf(foundings, positions, shows);
    inTime(() => {
      desk.log.fold();
      leftOutIn(desk.log);
    });
    expect(desk.log.epochs()).toHaveLength(foundings + 1);
  });
});

describe('N9: a history takes time in proportion to what was written', () => {
  it('N9: hundreds who each name thousands, and thousands brought back', () => {
    const lien = person('Lien Zonnebloem', psd);
    const desk = new Desk(lien, found(lien), [lien]);
    const of = { salt: salt(), type: 'step', entity: 's1' };
    const putting = (at: number, sees: Bytes[]): Op => {
      return { op: 'put', ...of, salt: salt(), unit: 'what', value: { text: `${at}` }, sees };
    };
    const first = desk.write(many(5_000).map((at) => putting(at, [])));
    const sees = [...first.head.ops];
    for (let round = 0; round < 10; round += 1) desk.write(many(10).map((at) => putting(at, sees)));
    desk.write([
      { op: 'restore', ...of, salt: salt(), sees: sees.slice(0, 1) },
      ...many(4_000).map((at) => putting(at, sees.slice(0, 1))),
    ]);
    inTime(() => {
      const events = eventsOf(desk.log);
      expect(events.length).toBeGreaterThan(5_100);
      expect(events.filter(({ was }) => was.length === 50)).toHaveLength(100);
    });
  });
});

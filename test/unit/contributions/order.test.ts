import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import type { Op } from '../../../shared/contributions/ops.ts';
import { asText, Desk, found, justice, person, psd, salt, type Founded, type Person } from '../../support/section.ts';

/** One thing someone does: at whose desk, what, where, and whose work they take in before it. */
interface Move {
  readonly who: number;
  readonly what: 'put' | 'settle' | 'retire' | 'restore' | 'note' | 'take-in';
  readonly entity: number;
  readonly unit: number;
  readonly value: number;
  readonly from: number;
}

const units = ['what', 'details', 'due'];
const values = ['met de trein', 'te voet', 'met de bus'];
const move = fc.record<Move>({
  who: fc.nat(3),
  what: fc.constantFrom('put', 'put', 'put', 'settle', 'retire', 'restore', 'note', 'take-in', 'take-in'),
  entity: fc.nat(1),
  unit: fc.nat(2),
  value: fc.nat(2),
  from: fc.nat(3),
});

interface Story {
  readonly founded: Founded;
  readonly people: readonly Person[];
  readonly all: readonly Contribution[];
}

/** Two to four authors, each knowing what they took in and what they wrote. */
function told(count: number, moves: readonly Move[]): Story {
  const people = [person('Lien', psd), person('Joppe', justice), person('Fien', psd), person('Otto', justice)].slice(
    0,
    count,
  );
  const [first] = people;
  if (first === undefined) throw new Error('nobody writes');
  const founded = found(first, people);
  const desks = people.map((each) => new Desk(each, founded, people));
  const all = [founded.founding];
  for (const each of moves) {
    const desk = desks[each.who % count];
    const other = desks[each.from % count];
    if (desk === undefined || other === undefined) throw new Error('no such desk');
    if (each.what === 'take-in') desk.take(other.log.contributions());
    else {
      const op = opOf(desk, each);
      if (op) all.push(desk.write([op]));
    }
  }
  return { founded, people, all };
}

function opOf(desk: Desk, { what, entity, unit, value }: Move): Op | null {
  const id = `s${entity}`;
  const name = units[unit] ?? 'what';
  if (what === 'note')
    return { op: 'note', salt: salt(), value: { text: values[value], on: '2026-11-24', kind: 'other' } };
  if (what === 'retire' || what === 'restore') {
    const sees =
      what === 'retire'
        ? [...desk.log.allCurrentOf('step', id)]
        : (desk.log.entity('step', id)?.takenOut ?? []).map((each) => new Uint8Array(Buffer.from(each.op, 'hex')));
    return sees.length === 0 ? null : { op: what, salt: salt(), type: 'step', entity: id, sees };
  }
  // Nobody is offered a field of something they see is taken out.
  if (what === 'take-in' || desk.log.entity('step', id)?.state === 'taken-out') return null;
  return desk.putOp(name, { text: values[value] }, { entity: id, op: what });
}

const stories = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.array(move, { minLength: 1, maxLength: 25 }));
const reader = (story: Story, contributions: readonly Contribution[]): Desk => {
  const [first] = story.people;
  if (first === undefined) throw new Error('nobody reads');
  return new Desk(first, story.founded, story.people).take(contributions);
};

describe('any history, in any order', () => {
  it('C1: the same contributions give the same view, in any order and with duplicates', () => {
    fc.assert(
      fc.property(stories, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), ([count, moves], random) => {
        const story = told(count, moves);
        const mixed = [...story.all, ...story.all.slice(0, 7)]
          .map((contribution) => ({ contribution, key: Number(random.next().value ?? 0) }))
          .sort((a, b) => a.key - b.key)
          .map(({ contribution }) => contribution);
        const straight = reader(story, story.all).view();
        expect(asText(reader(story, mixed).view())).toBe(asText(straight));
        expect(asText(reader(story, [...mixed].reverse()).view())).toBe(asText(straight));
        expect(straight).toMatchObject({ waiting: 0, quarantined: 0, missingFrom: [] });
      }),
      { numRuns: 25 },
    );
  });

  it('C2: every value is current, or named by someone, and nothing else goes', () => {
    fc.assert(
      fc.property(stories, ([count, moves]) => {
        const story = told(count, moves);
        const view = reader(story, story.all).view();
        for (const [place, expected] of naive(story.all)) {
          const [id = '', unit = ''] = place.split('/');
          const entity = view.entities.find((each) => each.id === id);
          const shown = entity?.state === 'taken-out' ? [] : (entity?.units[unit]?.versions ?? []);
          const current = shown.flatMap((each) => [each.op, ...each.same]);
          for (const op of expected) expect(current).toContain(op);
          if (entity?.state === 'present') expect(current.length).toBe(expected.length);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('C7: someone alone never makes two versions, however often they write', () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 25 }), (moves) => {
        const story = told(
          1,
          moves.filter((each) => each.what !== 'restore'),
        );
        for (const entity of reader(story, story.all).view().entities) {
          expect(entity.state).not.toBe('taken-out-and-changed');
          for (const unit of Object.values(entity.units)) expect(unit.versions.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** Put ids nobody named, by `entity/unit`: the rule read word by word, in the plainest way. */
function naive(all: readonly Contribution[]): ReadonlyMap<string, readonly string[]> {
  const ops = all.flatMap((each) =>
    each.ops.flatMap((shown) => (shown ? [{ id: toHex(shown.id), op: shown.op }] : [])),
  );
  const current = new Map<string, string[]>();
  for (const { id, op } of ops) {
    if (op.op !== 'put' && op.op !== 'settle') continue;
    const place = `${op.entity}/${op.unit}`;
    const isNamed = ops.some(
      ({ op: other }) =>
        'sees' in other &&
        other.entity === op.entity &&
        other.op !== 'restore' &&
        (other.op === 'retire' || ('unit' in other && other.unit === op.unit)) &&
        other.sees.some((seen) => toHex(seen) === id),
    );
    current.set(place, [...(current.get(place) ?? []), ...(isNamed ? [] : [id])]);
  }
  return current;
}

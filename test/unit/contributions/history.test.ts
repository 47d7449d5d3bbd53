import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composed,
  differenceOf,
  eventsOf,
  stateWith,
  type SectionState,
} from '../../../shared/contributions/history.ts';
import { asText, Desk, found, justice, person, psd, salt, type Founded, type Person } from '../../support/section.ts';
import { travelling } from '../../../shared/contributions/travelling.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';

const text = (value: string) => ({ text: value });

/** What one or two people do, one after the other, each seeing what the other wrote only after `meet`. */
const act = fc.record({
  who: fc.nat(1),
  what: fc.constantFrom('put', 'put', 'put', 'settle', 'take-out', 'bring-back', 'note', 'meet'),
  entity: fc.constantFrom('s1', 's2'),
  unit: fc.constantFrom('what', 'details'),
  value: fc.constantFrom('met de trein', 'te voet', 'met de bus'),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

interface Story {
  /** An empty desk of the same section. */
  readonly open: () => Desk;
  readonly reader: Desk;
  readonly all: readonly Contribution[];
}

function told(acts: readonly Act[]): Story {
  const people: readonly [Person, Person] = [person('Lien', psd), person('Joppe', justice)];
  const founded: Founded = found(people[0], people);
  const desks = people.map((each) => new Desk(each, founded, people));
  const all: Contribution[] = [founded.founding];
  for (const each of acts) {
    const desk = must(desks[each.who], 'a desk');
    const made = doing(desk, must(desks[1 - each.who], 'the other desk'), each);
    if (made) all.push(made);
  }
  const open = (): Desk => new Desk(people[0], founded, people);
  return { open, reader: open().take(all), all };
}

function doing(desk: Desk, other: Desk, { what, entity, unit, value }: Act): Contribution | null {
  const now = desk.log.entity('step', entity);
  if (what === 'meet') desk.take(other.log.contributions());
  else if (what === 'note') return desk.note(value);
  else if (what === 'take-out') return now?.state === 'present' ? desk.retire(entity) : null;
  else if (what === 'bring-back') {
    const sees = (now?.takenOut ?? []).map(({ op }) => must(fromHex(op), 'an id'));
    if (sees.length === 0) return null;
    return desk.write([{ op: 'restore', salt: salt(), type: 'step', entity, sees, reason: value }]);
  } else if (now?.state !== 'taken-out') return desk.put(unit, text(value), { entity, op: what });
  return null;
}

const stories = fc.array(act, { minLength: 1, maxLength: 20 });
/** How far in the story a state goes: any part of what is held. */
const parts = fc.tuple(fc.nat(21), fc.nat(21), fc.nat(21));

const upTo = (story: Story, count: number): SectionState => {
  const ids = new Set(story.all.slice(0, count).map((each) => toHex(each.id)));
  return stateWith(story.reader.log, (held) => ids.has(held.id));
};

describe('how it stood', () => {
  it('H2: everything that is held gives what a reader sees now', () => {
    fc.assert(
      fc.property(stories, (acts) => {
        const story = told(acts);
        const { entities, notes } = story.reader.view();
        expect(asText(stateWith(story.reader.log, () => true))).toBe(asText({ entities, notes }));
      }),
      { numRuns: 40 },
    );
  });

  it('H2: a part of it gives what someone sees who holds no more than that', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 1, max: 21 }), (acts, count) => {
        const story = told(acts);
        const { entities, notes } = story.open().take(story.all.slice(0, count)).view();
        expect(asText(upTo(story, count))).toBe(asText({ entities, notes }));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what differs between two states', () => {
  it('H3: nothing differs from itself; every difference is one that can be seen', () => {
    fc.assert(
      fc.property(stories, fc.nat(21), (acts, count) => {
        const story = told(acts);
        const state = upTo(story, count);
        expect(differenceOf(state, state)).toEqual({ entities: [], units: [], notes: [] });
        const whole = differenceOf(state, upTo(story, 30));
        expect(whole.entities.every(({ from, to }) => from !== to)).toBe(true);
        expect(whole.units.every(({ from, to }) => asText(from) !== asText(to))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('H4: two differences after each other are the one difference', () => {
    fc.assert(
      fc.property(stories, parts, (acts, counts) => {
        const story = told(acts);
        const [a, b, c] = [...counts].sort((x, y) => x - y).map((count) => upTo(story, count));
        const [first, second, third] = [must(a, 'a'), must(b, 'b'), must(c, 'c')];
        expect(asText(composed(differenceOf(first, second), differenceOf(second, third)))).toBe(
          asText(differenceOf(first, third)),
        );
      }),
      { numRuns: 80 },
    );
  });

  it('H3: tells what was added, changed and taken out', () => {
    const lien = person('Lien', psd);
    const desk = new Desk(lien, found(lien), [lien]);
    desk.put('what', text('bellen'));
    const before = stateWith(desk.log, () => true);
    desk.put('what', text('schrijven'));
    desk.put('what', text('wachten'), { entity: 's2' });
    const between = stateWith(desk.log, () => true);
    desk.retire('s1');
    expect(differenceOf(before, between)).toMatchObject({
      entities: [{ entity: 's2', from: 'absent', to: 'present' }],
      units: [
        { entity: 's1', unit: 'what', from: [text('bellen')], to: [text('schrijven')] },
        { entity: 's2', unit: 'what', from: [], to: [text('wachten')] },
      ],
    });
    expect(
      differenceOf(
        between,
        stateWith(desk.log, () => true),
      ).entities,
    ).toEqual([{ type: 'step', entity: 's1', from: 'present', to: 'taken-out' }]);
  });
});

describe('who wrote what', () => {
  it('H1: tells each writing with what it replaced, and nothing about what was never given', () => {
    const lien = person('Lien', psd);
    const desk = new Desk(lien, found(lien), [lien]);
    desk.put('what', text('bellen'));
    desk.put('what', text('schrijven'));
    desk.note('gezien');
    expect(eventsOf(desk.log).map(({ what, value, was }) => [what, value, was.map((said) => said.value)])).toEqual([
      ['noted', expect.objectContaining({ text: 'gezien' }), []],
      ['wrote', text('schrijven'), [text('bellen')]],
      ['wrote', text('bellen'), []],
    ]);
  });

  it('H1, E3: earlier text a later reader was never given is neither told nor hinted at', () => {
    const [lien, joppe] = [person('Lien', psd), person('Joppe', justice)];
    const desk = new Desk(lien, found(lien), [lien, joppe]);
    desk.put('what', text('eerste woorden'));
    desk.put('what', text('bellen'));
    desk.put('what', text('weg'), { entity: 's2' });
    desk.retire('s2');
    const founding = desk.foundNext([lien, joppe]);
    const bytes = travelling(desk.log, joppe.member.seat, () => false).map((each) => each.bytes);
    const other = new Desk(joppe, { place: desk.log.place, founding }, [lien, joppe]).takeBytes(bytes);
    expect(eventsOf(other.log).map(({ what, entity, value, was }) => [what, entity, value, was])).toEqual([
      ['took-out', 's2', undefined, []],
      ['wrote', 's1', text('bellen'), []],
    ]);
    expect(asText(stateWith(other.log, () => true))).not.toContain('eerste woorden');
  });

  it('H1: what was brought back is one event, with its reason', () => {
    const lien = person('Lien', psd);
    const desk = new Desk(lien, found(lien), [lien]);
    desk.put('what', text('bellen'));
    const named = desk.sees('what');
    const retired = desk.retire('s1');
    const retire = must(retired.ops[0], 'the retire').id;
    const again = desk.putOp('what', text('bellen'), { sees: named });
    desk.write([{ op: 'restore', salt: salt(), type: 'step', entity: 's1', sees: [retire], reason: 'toch' }, again]);
    expect(eventsOf(desk.log).map(({ what, reason }) => [what, reason])).toEqual([
      ['brought-back', 'toch'],
      ['took-out', undefined],
      ['wrote', undefined],
    ]);
  });

  it('H1: what one contribution says is told in one order on every computer', () => {
    const lien = person('Lien', psd);
    const desk = new Desk(lien, found(lien), [lien]);
    const ops = Array.from({ length: 12 }, (_, at) =>
      desk.putOp('what', text(String(at)), { entity: `s${String(at)}` }),
    );
    desk.write(ops);
    const told = eventsOf(desk.log).map(({ op }) => op);
    expect(told).toEqual([...told].sort().reverse());
    expect(told).toHaveLength(12);
  });
});

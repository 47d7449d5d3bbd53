import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contribution } from '../../../shared/contributions/format.ts';
import { asText, Desk, found, justice, person, psd, type Founded, type Person } from '../../support/section.ts';

type What = 'put' | 'retire' | 'note' | 'take-in' | 'found' | 'found-alone' | 'new-run' | 'fork';
interface Move {
  readonly who: number;
  readonly what: What;
  readonly entity: number;
}

const move = fc.record<Move>({
  who: fc.nat(2),
  what: fc.constantFrom<What[]>(
    'put',
    'put',
    'note',
    'retire',
    'take-in',
    'take-in',
    'found',
    'found-alone',
    'found-alone',
    'new-run',
    'fork',
    'fork',
  ),
  entity: fc.nat(1),
});

const [lien, joppe] = [person('Lien', psd), person('Joppe', justice)];
const people = [lien, person('Fien', psd), joppe];

/** Three who write, found new epochs (also without the third), begin anew and go on twice from one place. */
function told(moves: readonly Move[]): { readonly founded: Founded; readonly all: readonly Contribution[] } {
  const founded = found(lien, people);
  const desks = people.map((each) => new Desk(each, founded, people));
  const unheard = new Set<Uint8Array>();
  const everything = (): readonly Contribution[] => [
    ...new Map(
      desks.flatMap(({ log }) => [...log.held()]).map(([id, { contribution }]) => [id, contribution]),
    ).values(),
  ];
  for (const [at, { who, what, entity }] of moves.entries()) {
    const desk = desks[who];
    if (desk === undefined) throw new Error('nobody writes');
    const id = `s${entity}`;
    const isThere = desk.log.entity('step', id)?.state === 'present';
    if (what === 'put' && desk.log.entity('step', id)?.state !== 'taken-out')
      desk.put('what', { text: `${at}` }, { entity: id });
    if (what === 'note') desk.note(`${at}`);
    if (what === 'retire' && isThere) desk.retire(id);
    if (what === 'new-run') desk.newRun();
    if (what === 'fork') {
      const pen = desk.pen;
      const same = desk.putOp('details', { text: `${at}` }, { entity: 's9' });
      for (const each of [1, 2]) desk.note(`one ${at} ${each}`);
      desk.write([same]);
      desk.takePen(pen);
      // One branch reaches nobody before the end, and writes the same operation too.
      for (const each of [1, 2]) unheard.add(desk.note(`other ${at} ${each}`).id);
      unheard.add(desk.write([same]).id);
    }
    if (what === 'take-in') {
      for (const other of desks) for (const key of other.keys) desk.keys.add(key);
      desk.log.changed();
      desk.take(everything().filter(({ id }) => !unheard.has(id)));
    }
    if (what.startsWith('found') && who < 2 && desk.log.leaves().length === 1)
      desk.foundNext(what === 'found' ? people : people.slice(0, 2));
  }
  return { founded, all: everything() };
}

const reader = (who: Person, founded: Founded, all: readonly Contribution[]): Desk => {
  const desk = new Desk(who, founded, people);
  for (const each of all) if (each.head.epoch === null) desk.keys.add(Buffer.from(each.id).toString('hex'));
  return desk;
};

const asSeen = ({ log }: Desk): string =>
  asText({
    view: log.view({ canWrite: true, readers: [] }),
    standing: log
      .judged()
      .map(([{ id }, standing]) => ({ id, is: standing.is }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    next: people.map(({ author }) => log.lastOf(author.seat)?.id ?? null),
  });

describe('a section somebody looks at while it grows', () => {
  it('C1: shows after each contribution what it shows to whoever looks for the first time then', () => {
    const random = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(move, { minLength: 4, maxLength: 22 }), random, (moves, chance) => {
        const { founded, all } = told(moves);
        const mixed = [...all]
          .map((contribution) => ({ contribution, key: Number(chance.next().value ?? 0) }))
          .sort((a, b) => a.key - b.key)
          .map(({ contribution }) => contribution);
        const growing = reader(lien, founded, all);
        asSeen(growing);
        for (const [at, contribution] of mixed.entries()) {
          growing.take([contribution]);
          if (Number(chance.next().value ?? 0) < 0.4) continue;
          expect(asSeen(growing)).toBe(asSeen(reader(lien, founded, all).take(mixed.slice(0, at + 1))));
        }
        expect(asSeen(growing)).toBe(asSeen(reader(lien, founded, all).take(all)));
      }),
      { numRuns: 60 },
    );
  });

  it('E7: work beside what a founding knew is late as soon as the way back to its beginning is here', () => {
    const founded = found(lien, people);
    const there = new Desk(joppe, founded, people);
    const pen = there.pen;
    const [first, second, third] = [there.note('1'), there.note('2'), there.note('3')];
    there.takePen(pen);
    const beside = there.note('beside');
    const here = new Desk(lien, founded, people).take([first, second, third]);
    const all = [founded.founding, here.foundNext(people.slice(0, 2)), third, beside, second];
    const growing = reader(lien, founded, all);
    for (const [at, each] of all.entries()) {
      growing.take([each]);
      expect(asSeen(growing)).toBe(asSeen(reader(lien, founded, all).take(all.slice(0, at + 1))));
    }
    expect(growing.log.standing(beside)).toEqual({ is: 'waiting', reason: 'adoption' });
  });

  it('C10: counts what is set aside as it comes', () => {
    const founded = found(lien, people);
    const here = new Desk(lien, founded, people);
    const there = new Desk(joppe, founded, people);
    expect(here.view().quarantined).toBe(0);
    for (const quarantined of [1, 2]) {
      here.log.add(there.note('vervalst'), false);
      expect(here.view().quarantined).toBe(quarantined);
    }
  });

  it('E8: shows no more of what waits once a founding comes that takes out its author and never heard of it', () => {
    const [, fien] = people;
    if (fien === undefined) throw new Error('nobody founds');
    const founded = found(lien, people);
    const here = new Desk(lien, founded, people);
    const elsewhere = new Desk(fien, founded, people);
    // Of so many entities there are some in which the last operation goes, in the order of ids, and some in which the first does.
    const entities = Array.from({ length: 24 }, (_, at) => `s${String(at)}`);
    const before = entities.map((entity) => here.put('what', { text: 'van Lien' }, { entity }));
    const there = new Desk(joppe, founded, people).take(before);
    elsewhere.take(before);
    const late = entities.map((entity) => there.put('details', { text: 'van Joppe' }, { entity }));
    here.take(late);
    expect(entities.map((id) => here.values('details', id))).toEqual(entities.map(() => [{ text: 'van Joppe' }]));
    here.view();
    here.take([elsewhere.foundNext([lien, fien], 'removal')]);
    expect(entities.map((id) => Object.keys(here.entity(id).units))).toEqual(entities.map(() => ['what']));
    expect(here.view().entities.map(({ units }) => Object.keys(units))).toEqual(entities.map(() => ['what']));
  });
});

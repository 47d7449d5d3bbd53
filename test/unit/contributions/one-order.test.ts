/** What a reader sees is the same on every machine, and told once (shared/contributions/SPEC.md, N6, N8). */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import { Desk, found, person, psd } from '../../support/section.ts';

const lien = person('Lien Zonnebloem', psd);
const fien = person('Fien Muurbloem', psd);
const wolf = person('Wolf Korenbloem', psd);
const everyone = [lien, fien, wolf];

describe('what a section shows', () => {
  it('is shown in one order, also where two things of different kinds have one name', () => {
    const founded = found(lien);
    const a = new Desk(lien, founded, everyone);
    const step = a.put('what', { text: 'bellen' }, { entity: 'x', type: 'step' });
    const goal = a.put('text', { text: 'werken' }, { entity: 'x', type: 'goal' });
    for (const made of [
      [step, goal],
      [goal, step],
    ]) {
      const again = new Desk(lien, founded, everyone);
      for (const each of made) again.take([each]).view();
      expect(again.view().entities.map(({ type }) => type)).toEqual(['goal', 'step']);
    }
  });

  it('N8: of values somebody chose from each is told once, as whoever comes first by id said it', () => {
    const founded = found(lien, [lien, fien, wolf]);
    const desks = [lien, fien, wolf].map((who) => new Desk(who, founded, everyone));
    const [a, f, w] = desks;
    if (!a || !f || !w) throw new Error('three desks');
    const said = [
      a.put('what', { text: 'bellen' }),
      f.put('what', { text: 'bellen' }),
      w.put('what', { text: 'gaan' }),
    ];
    a.take(said);
    a.put('what', { text: 'schrijven' }, { op: 'settle', sees: a.sees('what') });
    const [version, ...more] = a.entity().units['what']?.versions ?? [];
    expect(more).toEqual([]);
    const ids = said.map(({ ops }) => toHex(must(ops[0], 'an op').id));
    const first = must(ids[0], 'one') < must(ids[1], 'other') ? lien : fien;
    const was = version?.settlement?.was ?? [];
    expect(was).toHaveLength(2);
    expect(was.find(({ value }) => JSON.stringify(value) === '{"text":"bellen"}')?.author.name).toBe(first.author.name);
  });
});

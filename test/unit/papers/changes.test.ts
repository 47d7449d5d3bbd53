import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPaper } from '../../../renderer/papers/kinds/builders.ts';
import { changesBetween, showsChanges, withChangesShown } from '../../../renderer/papers/kinds/changes.ts';
import { line, type Block } from '../../../renderer/papers/model/blocks.ts';
import { fingerprintOf } from '../../../renderer/papers/model/fingerprint.ts';
import { paperKinds } from '../../../renderer/papers/model/paper.ts';
import { tongue } from '../../../renderer/papers/model/words.ts';
import { assessment, entity, identity, legal, plan, request, said, section, view } from './dossier.ts';
import { paperText } from './reading.ts';

const saying = (text: string): Block => line([{ text }]);
const heading = (text: string): Block => ({ kind: 'heading', spoken: { first: { text, lang: 'nl' } } });
const nl = tongue('nl').words;
const heads = `${nl.columns.part} ${nl.columns.before} ${nl.columns.now}`;

describe('what changed between two versions of a paper', () => {
  it('is told under the heading it stands under, with how it read before', () => {
    const before = [heading('A'), saying('een'), saying('twee'), heading('B'), saying('drie')];
    const now = [heading('A'), saying('een'), saying('2'), heading('B'), saying('drie'), heading('C'), saying('vier')];
    expect(changesBetween(before, now)).toEqual([
      { under: 'A', before: ['twee'], now: ['2'] },
      { under: 'C', before: [], now: ['vier'] },
    ]);
    expect(changesBetween(now, before)).toEqual([
      { under: 'A', before: ['2'], now: ['twee'] },
      { under: 'C', before: ['vier'], now: [] },
    ]);
  });

  it('is nothing between a paper and itself, and never loses or invents a line', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, (old, fresh) => {
        const [before, now] = [old.map(saying), fresh.map(saying)];
        expect(changesBetween(before, before)).toEqual([]);
        const changed = changesBetween(before, now);
        const left: string[] = [...old];
        for (const text of changed.flatMap((hunk) => hunk.before)) left.splice(left.indexOf(text), 1);
        const kept: string[] = [...fresh];
        for (const text of changed.flatMap((hunk) => hunk.now)) kept.splice(kept.indexOf(text), 1);
        expect([...left].sort()).toEqual([...kept].sort());
        expect(changed.length === 0).toBe(old.join() === fresh.join());
      }),
    );
  });

  it('stands at the end of the paper: steps that came, went or read otherwise', () => {
    const earlier = entity('s1', 'step', {
      what: said({ text: 'Huurbelofte vragen aan tante Mia' }),
      goal: said({ goal: 'g1' }),
      who: said({ actor: { kind: 'detainee', name: 'Basiel' } }),
      due: said({ on: '2027-01-15' }),
      status: said({ status: 'not-started' }),
    });
    const entities = plan.entities.filter(({ id }) => id !== 's1').concat(earlier);
    const before = {
      view: { ...view, sections: [identity, legal, { ...plan, entities }, assessment] },
      on: '2027-01-05',
    };
    const text = paperText('plan', { before });
    expect(text).toContain(`Wat veranderd is sinds 5 januari 2027 ${heads}`);
    expect(text).toMatch(/15 januari 2027 · nog niet begonnen .* 1 februari 2027 · bezig/);
  });

  it.each(withChangesShown)('%s: the day it is made and the age of proofs are no change', (kind) => {
    const before = { view, on: '2026-11-01' };
    expect(paperText(kind, { before })).toContain(nl.phrases.nothingChanged);
    expect(paperText(kind, { before })).not.toContain(heads);
  });

  it.each(paperKinds.filter((kind) => !showsChanges(kind)))(
    '%s: what it keeps back does not come back as a change',
    (kind) => {
      const before = { view: { ...view, sections: [] }, on: '2026-11-01' };
      expect(paperText(kind, { before })).toBe(paperText(kind));
    },
  );

  it.each([
    'heard',
    'invitation',
    'minutes',
    'rightReceipt',
    'rightAnswer',
    'rightForwarded',
    'correctionNotice',
    'everything',
    'ownDecision',
    'ownCopy',
  ] as const)('%s never shows any', (kind) => {
    expect(showsChanges(kind)).toBe(false);
  });

  it('is not told of a part that was granted and is refused now', () => {
    const asked = entity('r1', 'rights-request', {
      asked: said({ right: 'access', on: '2027-01-02', how: 'letter', text: 'Wat staat er over mij?' }),
    });
    const answered = (how: string) =>
      entity('p1', 'rights-part', {
        part: said({ request: 'r1', what: 'kanarie-7f3a', route: 'own-service' }),
        outcome: said({ how, on: '2027-01-10', remedy: 'authority-court' }),
      });
    const holding = (how: string) => ({ ...view, sections: [identity, section('notes', [asked, answered(how)])] });
    const before = { view: holding('granted'), on: '2027-01-05' };
    expect(paperText('rightAnswer', { view: holding('granted') })).toContain('kanarie-7f3a');
    expect(paperText('rightAnswer', { view: holding('refused'), before })).not.toContain('kanarie-7f3a');
  });

  it('is added in both languages where the paper has two', () => {
    const text = paperText('plan', { second: 'fr', before: { view, on: '2027-01-05' } });
    expect(text).toContain(nl.phrases.nothingChanged);
    expect(text).toContain(tongue('fr').words.phrases.nothingChanged);
  });
});

describe('the fingerprint of a paper', () => {
  it('is the same for the same paper, and another with any word changed', async () => {
    const one = await fingerprintOf(buildPaper('plan', request()));
    expect(one).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/);
    expect(await fingerprintOf(buildPaper('plan', request()))).toBe(one);
    const others = [
      request({ today: '2027-01-21' }),
      request({ language: 'fr' }),
      request({ second: 'fr' }),
      request({ before: { view, on: '2027-01-05' } }),
      request({ by: { ...request().by, name: 'Bram Kiezel' } }),
    ];
    const all = [one, ...(await Promise.all(others.map((each) => fingerprintOf(buildPaper('plan', each)))))];
    expect(new Set(all).size).toBe(all.length);
  });
});

/** Periods found in texts, as proposals (shared/disclosure/SPEC.md, KP1-KP4). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { directory } from '../../../shared/directory/index.ts';
import { closingOf } from '../../../shared/disclosure/gate/gate.ts';
import { proposalsFor, retentionProposals } from '../../../shared/disclosure/retention.ts';
import { monthsFor } from '../../../shared/dossier/retention-basis.ts';
import { languages } from '../../../shared/language.ts';
import { acts } from '../../../shared/law/index.ts';

const words = z.object({ gate: z.object({ longer: z.record(z.string(), z.string()) }) });

const keys = (service: string, section: 'plan' | 'consultation' | 'help'): readonly string[] =>
  proposalsFor(directory.find(service), section).map(({ key }) => key);

describe('periods of keeping, as they were found', () => {
  it('stand on an act with the state read and a mark (KP1)', () => {
    for (const { rests } of retentionProposals) {
      expect(rests.length).toBeGreaterThan(0);
      for (const { act, read } of rests) {
        expect(Object.keys(acts)).toContain(act);
        expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }
    }
  });

  it('follow the capacity of the person for papers of the prison, marked as a proposal (KP1)', () => {
    const [prison] = proposalsFor(directory.find('psd:gent'), 'plan');
    expect(prison).toMatchObject({ key: 'prison', says: 'proposal', from: 'final-release' });
    expect(prison?.rests[0]).toMatchObject({ act: 'informatics', article: '9', mark: 'derived' });
    expect(prison?.question).toBeDefined();
    const rule = {
      months: prison?.months ?? 0,
      basis: { from: 'final-release' as const, byCapacity: prison?.byCapacity ?? {} },
    };
    expect((['convicted', 'remand', 'interned', undefined] as const).map((as) => monthsFor(rule, as))).toEqual([
      12, 60, 120, 12,
    ]);
  });

  it('have no figure where the text names none or was not read (KP2)', () => {
    for (const { key, says, months, longest } of retentionProposals)
      if (['need', 'none', 'not-read', 'not-found'].includes(says))
        expect([key, months, longest]).toEqual([key, undefined, undefined]);
    const unknown = retentionProposals.filter(({ says }) => says === 'not-read' || says === 'not-found');
    expect(unknown.length).toBeGreaterThan(2);
    expect(unknown.every(({ question }) => question)).toBe(true);
  });

  it('of justice houses of each Community say what was read, and ask for the rest (KP2)', () => {
    const of = (house: string) => {
      const [found, ...others] = proposalsFor(directory.find(house), 'plan');
      return { found, others: others.map(({ key }) => key) };
    };
    const flemish = of('justice-house:gent').found;
    expect(flemish).toMatchObject({ key: 'flemish-justice-house', says: 'not-read' });
    expect(flemish?.rests).toMatchObject([
      { act: 'flemish-justice-houses', article: '8, al. 6', mark: 'text' },
      { act: 'flemish-justice-order', mark: 'from-memory' },
    ]);
    expect(flemish?.inWords?.en).toMatch(/no longer than the tasks need.*for each purpose/i);
    expect(flemish?.question?.nl).toContain('2022040849');
    const french = of('justice-house:liege').found;
    expect(french).toMatchObject({ key: 'french-justice-house', says: 'not-read' });
    expect(french?.rests.map(({ act }) => act)).toEqual(['community-justice-introduction', 'community-justice']);
    expect(of('justice-house:eupen')).toMatchObject({
      found: { key: 'german-justice-house', says: 'not-found' },
      others: ['german-monitoring'],
    });
  });

  it('are offered to who keeps the dossier (KP3)', () => {
    expect(keys('psd:gent', 'plan')).toEqual(['prison']);
    expect(keys('psd:gent', 'consultation')).toEqual(['federal-consultation', 'safe-house']);
    expect(keys('justice-house:gent', 'plan')).toEqual(['flemish-justice-house']);
    expect(proposalsFor(undefined, 'consultation').length).toBe(4);
  });

  // Decree of 29 March 2024, 15, § 3, al. 2: agreement alone does not lengthen it.
  it('of a Veilig Huis say for what thirty years are possible, beside the agreement at closing (KP1)', () => {
    const on = retentionProposals.find(({ key }) => key === 'safe-house')?.longest?.on;
    const conditions = {
      nl: /intrafamiliaal geweld.*ernstige misdrijven.*alle deelnemers/,
      fr: /violence intrafamiliale.*infractions graves.*tous les participants/,
      de: /Gewalt in der Familie.*schweren Straftaten.*alle Teilnehmer/,
      en: /violence within the family.*serious offences.*all participants/,
    } as const;
    for (const language of languages) {
      expect(on?.[language]).toMatch(conditions[language]);
      const file = words.parse(JSON.parse(readFileSync(`renderer/i18n/locales/${language}/dossier.json`, 'utf8')));
      const [offences = ''] = conditions[language].source.split('.*').slice(1);
      expect(file.gate.longer['agreement-at-closing_other']).toMatch(new RegExp(offences));
    }
  });

  // The consultation has a field for them (D39): saying that they stand nowhere would be untrue.
  it('send whoever lengthens an own note of a cell to the consultation, where its reasons stand (KP4)', () => {
    const on = retentionProposals.find(({ key }) => key === 'french-cell-note')?.longest?.on;
    const where = {
      nl: /bij het overleg/,
      fr: /avec la concertation/,
      de: /bei der Fallbesprechung/,
      en: /with the consultation/,
    };
    for (const language of languages) expect(on?.[language]).toMatch(where[language]);
    expect(closingOf('cell-french', 'notes-longer')).toBeUndefined();
  });

  it('hold a maximum for a consultation and no reason of what somebody may do (KP4)', () => {
    const longest = (key: string) => retentionProposals.find((each) => each.key === key);
    expect(longest('safe-house')).toMatchObject({ months: 180, longest: { months: 360 } });
    expect(longest('federal-consultation')).toMatchObject({ longest: { months: 360 } });
    expect(longest('french-cell-note')).toMatchObject({ months: 12, longest: { months: 60 } });
    const words = retentionProposals.flatMap(({ longest: most }) => (most === undefined ? [] : Object.values(most.on)));
    expect(words.join(' ')).not.toMatch(/terror|radical|danger|gevaar|risico|risque|risk/i);
  });
});

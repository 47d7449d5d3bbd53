/** What a step and a goal may name beside their words: a measure with its source, a service abroad, who offers a course. */
import { describe, expect, it } from 'vitest';
import { unitWords } from '../../../renderer/i18n/units/unit-words.ts';
import { directory, hasWords } from '../../../shared/directory/index.ts';
import { measureOrigins } from '../../../shared/directory/measures.ts';
import { entities } from '../../../shared/dossier/entities.ts';
import { unitTraits } from '../../../shared/dossier/units/field.ts';
import { planMeasure } from '../../../shared/dossier/units/step-beside.ts';
import { languages } from '../../../shared/language.ts';

const { step, goal } = entities.plan;

describe('P80: a measure of a plan', () => {
  it('is chosen from those of every Community, each with a plan the directory explains and a source in words', () => {
    for (const measure of planMeasure.options) {
      const { plan, source } = measureOrigins[measure];
      expect(directory.find(plan)?.kind).toBe('explained');
      expect(hasWords(source)).toBe(true);
    }
    const of = (begin: string): number => planMeasure.options.filter((each) => each.startsWith(begin)).length;
    expect([of('flemish'), of('walloon'), of('french'), of('german')].every((count) => count > 2)).toBe(true);
  });

  it('is one that helps: none notices, reports or secures, none names the subject, and no list reads it', () => {
    for (const language of languages) {
      const words = unitWords(language);
      const said = planMeasure.options.map((measure) => words.value('plan', 'step', 'measure', { measure }));
      expect(new Set(said).size).toBe(planMeasure.options.length);
      expect(said.join(' ')).not.toMatch(/radical|radikal|extrem|terror|detect|opspor|erkenn|secur|veilig|sicherheit/i);
    }
    expect(unitTraits(step.measure)?.listed).toBeUndefined();
    expect(unitTraits(step.abroad)?.listed).toBeUndefined();
    expect(unitTraits(goal.offer)?.listed).toBeUndefined();
  });
});

describe('P81: a service across the border', () => {
  it('says country, service, contact and which documents are needed', () => {
    const value = { country: 'de', service: 'Beratung Aachen', contact: '0049 1', documents: 'Anmeldung' };
    expect(step.abroad.parse(value)).toEqual(value);
    expect(step.abroad.safeParse({ ...value, country: 'be' }).success).toBe(false);
    const said = unitWords('en').value('plan', 'step', 'abroad', value);
    for (const part of ['Germany', 'Beratung Aachen', 'contact: 0049 1', 'documents: Anmeldung'])
      expect(said).toContain(part);
  });
});

describe('P82: a goal of learning or sport', () => {
  it('names what is offered and who of the directory offers it', () => {
    const provider = { kind: 'directory' as const, id: 'service:culture-and-sport', name: 'Culture and sport' };
    const value = { kind: 'sport' as const, provider };
    expect(goal.offer.parse(value)).toEqual(value);
    expect(unitWords('en').value('plan', 'goal', 'offer', value)).toMatch(/sport.*Culture and sport/i);
  });
});

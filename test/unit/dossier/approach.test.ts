import { describe, expect, it } from 'vitest';
import {
  approachChanges,
  approachTemplate,
  kindChoices,
} from '../../../renderer/rooms/dossier/consultation/approach-templates.ts';
import { unitValues } from '../../../renderer/i18n/name-words.ts';
import de from '../../../renderer/i18n/locales/de/dossier.json';
import en from '../../../renderer/i18n/locales/en/dossier.json';
import fr from '../../../renderer/i18n/locales/fr/dossier.json';
import nl from '../../../renderer/i18n/locales/nl/dossier.json';
import { choicesFor } from '../../../shared/disclosure/extracting.ts';
import { sittingOf } from '../../../shared/disclosure/sitting.ts';
import { approachKinds, approachUnits } from '../../../shared/dossier/units/approach.ts';
import { approachesOf, mayStart } from '../../../shared/dossier/approach.ts';
import type { StoredBasis } from '../../../shared/dossier/units/consultation-basis.ts';
import { must } from '../../../shared/result.ts';
import { basisValue, commonFileValue } from '../../support/consultations.ts';
import { entity, section } from '../../support/views.ts';

const words = ((key: string) => key) as unknown as Parameters<typeof approachTemplate>[1];
const frame = { ground: 'decreet', purpose: 'onderdak', on: '2027-03-10', expires: '2027-06-10' };
const closed = { state: 'closed', on: '2027-03-10' };
/** What lets it start, on a basis that keeps tasks in the own file. */
const started = (basis: StoredBasis = 'with-consent') => ({
  basis: [basisValue(basis)],
  frame: [frame],
  closed: [closed],
  'common-file': [commonFileValue],
});
const agreed = {
  kind: 'family',
  support: 'Elke week een gesprek',
  by: 'Mira Lisdodde',
  until: '2027-09-01',
  steps: ['een', 'twee'],
} as const;

describe('P43 a personal approach', () => {
  it('starts once the consultation took place and its minutes are closed, not before and not when opened again', () => {
    const held = (units: Readonly<Record<string, readonly unknown[]>>) => entity('k1', 'consultation', units);
    expect(mayStart(held({ frame: [frame] }), '2027-03-11')).toBe(false);
    expect(mayStart(held({ frame: [frame], closed: [{ ...closed, state: 'open' }] }), '2027-03-11')).toBe(false);
    expect(mayStart(held({ closed: [closed] }), '2027-03-11')).toBe(false);
    expect(mayStart(held({ frame: [frame], closed: [closed] }), '2027-03-09')).toBe(false);
    expect(mayStart(held({ frame: [frame], closed: [closed] }), '2027-03-10')).toBe(true);
    expect(approachChanges(held({ frame: [frame] }), agreed, '2027-03-11', words)).toEqual([]);
  });

  it('writes a goal and the chosen steps that say what and who, and nothing of the plan points back', () => {
    // Longer than a random id: a short one could stand in it by chance.
    const sitting = 'the-consultation';
    const consultation = entity(sitting, 'consultation', started());
    const changes = approachChanges(consultation, agreed, '2027-03-11', words);
    const inPlan = changes.filter((change) => change.do === 'put' && change.section === 'plan');
    const said = JSON.stringify(inPlan);
    for (const hidden of [sitting, agreed.support, agreed.until, agreed.kind === 'family' ? 'decreet' : ''])
      expect(said).not.toContain(hidden);
    expect(inPlan.map((change) => change.do === 'put' && `${change.type}/${change.unit}`)).toEqual([
      'goal/domain',
      ...agreed.steps.flatMap(() => ['what', 'goal', 'order', 'who', 'status'].map((unit) => `step/${unit}`)),
    ]);
    const steps = changes.flatMap((change) =>
      change.do === 'put' && change.type === 'step' && change.unit === 'what' ? [change.entity] : [],
    );
    expect(changes.at(-1)).toMatchObject({ section: 'consultation', type: 'approach', value: { steps } });
  });

  it('D39: the form, also of one that was agreed before, lists no family where the basis lets nothing of relatives be recorded', () => {
    const kindsOn = (basis: StoredBasis) => {
      const consultation = entity('k1', 'consultation', { basis: [basisValue(basis)] });
      return kindChoices(consultation, unitValues('nl').approachKind).map(({ value }) => value);
    };
    expect(kindsOn('with-consent')).toEqual(['tailor-made', 'communication']);
    expect(kindsOn('by-law')).toEqual([...approachKinds]);
  });

  it.each(['by-law', 'prosecutor', 'safe-house-federal'] as const)(
    'D61 %s: what was agreed for the common file is written beside its consultation, and no step or goal of the plan with it',
    (basis) => {
      const consultation = entity('k1', 'consultation', started(basis));
      const changes = approachChanges(consultation, agreed, '2027-03-11', words);
      expect(changes).toMatchObject([{ section: 'consultation', type: 'approach', unit: 'agreed' }]);
      expect(changes).toHaveLength(1);
      // While one of two bases closes the plan, nothing goes into it.
      const versions = [basisValue('with-consent'), basisValue(basis)];
      const both = entity('k1', 'consultation', { ...started(), basis: versions });
      expect(approachChanges(both, agreed, '2027-03-11', words)).toHaveLength(1);
    },
  );

  it('writes no goal where every step was left out', () => {
    const consultation = entity('k1', 'consultation', started());
    const changes = approachChanges(consultation, { ...agreed, steps: [] }, '2027-03-11', words);
    expect(changes.map((change) => change.do === 'put' && change.section)).toEqual(['consultation', 'consultation']);
  });

  it('has five templates with steps in each language, and no field but what, by whom, until when', () => {
    expect(approachKinds).toHaveLength(5);
    for (const kind of approachKinds)
      for (const key of approachTemplate(kind, words).steps)
        for (const { approach } of [nl, fr, de, en])
          expect(Object.keys(approach.step)).toContain(key.replace('approach.step.', ''));
    expect(Object.keys(approachUnits.agreed.shape)).toEqual(['consultation', 'kind', 'support', 'by', 'until']);
  });

  it('leaves with no extract and stands on no screen at the table', () => {
    const held = section('consultation', [
      entity('k1', 'consultation', { frame: [frame], participants: [{ names: ['Mira Lisdodde'] }] }),
      entity('a1', 'approach', { agreed: [{ ...agreed, steps: undefined, consultation: 'k1' }] }),
      entity('a2', 'approach', { agreed: [{ ...agreed, steps: undefined, consultation: 'k2' }] }),
    ]);
    expect(approachesOf(held, 'k1').map(({ id }) => id)).toEqual(['a1']);
    const receiver = { person: 'p2', name: 'Mira Lisdodde', function: 'social-welfare-worker', service: 'cpas:gent' };
    const offered = choicesFor({
      kind: 'consultation',
      receiver,
      sections: [held],
      consents: [],
      isHolder: true,
      today: '2027-03-11',
    });
    expect(offered.length).toBeGreaterThan(0);
    expect(JSON.stringify(offered)).not.toContain('a1');
    expect(JSON.stringify(must(sittingOf([held], 'k1')[0], 'sitting'))).not.toContain(agreed.support);
  });
});

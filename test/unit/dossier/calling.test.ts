/** Whom one may call, and where somebody will sleep (shared/dossier/SPEC.md, CT1-CT4, SL1-SL4). */
import { describe, expect, it } from 'vitest';
import { draftPath } from '../../../renderer/routes/draft-path.ts';
import { unitWords } from '../../../renderer/i18n/units/unit-words.ts';
import { whoMayBeCalled } from '../../../shared/dossier/calling.ts';
import { entities, unitSchema } from '../../../shared/dossier/entities.ts';
import { sleepingPlacesOf, isOver } from '../../../shared/dossier/sleeping.ts';
import type { Typed } from '../../../shared/dossier/units/field.ts';
import { unitTraits } from '../../../shared/dossier/units/field.ts';
import { emptyForm, fieldsOf, valueOf } from '../../../shared/dossier/units/form.ts';
import { extracts } from '../../../shared/disclosure/extracts.ts';
import { leavesAs } from '../../../shared/disclosure/extracting.ts';
import { languages } from '../../../shared/language.ts';
import { entity, said, section, type Said } from '../papers/dossier.ts';

const roos = { name: 'Roos Klaproos', relation: 'zus', capacity: 'relative' };
const agreed = { answer: 'yes', on: '2026-12-01', with: 'Roos Klaproos' };
const number = '0470 12 34 56';
const contact = (units: Record<string, Said | readonly Said[]> = {}) =>
  entity('c1', 'contact', { who: said(roos), telephone: said({ number }), mayBeCalled: said(agreed), ...units });
const offered = (...all: Parameters<typeof section>[1]) => whoMayBeCalled([section('assessment', all)]);

const { contact: contactUnits } = entities.assessment;
const { 'sleeping-place': placeUnits } = entities.plan;
const typedAs = (schema: Parameters<typeof fieldsOf>[0], typed: Typed): unknown => {
  const fields = fieldsOf(schema) ?? [];
  return valueOf(schema, fields, { ...emptyForm(fields, '2026-12-02'), ...typed });
};

describe('whom one may call', () => {
  it('CT1: a number is digits with what sets them apart, and what is none is not written', () => {
    for (const typed of ['0470 12 34 56', '+32 470 12 34 56', '09/234 65 00', ' 112 '])
      expect(typedAs(contactUnits.telephone, { number: typed })).toEqual({ number: typed.trim() });
    for (const typed of ['', '12', 'na zes uur', '0470 12 34 56 (werk)', 'tel: 0470123456'])
      expect(typedAs(contactUnits.telephone, { number: typed })).toBeUndefined();
  });

  it('CT2: a yes needs its day and with whom; no and not asked keep neither', () => {
    const { mayBeCalled } = contactUnits;
    expect(typedAs(mayBeCalled, { answer: 'yes', with: ' ' })).toBeUndefined();
    expect(typedAs(mayBeCalled, { answer: '' })).toBeUndefined();
    expect(typedAs(mayBeCalled, { answer: 'yes', with: 'Roos' })).toEqual({
      answer: 'yes',
      on: '2026-12-02',
      with: 'Roos',
    });
    for (const answer of ['no', 'not-asked'])
      expect(typedAs(mayBeCalled, { answer, with: 'Roos' })).toEqual({ answer });
    expect(unitTraits(mayBeCalled)?.hides?.({ answer: 'no' })).toEqual(['on', 'with']);
    expect(unitWords('nl').value('assessment', 'contact', 'mayBeCalled', agreed)).toBe(
      'mag gebeld worden, afgesproken op 1 december 2026, met Roos Klaproos',
    );
  });

  it('CT3: offered is who said yes and has a number', () => {
    expect(offered(contact({ role: said({ role: 'family' }) }))).toEqual([
      { contact: 'c1', name: roos.name, role: 'family', number },
    ]);
    expect(offered(contact())).toHaveLength(1);
    const { units, ...rest } = contact();
    const without = (unit: string) => ({
      ...rest,
      units: Object.fromEntries(Object.entries(units).filter(([name]) => name !== unit)),
    });
    for (const unit of ['who', 'telephone', 'mayBeCalled']) expect(offered(without(unit))).toEqual([]);
  });

  it.each<[string, Parameters<typeof contact>[0]]>([
    ['said no', { mayBeCalled: said({ answer: 'no' }) }],
    ['was not asked', { mayBeCalled: said({ answer: 'not-asked' }) }],
    ['said yes without a day', { mayBeCalled: said({ answer: 'yes', with: 'Roos' }) }],
    ['said yes to nobody', { mayBeCalled: said({ answer: 'yes', on: '2026-12-01', with: '' }) }],
    ['said yes and no, by two people', { mayBeCalled: [said(agreed), said({ answer: 'no' })] }],
    ['has two numbers, by two people', { telephone: [said({ number }), said({ number: '112' })] }],
    ['is two people', { who: [said(roos), said({ ...roos, name: 'Tijl' })] }],
    ['is a victim', { who: said({ ...roos, capacity: 'victim' }) }],
  ])('CT1, CT3: not offered is who %s', (_, units) => {
    expect(offered(contact(units))).toEqual([]);
  });

  it('CT3: nor who was taken out', () => {
    for (const state of ['taken-out', 'taken-out-and-changed'] as const)
      expect(offered({ ...contact(), state })).toEqual([]);
  });

  it('CT4, SL4: no extract takes a number or a place to sleep', () => {
    const sources = Object.values(extracts).flatMap(({ fields }) => fields);
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter(({ type }) => type === 'contact' || type === 'sleeping-place')).toEqual([]);
    for (const unit of Object.keys(contactUnits))
      expect(leavesAs({ section: 'assessment', type: 'contact', unit }, 'c1', { number, ...agreed })).toBeNull();
    for (const unit of Object.keys(placeUnits))
      expect(leavesAs({ section: 'plan', type: 'sleeping-place', unit }, 's1', { text: 'x', which: 'now' })).toBeNull();
  });
});

describe('where somebody will sleep', () => {
  const place = (id: string, which: string, period?: { from?: string; until?: string }) =>
    entity(id, 'sleeping-place', {
      where: said({ which, text: `bij ${id}` }),
      ...(period !== undefined && { period: said(period) }),
    });

  it('SL1: is of the directory or as it was typed, from and until days either of which may be unknown', () => {
    const typed = (part: Typed): unknown => typedAs(placeUnits.where, { which: 'next', ...part });
    expect(typed({ text: 'Bij tante Mia' })).toEqual({ which: 'next', text: 'Bij tante Mia' });
    expect(typed({ at: 'prison:gent', text: 'typed' })).toEqual({ which: 'next', at: 'prison:gent' });
    expect(typed({ text: ' ' })).toBeUndefined();
    const { period } = placeUnits;
    expect(typedAs(period, { from: '2027-01-02' })).toEqual({ from: '2027-01-02' });
    expect(typedAs(period, { until: '2027-01-02' })).toEqual({ until: '2027-01-02' });
    expect(typedAs(period, {})).toBeUndefined();
    expect(typedAs(period, { from: '2027-01-03', until: '2027-01-02' })).toBeUndefined();
    for (const language of languages)
      expect(unitWords(language).value('plan', 'sleeping-place', 'period', { until: '2027-01-02' })).toMatch(/2027/);
  });

  it('SL2: on its last day it counts, after it it is over, whichever it was', () => {
    const plan = section('plan', [
      place('a', 'now', { until: '2026-12-02' }),
      place('b', 'now', { until: '2026-12-01' }),
      place('c', 'next', { from: '2027-01-01' }),
      place('d', 'proposed'),
    ]);
    const ids = (which: 'now' | 'next' | 'proposed') => sleepingPlacesOf(plan, which, '2026-12-02').map(({ id }) => id);
    expect([ids('now'), ids('next'), ids('proposed')]).toEqual([['a'], ['c'], ['d']]);
    expect(plan.entities.filter((each) => isOver(each, '2026-12-02')).map(({ id }) => id)).toEqual(['b']);
  });

  it('SL3: checks the service that wrote it, the justice house, or nobody yet', () => {
    const { checkedBy } = placeUnits;
    expect(fieldsOf(checkedBy)?.[0]?.options).toEqual(['own-service', 'justice-house', 'nobody-yet']);
    expect(unitSchema('plan', 'sleeping-place', 'checkedBy')?.safeParse({ by: 'police' }).success).toBe(false);
    expect(typedAs(checkedBy, { by: 'justice-house', name: 'Bram' })).toEqual({ by: 'justice-house', name: 'Bram' });
    expect(typedAs(checkedBy, { by: 'nobody-yet', name: 'Bram' })).toEqual({ by: 'nobody-yet' });
    const fields = Object.values(placeUnits).flatMap((each) => (fieldsOf(each) ?? []).map(({ name }) => name));
    expect(fields).toEqual(
      expect.arrayContaining(['which', 'at', 'text', 'from', 'until', 'name', 'by', 'result', 'on', 'note']),
    );
    expect(new Set(fields).size).toBe(10);
  });

  it('SL2: what was being typed of it stands on the page of the person', () => {
    expect(draftPath({ place: 'plan/sleeping-place/s1/where', dossier: 'd1' })?.is).toBe('person');
  });
});

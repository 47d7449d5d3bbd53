/** Every unit is declared once (shared/dossier/SPEC.md, UN1-UN6): its form, what it writes, its words. */
import fc from 'fast-check';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { unitValues } from '../../../renderer/i18n/name-words.ts';
import { unitWords } from '../../../renderer/i18n/units/unit-words.ts';
import { entities, listedUnits, unitSchema } from '../../../shared/dossier/entities.ts';
import { sectionKind, type SectionKind } from '../../../shared/dossier/sections.ts';
import { unitTraits, type Typed } from '../../../shared/dossier/units/field.ts';
import { emptyForm, fieldsOf, typedOf, valueOf, type FormField } from '../../../shared/dossier/units/form.ts';
import { languages } from '../../../shared/language.ts';

interface Declared {
  readonly section: SectionKind;
  readonly type: string;
  readonly unit: string;
  readonly schema: z.ZodType;
}

const all: readonly Declared[] = sectionKind.options.flatMap((section) =>
  Object.entries<Record<string, z.ZodType>>(entities[section]).flatMap(([type, units]) =>
    Object.entries(units).map(([unit, schema]) => ({ section, type, unit, schema })),
  ),
);
const nameOf = ({ section, type, unit }: Declared): string => `${section}/${type}/${unit}`;
const written = all.filter(({ schema }) => unitTraits(schema)?.chosen !== true);
const fieldsIn = (declared: Declared): readonly FormField[] => fieldsOf(declared.schema) ?? [];

/** What people type, or a field is begun with: whole, half and wrong. */
const typedBy: Readonly<Record<FormField['traits']['kind'], readonly string[]>> = {
  line: ['', ' ', 'a line', ' padded '],
  telephone: ['', '09 234 65 00', ' +32 470/12.34.56 ', 'after six', '12'],
  text: ['', 'one\ntwo', ' padded '],
  day: ['', '2026-03-04', '2027-01-31'],
  choice: [''],
  tick: [],
  number: ['', '0', '30', '-1', 'many'],
  length: ['', 'P2Y3M', 'P40D'],
  duration: ['PW', 'P6W', 'P1M'],
  language: ['', 'nl', 'ar'],
  lines: ['', 'A\nB', ' A \n\n B '],
  capacities: ['', 'police A', 'prosecutor A\nno B', ' mayor  B \nservice'],
  weekdays: ['', 'mo', 'mo,tu', 'no day'],
  clock: ['', '8', '08:30', '17u', '24:00', '25'],
  place: ['', 'prison:gent'],
  'place-name': ['', 'somewhere'],
  actor: ['', 'free\n\nSomebody', 'directory\nservice:x\nA service', 'nobody', 'free\n\n  '],
  reference: ['', 'ab12'],
};
const typedIn = (fields: readonly FormField[]): fc.Arbitrary<Typed> =>
  fc.record(
    Object.fromEntries(
      fields.map(({ name, traits, options }) => [
        name,
        traits.kind === 'tick' ? fc.boolean() : fc.constantFrom(...typedBy[traits.kind], ...options),
      ]),
    ),
  );

describe('units declared once', () => {
  it('are typed by a form, or chosen between (UN2, UN5)', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(written.filter(({ schema }) => fieldsOf(schema) === undefined).map(nameOf)).toEqual([]);
    expect(written.length).toBeGreaterThan(80);
  });

  it.each(written.map((each) => [nameOf(each), each] as const))(
    '%s: what a form writes is read by its schema and typed the same again (UN3)',
    (_, declared) => {
      const fields = fieldsIn(declared);
      let complete = 0;
      fc.assert(
        fc.property(typedIn(fields), (typed) => {
          const value = valueOf(declared.schema, fields, typed);
          if (value === undefined) return;
          complete += 1;
          expect(unitSchema(declared.section, declared.type, declared.unit)?.safeParse(value).data).toEqual(value);
          const again = typedOf(fields, z.record(z.string(), z.unknown()).parse(value));
          expect(valueOf(declared.schema, fields, again)).toEqual(value);
        }),
        { numRuns: 300, seed: 11 },
      );
      expect(complete).toBeGreaterThan(0);
    },
  );

  it('begin with what the declaration says, the day of today, and what their place knows (UN2)', () => {
    const rhythm = fieldsOf(entities.legal.rhythm.rhythm) ?? [];
    expect(emptyForm(rhythm, '2027-03-01')).toEqual({
      what: 'contact',
      with: '',
      first: '',
      every: 'P1M',
      until: '',
    });
    const offered = fieldsOf(entities.plan.aftercare.offered) ?? [];
    expect(emptyForm(offered, '2027-03-01', { by: 'Lien' })).toEqual({ on: '2027-03-01', by: 'Lien' });
  });

  it.each<[string, z.ZodType, Typed, unknown]>([
    ['a name without a surname', entities.identity.person.name, { surname: ' ', firstName: 'A' }, undefined],
    [
      'a place of the directory, whatever was typed before',
      entities.identity.person.place,
      { at: 'prison:gent', text: 'typed', since: '' },
      { at: 'prison:gent' },
    ],
    ['a stay nowhere', entities.legal.stay.stay, { at: '', text: ' ', from: '2026-01-01', until: '' }, undefined],
    [
      'a deduction by its days says no length',
      entities.legal.deduction.deduction,
      { what: 'remand', from: '2026-01-01', until: '2026-02-01', length: 'P2M', note: '' },
      { what: 'remand', from: '2026-01-01', until: '2026-02-01', note: '' },
    ],
    [
      'a deduction whose days are turned round, by its length',
      entities.legal.deduction.deduction,
      { what: 'other', from: '2026-02-01', until: '2026-01-01', length: 'P2M', note: '' },
      { what: 'other', length: 'P2M', note: '' },
    ],
    [
      'days in their order',
      entities.legal.interruption.interruption,
      { from: '2026-02-01', until: '2026-01-01', counts: 'served' },
      undefined,
    ],
    [
      'life has no length',
      entities.legal.judgment.sentence,
      { imposed: 'life', length: 'P3Y', suspended: '' },
      { imposed: 'life' },
    ],
    ['a time has one', entities.legal.judgment.sentence, { imposed: 'time', length: '', suspended: '' }, undefined],
    [
      'a refusal without its reason',
      entities.plan.referral.answer,
      { outcome: 'refused', on: '2026-01-01', reason: ' ', contact: '' },
      undefined,
    ],
    [
      'who confirms needs no words, who disagrees does',
      entities.legal['legal-date'].second,
      { answer: 'disagrees', text: '', of: '2026-01-01' },
      undefined,
    ],
    [
      'an own estimate names nobody',
      entities.plan.step.takes,
      { length: 'P6W', source: 'estimate', from: 'Ann' },
      { length: 'P6W', source: 'estimate' },
    ],
    [
      'hours end another time than they begin',
      entities.plan.weekly.hours,
      { days: 'mo', from: '8', until: '08:00' },
      undefined,
    ],
  ])('%s (UN3)', (_, schema, typed, value) => {
    expect(valueOf(schema, fieldsOf(schema) ?? [], typed)).toEqual(value);
  });

  it.each(languages)('every field that is asked and every choice has its words in %s (UN4)', (language) => {
    const words = unitWords(language);
    const values: Readonly<Record<string, string | Readonly<Record<string, string>>>> = unitValues(language);
    let seen = 0;
    for (const declared of written) {
      for (const { name, traits, options } of fieldsIn(declared)) {
        seen += 1;
        const called = words.field(declared.section, declared.type, declared.unit, name);
        const isNamed = /[ \p{Lu}]/u.test(called);
        expect({ name: nameOf(declared), isNamed }).toEqual({ name: nameOf(declared), isNamed: true });
        if (traits.kind === 'choice') {
          const table = values[traits.words ?? ''];
          const named = typeof table === 'object' ? Object.keys(table) : [];
          expect({ name: nameOf(declared), missing: options.filter((each) => !named.includes(each)) }).toEqual({
            name: nameOf(declared),
            missing: [],
          });
        }
      }
    }
    expect(seen).toBeGreaterThan(150);
  });

  it.each<[SectionKind, string, string, unknown, string]>([
    [
      'legal',
      'interruption',
      'interruption',
      { from: '2026-01-01', until: '2026-02-01', counts: 'served' },
      '1 January 2026 – 1 February 2026, counts as served (registry)',
    ],
    [
      'legal',
      'decision',
      'proofPeriod',
      { from: '2026-01-01', source: 'by-hand' },
      'from 1 January 2026, source: entered by hand',
    ],
    [
      'legal',
      'decision',
      'proofPeriod',
      { from: '2026-01-01', until: '2027-01-01', source: 'registry' },
      'from 1 January 2026 to 1 January 2027, source: registry',
    ],
    [
      'legal',
      'decision',
      'decision',
      { request: 'ab', modality: 'prison-leave', outcome: 'granted', by: 'X', on: '2026-01-01' },
      'Prison leave: granted, X, on 1 January 2026',
    ],
    [
      'legal',
      'breach',
      'breach',
      { condition: 'ab', on: '2026-01-01', text: 'Did\nnot come.' },
      '1 January 2026\nDid\nnot come.',
    ],
    [
      'identity',
      'person',
      'personLanguage',
      { language: 'ar', interpreter: true, plainLanguage: false },
      'Arabic, interpreter needed',
    ],
    ['legal', 'judgment', 'final', { final: false }, 'no'],
    ['plan', 'wish', 'words', { text: 'A roof.', language: 'nl' }, 'A roof.'],
    [
      'consultation',
      'position',
      'position',
      { consultation: 'ab', agency: 'House', text: '', dissent: 'No $& here.' },
      'House, fact or appraisal: not said\nDoes not agree: No $& here.',
    ],
    ['plan', 'step', 'who', { actor: { kind: 'detainee', name: '' } }, 'the person himself or herself'],
  ])('%s/%s/%s is said field by field (UN6)', (section, type, unit, value, said) => {
    expect(unitWords('en').value(section, type, unit, value)).toBe(said);
  });

  it('is one place for what lists, forms and words know of a unit (UN1)', () => {
    const listed = all.filter(({ schema }) => unitTraits(schema)?.listed === true);
    expect(listed.length).toBeGreaterThan(45);
    expect(listedUnits.get('step')).toEqual(['what', 'who', 'due', 'status', 'after', 'takes']);
    expect(listedUnits.get('person')).toEqual(['name', 'birth', 'place', 'destination', 'fileLanguage', 'residence']);
    expect(listedUnits.get('judgment')).toEqual(['judgment', 'final', 'code', 'recidivism', 'sentence', 'particulars']);
    // What kind of offence it may be about stands in no list.
    expect(listedUnits.get('situation')).toEqual([
      'route',
      'capacity',
      'executable',
      'article32',
      'residenceAdvice',
      'optIn',
    ]);
    expect(listedUnits.get('statement')).toBeUndefined();
  });
});

/** A number of the national register is refused where a number of the registry is typed or taken in (RN1-RN3), and a cell ends with its place (RN4). */
import { describe, expect, it } from 'vitest';
import { standsIn } from '../../../shared/dossier/cell.ts';
import { entities, unitSchema } from '../../../shared/dossier/entities.ts';
import { holdsNationalNumber } from '../../../shared/dossier/units/national-number.ts';
import { fieldsOf, valueOf } from '../../../shared/dossier/units/form.ts';
import { unitWords } from '../../../renderer/i18n/units/unit-words.ts';
import { utf8 } from '../../../shared/codec/bytes.ts';
import { peopleIn } from '../../support/lists.ts';

const national: readonly (readonly [string, string])[] = [
  ['digits alone', '85073003328'],
  ['as on an identity card', '85.07.30-033.28'],
  ['spaces', '85 07 30 033 28'],
  ['dashes', '85-07-30-033-28'],
  ['slashes', '85/07/30-033/28'],
  ['spaces beside the dash', '85.07.30 – 033.28'],
  ['with words around it', 'RR: 71.04.12-118.71 (kopie)'],
  ['full-width digits', '８５０７３００３３２８'],
  ['born from 2000 on', '03.05.17-246.50'],
  ['born in 2019', '19022800780'],
  ['a BIS number, sex unknown', '85.27.30-033.71'],
  ['a BIS number', '854730 033 17'],
  ['a BIS number, born from 2000 on', '03.45.17-246.39'],
  ['day of birth unknown', '60000001284'],
  ['born in 2000, day unknown', '00.00.00-123.03'],
];
const ordinary = [
  '2024/12345',
  'G-2024-00123',
  '20240012345',
  '12345678901',
  '85073003329',
  '850730033281',
  '185073003328',
  '85.99.30-033.28',
  'Gent 4417',
  '0498 12 34 56',
  '',
];

describe('a number of the national register', () => {
  it.each(national)('RN1: is told, %s', (_, text) => {
    expect(holdsNationalNumber(text)).toBe(true);
  });

  it.each(ordinary)('RN1: "%s" is none', (text) => {
    expect(holdsNationalNumber(text)).toBe(false);
  });

  it.each(national)('RN1, RN2: the field of the registry number refuses it and says why, %s', (_, number) => {
    const schema = entities.identity.person.registryNumber;
    const fields = fieldsOf(schema) ?? [];
    expect(valueOf(schema, fields, { number })).toBeUndefined();
    expect(fields[0]?.traits.refuses?.(number)).toBe('national-number');
    // What comes from elsewhere is decoded by the same schema.
    expect(unitSchema('identity', 'person', 'registryNumber')?.safeParse({ number }).success).toBe(false);
  });

  it('RN1: a number of the registry is taken as it is written', () => {
    const schema = entities.identity.person.registryNumber;
    const fields = fieldsOf(schema) ?? [];
    for (const number of ordinary.filter((each) => each !== ''))
      expect(valueOf(schema, fields, { number: ` ${number} ` })).toEqual({ number });
    expect(fields[0]?.traits.refuses?.('2024/12345')).toBeUndefined();
  });

  it('RN3: a list brings the number of the registry, and a national number in no cell', async () => {
    const [first, second] = await peopleIn(
      utf8(
        [
          'Naam;Voornaam;Geboortedatum;Griffienummer;Straf;Strafeinde',
          'Lisdodde;Mira;4/3/1997;2024/12345;5 jaar;1/2/2027',
          'Wilgenkatje;Senne;30/7/1985;85.07.30-033.28;RR 850730 033 28;1/2/2027',
        ].join('\n'),
      ),
    );
    expect(first?.person).toMatchObject({ registryNumber: '2024/12345', sentence: '5 jaar' });
    expect(second?.person.registryNumber).toBeUndefined();
    expect(second?.person.sentence).toBe('');
    expect(second?.notices.filter(({ code }) => code === 'national-number')).toEqual([
      { code: 'national-number', field: 'registryNumber' },
      { code: 'national-number', field: 'sentence' },
    ]);
    // It is said where it was, and never said again.
    expect(JSON.stringify(second)).not.toMatch(/033/);
    expect(second?.person.dates).toHaveLength(1);
  });
});

describe('RN4: wing and cell', () => {
  it('stand as long as the person stays in the place they are of', () => {
    const cell = { cell: 'Vleugel B, 214', at: 'prison:gent' };
    expect(standsIn(cell, { at: 'prison:gent', since: '2027-01-01' })).toBe(true);
    expect(standsIn(cell, { at: 'prison:gent' })).toBe(true);
    expect(standsIn(cell, { at: 'prison:brugge' })).toBe(false);
    expect(standsIn(cell, { text: 'Huis van opa' })).toBe(false);
    expect(standsIn(cell, {})).toBe(false);
    expect(standsIn(cell, undefined)).toBe(false);
    expect(standsIn({ cell: '3', text: 'Transitiehuis' }, { text: 'Transitiehuis ' })).toBe(true);
    expect(standsIn({ cell: '3', text: 'Transitiehuis' }, { text: 'Elders' })).toBe(false);
  });

  it('are written with their place, and the history says it', () => {
    const schema = entities.identity.person.cell;
    const fields = fieldsOf(schema) ?? [];
    expect(valueOf(schema, fields, { cell: 'B 214', at: '', text: '' })).toBeUndefined();
    const value = valueOf(schema, fields, { cell: 'B 214', at: 'prison:gent', text: 'typed before' });
    expect(value).toEqual({ cell: 'B 214', at: 'prison:gent' });
    expect(unitWords('nl').value('identity', 'person', 'cell', value)).toMatch(/^B 214, .*Gent/);
  });
});

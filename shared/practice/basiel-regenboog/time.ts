/** What waits for what, the time outside, talks, and contacts that did not go as meant. */
import type { On } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { inTime, noteWriter, outside } from '../writing.ts';

export const time = (on: On): readonly PracticePut[] => [
  inTime('lien', -5)('step-inquiry', {
    takes: { length: 'P4W', source: 'told', from: 'justitiehuis Aalst, telefoon van deze week' },
  }),
  inTime('lien', -5)('step-plan-b', { after: ['step-inquiry'], takes: { length: 'P1W', source: 'estimate' } }),
  inTime('lien', -5)('step-timetable', {
    after: ['step-plan-b', 'step-work'],
    takes: { length: 'P1W', source: 'estimate' },
  }),
  inTime('lien', -5)('step-work', {
    takes: { length: 'P2W', source: 'told', from: 'fietsatelier De Dertiende Spaak' },
  }),
  inTime('lien', -5)('step-id', { takes: { length: 'P3W', source: 'usual', from: 'dienst bevolking' } }),
  outside('lien', -74, 'birth', 'permission-occasional', on(-78), on(-78)),
];

export function contacts(on: On): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('lien', -34, 'phone', {
      outcome: { how: 'moved', because: 'service', why: 'het loket sloot vroeger' },
      domain: 'administration',
    })('Belde met de dienst bevolking over de identiteitskaart. Volgende week opnieuw, dan met de foto’s erbij.'),
    note('warre', -18, 'conversation', {
      outcome: { how: 'late', because: 'prison', why: 'beweging op de vleugel stilgelegd' },
    })(
      'Basiel kwam veertig minuten later dan afgesproken, buiten zijn wil. Het uurrooster maar half doorgenomen; morgen de rest.',
    ),
  ];
}

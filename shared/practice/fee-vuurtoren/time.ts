/** What waits for what, and contacts that did not go as meant. */
import type { On } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { inTime, noteWriter } from '../writing.ts';

export const time = (): readonly PracticePut[] => [
  inTime('griet', -12)('step-card', { takes: { length: 'P3W', source: 'usual', from: 'loket van de stad' } }),
  inTime('griet', -12)('step-money', {
    after: ['step-card'],
    takes: { length: 'P1D', source: 'told', from: 'OCMW Voeren, loket 2' },
  }),
  inTime('griet', -12)('step-insurance', {
    after: ['step-card', 'step-money'],
    takes: { length: 'P1D', source: 'estimate' },
  }),
  inTime('griet', -12)('step-doctor', { after: ['step-money'], takes: { length: 'P1D', source: 'estimate' } }),
  inTime('griet', -12)('step-dog', { after: ['step-bed'], takes: { length: 'P1D', source: 'estimate' } }),
  inTime('griet', -12)('step-bed', { takes: { length: 'P6W', source: 'told', from: 'nachtopvang, wachtlijst' } }),
];

export function contacts(on: On): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('griet', -27, 'conversation', {
      outcome: { how: 'came-without-talk', because: 'person', why: 'geen zin om te praten' },
    })('Fee kwam, ging zitten en zweeg. We dronken koffie. Ze ging weg zonder boos te zijn.'),
    note('seppe', -16, 'conversation', { outcome: { how: 'did-not-come', because: 'prison', why: 'niet opgeroepen' } })(
      'Fee wist van niets. De oproep bleef op de vleugel liggen; nieuwe dag afgesproken.',
    ),
  ];
}

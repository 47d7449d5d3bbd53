/** What waits for what, the time outside, talks, and contacts that did not go as meant. */
import { addDays, type On } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { inTime, noteWriter, outside, talk } from '../writing.ts';

export const time = (on: On): readonly PracticePut[] => [
  inTime('anneliese', -7)('step-room', {
    after: ['step-inquiry'],
    takes: { length: 'P2W', source: 'told', from: 'Frau Fingerhut, am Telefon' },
  }),
  inTime('anneliese', -7)('step-timetable', { after: ['step-work'], takes: { length: 'P1W', source: 'estimate' } }),
  inTime('anneliese', -7)('step-insurance', {
    after: ['step-room', 'step-border'],
    takes: { length: 'P3W', source: 'told', from: 'Krankenkasse, Schalter' },
  }),
  inTime('anneliese', -7)('step-card', {
    after: ['step-room'],
    takes: { length: 'P3W', source: 'usual', from: 'Bevölkerungsdienst' },
  }),
  inTime('anneliese', -7)('step-work', {
    takes: { length: 'P2W', source: 'told', from: 'Werkstatt „Klappe und Ton“' },
  }),
  outside('anneliese', -98, 'room', 'permission-occasional', on(-99), on(-99)),
  outside('anneliese', -92, 'leave-1', 'prison-leave', on(-95), addDays(on(-95), 1)),
  outside('anneliese', -57, 'leave-2', 'prison-leave', on(-60), addDays(on(-60), 1)),
  outside('anneliese', -22, 'leave-3', 'prison-leave', on(-25), addDays(on(-25), 1)),
  talk('anneliese', -88, on, 'Anneliese, mit Ludwig', 'de'),
];

export function contacts(on: On): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('anneliese', -41, 'phone', {
      outcome: { how: 'moved', because: 'service', why: 'Sachbearbeiterin im Urlaub' },
      domain: 'administration',
    })('Die Krankenkasse konnte nichts sagen. Rückruf für die nächste Woche vereinbart.'),
    note('anneliese', -17, 'conversation', {
      outcome: { how: 'cut-short', because: 'prison', why: 'Zellenkontrolle' },
      domain: 'income',
    })('Nach einer Viertelstunde abgebrochen. Den Monatsplan haben wir trotzdem fertig bekommen.'),
  ];
}

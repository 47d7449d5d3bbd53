/** What waits for what, the time outside, talks, and contacts that did not go as meant. */
import type { On } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { inTime, noteWriter, outside, talk } from '../writing.ts';

export const time = (on: On): readonly PracticePut[] => [
  inTime('fleur', -6)('step-travel-paper', {
    takes: { length: 'P8W', source: 'told', from: 'consulaat, via de tolk' },
  }),
  inTime('fleur', -6)('step-first-night', {
    after: ['step-travel-paper', 'step-sister'],
    takes: { length: 'P1W', source: 'estimate' },
  }),
  inTime('fleur', -6)('step-certificate', {
    after: ['step-welding'],
    takes: { length: 'P3W', source: 'told', from: 'vertaalbureau' },
  }),
  inTime('fleur', -6)('step-sister', {
    takes: { length: 'P2W', source: 'told', from: 'Juniper, zondag aan de telefoon' },
  }),
  outside('fleur', -36, 'consulate', 'permission-occasional', on(-37), on(-37)),
  talk('fleur', -104, on, 'Fleur, met Yara', 'en', 'Tolk Engels, per video'),
];

export function contacts(on: On): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('fleur', -47, 'conversation', { outcome: { how: 'moved', because: 'service', why: 'tolk niet beschikbaar' } })(
      'Zonder tolk niet begonnen. Nieuwe afspraak via video, Yara kreeg het briefje in het Engels.',
    ),
    note('fleur', -9, 'phone', {
      outcome: { how: 'did-not-come', because: 'other', why: 'verbinding viel weg' },
      domain: 'administration',
    })('Het consulaat kwam niet aan de lijn. Opnieuw op de dag van de afspraak.'),
  ];
}

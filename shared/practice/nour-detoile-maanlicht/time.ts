/** What waits for what, the time outside, talks, and contacts that did not go as meant. */
import type { On } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { inTime, noteWriter, outside, talk } from '../writing.ts';

export const time = (on: On): readonly PracticePut[] => [
  inTime('ysaline', -11)('step-handover', {
    after: ['step-room', 'step-fit'],
    takes: { length: 'P2W', source: 'estimate' },
  }),
  inTime('ysaline', -11)('step-room', {
    after: ['step-inquiry'],
    takes: { length: 'P6W', source: 'told', from: 'Les Trois Tilleuls, liste d’attente' },
  }),
  inTime('ysaline', -11)('step-care', {
    after: ['step-room'],
    takes: { length: 'P3W', source: 'usual', from: 'service de santé mentale' },
  }),
  inTime('ysaline', -11)('step-name', { takes: { length: 'P4W', source: 'usual', from: 'guichet de la commune' } }),
  outside('ysaline', -70, 'visit', 'permission-occasional', on(-72), on(-72)),
  talk('ysaline', -92, on, 'Ysaline, avec Nour', 'fr'),
];

export function contacts(on: On): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('ysaline', -44, 'conversation', {
      outcome: { how: 'came-without-talk', because: 'person', why: 'trop de bruit' },
    })('Nour est venu, a regardé par la fenêtre, et nous avons dessiné une carte sans parler.'),
    note('ysaline', -20, 'phone', {
      outcome: { how: 'moved', because: 'service', why: 'réunion d’équipe' },
      domain: 'housing',
    })('Les Trois Tilleuls rappellent demain matin au sujet de la chambre.'),
  ];
}

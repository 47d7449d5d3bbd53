/** What waits for what, the time outside, talks, and contacts that did not go as meant. */
import type { On } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { inTime, noteWriter, outside, talk } from '../writing.ts';

export const time = (on: On): readonly PracticePut[] => [
  inTime('maelys', -9)('step-home', {
    after: ['step-sister'],
    takes: { length: 'P6W', source: 'told', from: 'Le Nid de Zinc, liste d’attente' },
  }),
  inTime('maelys', -9)('step-cpas', {
    after: ['step-home', 'step-card'],
    takes: { length: 'P2W', source: 'told', from: 'CPAS de Namur, par téléphone' },
  }),
  inTime('maelys', -9)('step-talks', {
    after: ['step-home'],
    takes: { length: 'P4W', source: 'usual', from: 'services de santé mentale de la région' },
  }),
  inTime('maelys', -9)('step-work', { takes: { length: 'P3W', source: 'estimate' } }),
  inTime('maelys', -9)('step-card', { takes: { length: 'P4W', source: 'usual', from: 'guichet de la commune' } }),
  inTime('maelys', -9)('step-leave', { takes: { length: 'P1W', source: 'estimate' } }),
  outside('maelys', -300, 'outing-1', 'permission-reintegration', on(-302), on(-302)),
  outside('maelys', -208, 'outing-2', 'permission-reintegration', on(-210), on(-210)),
  outside('maelys', -122, 'outing-3', 'permission-reintegration', on(-124), on(-124)),
  talk('maelys', -96, on, 'Maëlys, avec Célestine', 'fr'),
];

export function contacts(on: On): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('maelys', -42, 'phone', {
      outcome: { how: 'moved', because: 'service', why: 'conseillère absente' },
      domain: 'day-activity',
    })('Le Forem a reporté l’entretien en vidéo. Nouvelle date demandée, Célestine est prévenue.'),
    note('maelys', -15, 'conversation', {
      outcome: { how: 'cut-short', because: 'prison', why: 'alarme dans l’aile' },
      domain: 'income',
    })('Entretien arrêté au bout de dix minutes. Célestine a gardé sa liste de dettes, on la reprend jeudi.'),
  ];
}

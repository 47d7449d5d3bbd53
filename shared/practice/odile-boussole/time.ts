/** What waits for what, the time outside, talks, and contacts that did not go as meant. */
import { addDays, type On } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { inTime, noteWriter, outside, talk } from '../writing.ts';

export const time = (on: On): readonly PracticePut[] => [
  inTime('ondine', -8)('step-address', {
    after: ['step-home'],
    takes: { length: 'P2W', source: 'told', from: 'CPAS, par téléphone' },
  }),
  inTime('ondine', -8)('step-home', {
    after: ['step-card'],
    takes: { length: 'P6W', source: 'told', from: 'maison d’accueil, liste d’attente' },
  }),
  inTime('ondine', -8)('step-card', { takes: { length: 'P3W', source: 'usual', from: 'guichet de la commune' } }),
  inTime('ondine', -8)('step-job', { takes: { length: 'P3W', source: 'estimate' } }),
  inTime('ondine', -8)('step-rest', { after: ['step-network'], takes: { length: 'P2W', source: 'estimate' } }),
  outside('ondine', -148, 'school', 'permission-occasional', on(-150), on(-150)),
  outside('ondine', -70, 'leave-1', 'prison-leave', on(-73), addDays(on(-73), 1)),
  outside('ondine', -38, 'leave-2', 'prison-leave', on(-41), addDays(on(-41), 1)),
  talk('ondine', -118, on, 'Ondine, avec Odile', 'ar', 'Interprète d’arabe, par téléphone'),
  talk('ondine', -28, on, 'Ondine, avec Odile', 'fr'),
];

export function contacts(on: On): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('ondine', -57, 'visit', {
      outcome: { how: 'moved', because: 'prison', why: 'espace familles fermé' },
      domain: 'family',
    })('Visite avec Luciole remise au mercredi suivant. Les grands-parents ont été appelés le matin même.'),
    note('ondine', -11, 'phone', {
      outcome: { how: 'late', because: 'service', why: 'ligne occupée' },
      domain: 'housing',
    })('La maison d’accueil a rappelé une heure plus tard. Une chambre se libère peut-être fin janvier.'),
  ];
}

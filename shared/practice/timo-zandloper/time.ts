/** What waits for what, the time outside, talks, and contacts that did not go as meant. */
import { addDays, type On } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { inTime, noteWriter, outside, talk } from '../writing.ts';

export const time = (on: On): readonly PracticePut[] => [
  inTime('hilde', -14)('step-report', {
    after: ['step-work', 'step-payments'],
    takes: { length: 'P1W', source: 'estimate' },
  }),
  inTime('hilde', -14)('step-address', { takes: { length: 'P4W', source: 'told', from: 'verhuurder in Aarschot' } }),
  inTime('hilde', -14)('step-work', { takes: { length: 'P1W', source: 'told', from: 'bakkerij De Trage Korst' } }),
  inTime('hilde', -14)('step-night-work', { after: ['step-work'], takes: { length: 'P1W', source: 'estimate' } }),
  outside('katelijne', -1300, 'leave-1', 'prison-leave', on(-1305), addDays(on(-1305), 1)),
  outside('katelijne', -1210, 'leave-2', 'prison-leave', on(-1215), addDays(on(-1215), 1)),
  outside('katelijne', -1120, 'leave-3', 'prison-leave', on(-1125), addDays(on(-1125), 1)),
  outside('katelijne', -1030, 'leave-4', 'prison-leave', on(-1035), addDays(on(-1035), 1)),
  outside('katelijne', -940, 'leave-5', 'prison-leave', on(-945), addDays(on(-945), 1)),
  outside('katelijne', -850, 'leave-6', 'prison-leave', on(-855), addDays(on(-855), 1)),
  outside('hilde', -730, 'release', 'conditional-release', on(-735)),
  talk('hilde', -690, on, 'Hilde, met Timo', 'nl'),
  talk('hilde', -200, on, 'Hilde, met Timo', 'nl'),
];

export function contacts(on: On): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('hilde', -63, 'conversation', {
      outcome: { how: 'late', because: 'person', why: 'bus gemist' },
      domain: 'day-activity',
    })('Timo kwam een kwartier te laat en had vooraf gebeld. Het attest van de bakkerij brengt hij volgende keer mee.'),
    note('hilde', -19, 'visit', {
      outcome: { how: 'moved', because: 'service', why: 'wagen in herstelling' },
      domain: 'housing',
    })('Ik kon niet tot in Aarschot. Bezoek een week later; de verhuurder weet het.'),
  ];
}

/** Two years outside: which steps see to which condition, reports and talks with their rhythm, and the one thing that was not kept. */
import type { On } from '../dates.ts';
import type { PracticePut } from '../types.ts';
import { by } from '../writing.ts';

const court = 'SURB Brussel (Nederlandstalig)';

export const afterRelease = (on: On): readonly PracticePut[] => [
  by('hilde', -730)('legal', 'condition', 'condition-payment', { carriedBy: { steps: ['step-payments'] } }),
  by('hilde', -730)('legal', 'condition', 'condition-work', { carriedBy: { steps: ['step-work'] } }),
  ...rhythms(on),
  ...notKept(on),
];

function rhythms(on: On): readonly PracticePut[] {
  return [
    by('hilde', -151)('legal', 'rhythm', 'rhythm-report', {
      rhythm: { what: 'report', with: `${court}, met kopie aan het parket`, first: on(-151), every: 'P6M' },
    }),
    by('hilde', -151)('legal', 'rhythm-done', 'report-4', {
      done: { rhythm: 'rhythm-report', due: on(-151), on: on(-151), how: 'held', note: 'verslag 4' },
    }),
    by('hilde', -63)('legal', 'rhythm', 'rhythm-talk', {
      rhythm: { what: 'contact', with: 'Timo, op het justitiehuis', first: on(-63), every: 'P10W' },
    }),
    by('hilde', -63)('legal', 'rhythm-done', 'talk-late', {
      done: { rhythm: 'rhythm-talk', due: on(-63), on: on(-63), how: 'held', note: 'een kwartier later, bus gemist' },
    }),
  ];
}

function notKept(on: On): readonly PracticePut[] {
  const answer = (id: string, day: number, how: 'talked' | 'reported' | 'adapted', who: string, note: string) =>
    by('hilde', day)('legal', 'breach-answer', id, {
      answer: { breach: 'breach-nights', how, on: on(day), by: who, note },
    });
  return [
    by('hilde', -186)('legal', 'breach', 'breach-nights', {
      breach: {
        condition: 'condition-address',
        on: on(-186),
        text: 'Vijf weken niet thuis geslapen zonder het te melden, en twee afspraken gemist.',
      },
      words: {
        text: 'Ik woon half in Aarschot en ik heb het niet gemeld. Ik dacht: als ik het vraag, kan het nee zijn.',
      },
    }),
    answer('breach-talked', -186, 'talked', 'Hilde, met Timo', 'uitgelegd welke stappen er bestaan'),
    answer('breach-three', -162, 'talked', 'Hilde, met Timo en Lente', 'een afspraak die ze alle twee kunnen herhalen'),
    answer('breach-reported', -151, 'reported', 'Hilde', 'in verslag 4, met het voorstel'),
    answer('breach-adapted', -110, 'adapted', court, 'geen schorsing, geen herroeping'),
    by('hilde', -110)('legal', 'condition-change', 'change-address', {
      change: {
        condition: 'condition-address',
        how: 'adapted',
        from: on(-112),
        by: court,
        text: 'Ten hoogste drie nachten per week in Aarschot, elke andere nacht twee dagen vooraf gemeld.',
      },
    }),
  ];
}

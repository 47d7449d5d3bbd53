/** What waits for what, the time outside, talks, and contacts that did not go as meant. */
import { addDays, type On } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { inTime, noteWriter, outside, talk } from '../writing.ts';

export const time = (on: On): readonly PracticePut[] => [
  inTime('tuur', -10)('step-home', {
    after: ['step-inquiry'],
    takes: { length: 'P2W', source: 'told', from: 'vader, bezoek van vorige week' },
  }),
  inTime('tuur', -10)('step-welfare', {
    after: ['step-home'],
    takes: { length: 'P3W', source: 'told', from: 'OCMW Vilvoorde, telefoon' },
  }),
  inTime('tuur', -10)('step-choir', { after: ['step-home'], takes: { length: 'P1W', source: 'estimate' } }),
  inTime('tuur', -10)('step-work', {
    after: ['step-training'],
    takes: { length: 'P3W', source: 'told', from: 'houtwerkplaats De Kromme Plank' },
  }),
  inTime('tuur', -10)('step-sheet', { takes: { length: 'P1W', source: 'estimate' } }),
  outside('tuur', -312, 'funeral', 'permission-occasional', on(-313), on(-313)),
  outside('tuur', -118, 'leave-1', 'prison-leave', on(-121), addDays(on(-121), 1)),
  outside('tuur', -86, 'leave-2', 'prison-leave', on(-89), addDays(on(-89), 1)),
  outside('tuur', -30, 'leave-3', 'prison-leave', on(-33), addDays(on(-33), 1)),
  talk('tuur', -84, on, 'Tuur, met Gust', 'nl'),
];

export function contacts(on: On): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('tuur', -37, 'visit', { outcome: { how: 'moved', because: 'other', why: 'vader ziek' }, domain: 'family' })(
      'Vader belde zelf af voor het gesprek bij hem thuis. Nieuwe dag volgt zodra hij beter is.',
    ),
    note('tuur', -13, 'conversation', { outcome: { how: 'late', because: 'service', why: 'vorig gesprek liep uit' } })(
      'Ik kwam twintig minuten te laat en heb me verontschuldigd. Het ondersteuningsblad tot de helft nagelezen.',
    ),
  ];
}

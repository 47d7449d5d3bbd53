/** Leaving at sentence end: aftercare somebody chooses, and the first 72 hours as a list. No reason is asked for anything. */
import { choice, needed, said, unit } from './field.ts';
import { isoDate, line, text, today } from './shapes.ts';

/** What somebody needs in the first three days; from what plans for sentence end hold (a roof, papers, income, a doctor, one contact). */
export const firstHoursItems = ['roof', 'papers', 'registration', 'income', 'insurance', 'doctor', 'contact'] as const;
export type FirstHoursItem = (typeof firstHoursItems)[number];

/** Entity id is the item. */
export const firstHoursUnits = {
  arranged: unit(
    { state: choice('firstHoursState', ['open', 'arranged', 'not-needed'], { start: 'arranged' }), how: line },
    { listed: true },
  ),
};

/** Entity id is always `aftercare`. What was answered may change at any time, and no reason is asked. */
export const aftercareUnits = {
  offered: unit({ on: today, by: line }, { listed: true }),
  answer: unit({ answer: choice('aftercareAnswer', ['yes', 'not-now', 'own-way'], { start: 'yes' }), on: today }),
  kept: unit({ who: needed(line), what: text, until: said('until', isoDate).optional() }),
};

/** What the text leaves open is said by name and with a question for a jurist, and each such point is reached from a rule or an example. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import { codeWords, packs, questions, type LawCode } from '../../../shared/release/index.ts';

const points: readonly (readonly [point: string, codes: readonly LawCode[]])[] = [
  ['what was published after April 2026', ['unseen-after-april-2026']],
  ['early release after 31 December 2026, and who is out then', ['early-release-to-confirm']],
  ['the last day of the emergency procedure, and files that run then', ['last-day-of-emergency', 'pending-files']],
  ['a placing with three years or less and no opinion of article 32', ['placement-without-article32']],
  ['judged on the day of a change; a class that changes', ['judged-on-the-day', 'class-by-total', 'older-and-newer']],
  ['below six months, and judgments of before', ['below-six-months', 'older-judgment', 'older-judgment-after-2030']],
  ['the year, rounding, offsets, 36 months', ['year-of-365', 'month-convention', 'offset-unit', 'total-unclear']],
  ['working days nobody defined, and the yearly list', ['working-day-undefined', 'civil-service-days']],
  ['who finds signs of violent extremism', ['article32-changes-it']],
  ['the judge contests the admissibility date', ['admissibility-contested']],
  ['a permission after the admissibility date', ['permission-after-refusal']],
  ['old numbers of offences under the new code', ['offence-numbers', 'early-release-lists', 'placement-new-code']],
  [
    'a placing at two years or less, or below six months',
    ['placement-two-years-or-less', 'placement-below-six-months'],
  ],
  ['months from the end of a month', ['counting-of-limits']],
  ['suspended parts in a total', ['suspended-parts-in-total', 'suspended-parts-above-five']],
  ['equipment damaged before 16 January 2026', ['acts-before-2026']],
  ['recidivism in some sentences, and whether it counts', ['recidivism-mixed', 'recidivism-practice']],
  ['above thirty years; thirty with others', ['above-thirty', 'thirty-with-others', 'sum-of-thirty']],
  ['a probation period above thirty years, not for life', ['between-thirty-and-life']],
  ['final on or before 19 March 2013', ['final-on-2013-day', 'final-before-2013', 'thirty-before-2013']],
  ['criminal sentences and the new code', ['criminal-in-new-code']],
  ['suspension and notice under a placing', ['placement-suspension']],
  ['time outside when a sentence is added', ['time-outside-and-new-sentence']],
  ['a probation period that ran in 2021', ['probation-of-before']],
  ['an inquiry of the director before the court', ['inquiry-by-director']],
  ['a period of safety beside 19 or 23 years, or with others', ['safety-and-antecedent', 'safety-with-others']],
  ['from what six months of reports run', ['six-months-from-what']],
  ['until when a removal is enforceable', ['enforceable-until', 'monitoring-without-residence', 'surrender-title']],
  ['the quarter of leave', ['leave-quarter', 'leave-quarter-of-change']],
  ['who reduces an area ban, and how', ['court-of-area-ban', 'area-ban-two-procedures']],
  ['wordings nobody read', ['wording-not-seen']],
];

const folder = join(process.cwd(), 'test/fixtures/law');
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.txt'))
  .map((path) => readFileSync(join(folder, path), 'utf8'))
  .join('\n');
const rows = JSON.stringify(packs);
/** Said of the whole, under the regime, or of limits that pass. */
const ofTheWhole: readonly LawCode[] = ['unseen-after-april-2026', 'counting-of-limits'];

it.each(points)('%s', (_, codes) => {
  for (const code of codes) {
    for (const language of languages) {
      expect(codeWords[code][language]).not.toBe('');
      expect(questions[code]?.[language] ?? '').not.toBe('');
    }
    expect(ofTheWhole.includes(code) || rows.includes(`"${code}"`) || examples.includes(code)).toBe(true);
  }
});

/** The hours that return every week, on paper. */
import { listOf, read } from '../../../shared/dossier/read.ts';
import { weeklyHoursText } from '../../i18n/plan-words.ts';
import { line, own, table, type Block } from '../model/blocks.ts';
import { sectionOf, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';

export function weekly({ view }: PaperRequest, pen: Pen): readonly Block[] {
  const rows = listOf(sectionOf(view, 'plan'), 'weekly').map((entity) => {
    const hours = read('plan', 'weekly', entity, 'hours');
    return [
      hours === undefined ? [] : [line(pen.words((t) => weeklyHoursText(hours, t.language)))],
      [line(own(read('plan', 'weekly', entity, 'what')?.text ?? ''))],
      [line(own(read('plan', 'weekly', entity, 'where')?.text ?? ''))],
    ];
  });
  if (rows.length === 0) return [];
  const heads = (['hour', 'what', 'place'] as const).map((name) => pen.words((t) => t.words.columns[name]));
  return [pen.heading((t) => t.words.headings.timetable), table('points', heads, rows)];
}

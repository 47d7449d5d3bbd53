/** Rows of Today about what comes after release (SPEC.md of the dossier, P31-P33). */
import { nextDue } from '../../shared/dossier/after-release.ts';
import { parseUnit } from '../../shared/dossier/read.ts';
import { isCalendarDay } from '../../shared/release/index.ts';
import type { TodayRow } from './api.ts';
import { entitiesOf } from './fragments.ts';
import type { HandOverFrame } from './today-hand-overs.ts';

type Due = Pick<TodayRow, 'kind' | 'on' | 'what'> & { readonly at: string; readonly from?: string };

export const afterReleaseRows = (frame: HandOverFrame & { readonly lastDay: string }): readonly TodayRow[] =>
  [...rhythms(frame), ...breaches(frame), ...proofPeriods(frame)].flatMap(({ from, ...due }) =>
    isCalendarDay(due.on)
      ? [
          {
            ...frame.head,
            ...due,
            id: `${due.kind}/${frame.dossier.id}/${due.at}`,
            holder: frame.holder,
            ...frame.ofCarrier,
            why: { rule: due.kind, source: 'decision', confirmed: true, ...(from !== undefined && { from }) },
          },
        ]
      : [],
  );

function rhythms({ dossier }: HandOverFrame): readonly Due[] {
  const done = entitiesOf(dossier, 'legal', 'rhythm-done').flatMap(
    ({ units }) => parseUnit('legal', 'rhythm-done', 'done', units['done']) ?? [],
  );
  return entitiesOf(dossier, 'legal', 'rhythm').flatMap(({ id, units }): readonly Due[] => {
    const rhythm = parseUnit('legal', 'rhythm', 'rhythm', units['rhythm']);
    const mine = done.filter((each) => each.rhythm === id).map(({ due }) => due);
    const on = rhythm && nextDue(rhythm, mine);
    if (rhythm === undefined || on === undefined) return [];
    const kind = rhythm.what === 'contact' ? ('contact-due' as const) : ('report-due' as const);
    return [{ kind, on, what: rhythm.with, at: id, from: rhythm.first }];
  });
}

/** Something was written down, and nothing yet of what followed. */
function breaches({ dossier }: HandOverFrame): readonly Due[] {
  const answered = new Set(
    entitiesOf(dossier, 'legal', 'breach-answer').map(
      ({ units }) => parseUnit('legal', 'breach-answer', 'answer', units['answer'])?.breach,
    ),
  );
  return entitiesOf(dossier, 'legal', 'breach').flatMap(({ id, units }): readonly Due[] => {
    const breach = parseUnit('legal', 'breach', 'breach', units['breach']);
    return breach === undefined || answered.has(id) ? [] : [{ kind: 'breach-open', on: breach.on, what: '', at: id }];
  });
}

const proofPeriods = ({ dossier, today, lastDay }: HandOverFrame & { readonly lastDay: string }): readonly Due[] =>
  entitiesOf(dossier, 'legal', 'decision').flatMap(({ id, units }): readonly Due[] => {
    const proof = parseUnit('legal', 'decision', 'proofPeriod', units['proofPeriod']);
    if (proof?.until === undefined || proof.until < today || proof.until > lastDay) return [];
    return [{ kind: 'proof-period-end', on: proof.until, what: '', at: id, from: proof.from }];
  });

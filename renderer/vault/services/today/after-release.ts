/** Rows of Today about what comes after release (SPEC.md of the dossier, P31-P33). */
import { nextDue } from '../../../../shared/dossier/after-release.ts';
import { leavingDue } from '../../../../shared/dossier/sentence-end.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { isCalendarDay } from '../../../../shared/release/index.ts';
import type { TodayRow } from '../../api/today.ts';
import { entitiesOf, legalDates } from '../../core/context/projections.ts';
import type { HandOverFrame } from './hand-overs.ts';
import { freeIn } from './law.ts';

type Frame = HandOverFrame & { readonly lastDay: string };
type Due = Pick<TodayRow, 'kind' | 'on' | 'what'> & { readonly at: string; readonly from?: string };

export const afterReleaseRows = (frame: Frame): readonly TodayRow[] =>
  [...rhythms(frame), ...breaches(frame), ...proofPeriods(frame), ...mandates(frame), ...leaving(frame)].flatMap(
    ({ from, ...due }) =>
      isCalendarDay(due.on)
        ? [
            {
              ...frame.head,
              ...due,
              id: `${due.kind}/${frame.dossier.id}/${due.at}`,
              holder: frame.holder,
              ...frame.ofCarrier,
              why: { rule: due.kind, source: sourceOf(due.kind), confirmed: true, ...(from !== undefined && { from }) },
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

const proofPeriods = ({ dossier, today, lastDay }: Frame): readonly Due[] =>
  entitiesOf(dossier, 'legal', 'decision').flatMap(({ id, units }): readonly Due[] => {
    const proof = parseUnit('legal', 'decision', 'proofPeriod', units['proofPeriod']);
    if (proof?.until === undefined || proof.until < today || proof.until > lastDay) return [];
    return [{ kind: 'proof-period-end', on: proof.until, what: '', at: id, from: proof.from }];
  });

/** The last day of a mandate before judgment, as the last decision prolonged it, until it is written how it ended. */
function mandates({ dossier, lastDay }: Frame): readonly Due[] {
  const prolonged = entitiesOf(dossier, 'legal', 'mandate-prolonged').flatMap(
    ({ units }) => parseUnit('legal', 'mandate-prolonged', 'prolonged', units['prolonged']) ?? [],
  );
  return entitiesOf(dossier, 'legal', 'mandate').flatMap(({ id, units }): readonly Due[] => {
    const mandate = parseUnit('legal', 'mandate', 'mandate', units['mandate']);
    if (mandate === undefined || units['ended'] !== undefined) return [];
    const days = prolonged.filter((each) => each.mandate === id).map(({ until }) => until);
    const on = [...days, ...(mandate.until === undefined ? [] : [mandate.until])].sort().at(-1);
    return on === undefined || on > lastDay
      ? []
      : [{ kind: 'mandate-ends', on, what: mandate.by, at: id, from: mandate.from }];
  });
}

/** Leaving without follow-up: offered early, and the first hours arranged before the day. */
function leaving({ dossier, today }: Frame): readonly Due[] {
  // Whoever is free has left.
  if (freeIn(dossier, today) !== undefined) return [];
  const situation = entitiesOf(dossier, 'legal', 'situation')[0];
  const sentenceEnd = legalDates(dossier).find(({ kind }) => kind === 'sentence-end')?.value;
  const settled = entitiesOf(dossier, 'plan', 'first-hours').flatMap(({ id, units }) => {
    const state = parseUnit('plan', 'first-hours', 'arranged', units['arranged'])?.state ?? 'open';
    return state === 'open' ? [] : [id];
  });
  const facts = {
    route: parseUnit('legal', 'situation', 'route', situation?.units['route'])?.route,
    sentenceEnd,
    isOffered: entitiesOf(dossier, 'plan', 'aftercare').some(({ units }) => units['offered'] !== undefined),
    settled,
  };
  // Whoever does not read the plan arranges nothing in it.
  if (!dossier.byKind.has('plan')) return [];
  return leavingDue(facts, today).map(({ what, on }) => ({
    kind: what === 'offer' ? ('leaving-offer' as const) : ('leaving-first-hours' as const),
    on,
    what: '',
    at: what,
    ...(sentenceEnd !== undefined && { from: sentenceEnd }),
  }));
}

const sourceOf = (kind: TodayRow['kind']): string => (kind.startsWith('leaving-') ? 'plan' : 'decision');

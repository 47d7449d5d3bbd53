/**
 * Rows of Today about what was asked on paper and has no answer yet, and about what is open until a day that comes soon (SPEC.md of
 * the dossier, P44, P45, SL4). Each is seen by who reads the part it stands in: nobody else is told that it exists.
 */
import { decidingBy, sharedUntil } from '../../../../shared/disclosure/gate/gate.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { addDays, isCalendarDay } from '../../../../shared/release/index.ts';
import type { TodayRow } from '../../api/today.ts';
import { entitiesOf, type DossierProjections } from '../../core/context/projections.ts';
import type { HandOverFrame } from './hand-overs.ts';

/** After so many days one asks again, and so many before one looks what ends: habits, no rules. */
const askAgainAfter = 14;
const lookBefore = 30;
/** So many before, one looks where somebody will sleep next: a habit too. */
const lookForBedBefore = 14;

type Found = Pick<TodayRow, 'kind' | 'on' | 'what'> & {
  readonly at: string;
  readonly from?: string;
  readonly step?: string;
};

export const waitingRows = (frame: HandOverFrame): readonly TodayRow[] =>
  [...onPaper(frame.dossier), ...endingSoon(frame), ...sleepingEnds(frame)].map(({ from, at, ...found }) => ({
    ...frame.head,
    ...found,
    id: `${found.kind}/${frame.dossier.id}/${at}`,
    at,
    holder: frame.holder,
    ...frame.ofCarrier,
    why: { rule: found.kind, source: 'plan', confirmed: true, ...(from !== undefined && { from }) },
  }));

/** Sent out on this day, unanswered: asked again two weeks later. */
function since(kind: TodayRow['kind'], at: string, what: string, on: string): readonly Found[] {
  return isCalendarDay(on) ? [{ kind, at, what, on: addDays(on, askAgainAfter), from: on }] : [];
}

function onPaper(dossier: DossierProjections): readonly Found[] {
  const sheets = entitiesOf(dossier, 'notes', 'support-sheet').flatMap(({ id, units }) => {
    const made = parseUnit('notes', 'support-sheet', 'made', units['made']);
    return made === undefined || units['answer'] !== undefined ? [] : since('sheet-waiting', id, made.to.name, made.on);
  });
  const forms = entitiesOf(dossier, 'plan', 'referral').flatMap(({ id, units }) => {
    const asked = parseUnit('plan', 'referral', 'asked', units['asked']);
    const isOpen = units['answer'] === undefined && units['ended'] === undefined;
    if (asked?.how !== 'form' || !isOpen) return [];
    return since('referral-waiting', id, asked.to.name, asked.on).map((row) => ({ ...row, step: asked.step }));
  });
  const inquiries = entitiesOf(dossier, 'plan', 'inquiry').flatMap(({ id, units }) => {
    const sent = parseUnit('plan', 'inquiry', 'onPaper', units['onPaper']);
    return sent === undefined || units['answer'] !== undefined ? [] : since('inquiry-waiting', id, sent.to, sent.on);
  });
  return [...sheets, ...forms, ...inquiries];
}

function endingSoon({ dossier, today }: HandOverFrame): readonly Found[] {
  const last = addDays(today, lookBefore);
  const consultations = entitiesOf(dossier, 'consultation', 'consultation').flatMap(
    ({ id, units }): readonly Found[] => {
      const deciding = decidingBy((unit) => (unit in units ? [units[unit]] : []));
      const until = sharedUntil(deciding);
      if (deciding.frame === undefined || until === undefined) return [];
      return [{ kind: 'consultation-ends', on: until, what: deciding.frame.purpose, at: id }];
    },
  );
  const approaches = entitiesOf(dossier, 'consultation', 'approach').flatMap(({ id, units }): readonly Found[] => {
    const agreed = parseUnit('consultation', 'approach', 'agreed', units['agreed']);
    return agreed === undefined ? [] : [{ kind: 'approach-ends', on: agreed.until, what: agreed.by, at: id }];
  });
  const extracts = entitiesOf(dossier, 'extract', 'extract').flatMap(({ id, units }): readonly Found[] => {
    const frame = parseUnit('extract', 'extract', 'frame', units['frame']);
    return frame === undefined ? [] : [{ kind: 'extract-ends', on: frame.until, what: frame.purpose, at: id }];
  });
  return [...consultations, ...approaches, ...extracts].filter(
    ({ on }) => isCalendarDay(on) && on >= today && on <= last,
  );
}

/** A place to sleep that ends, after which none is known: what is only proposed is none yet. */
function sleepingEnds({ dossier, today }: HandOverFrame): readonly Found[] {
  const last = addDays(today, lookForBedBefore);
  const places = entitiesOf(dossier, 'plan', 'sleeping-place').flatMap(({ id, units }) => {
    const which = parseUnit('plan', 'sleeping-place', 'where', units['where'])?.which;
    const until = parseUnit('plan', 'sleeping-place', 'period', units['period'])?.until;
    return which === undefined || which === 'proposed' ? [] : [{ id, until }];
  });
  return places.flatMap(({ id, until }): readonly Found[] => {
    if (until === undefined || !isCalendarDay(until) || until < today || until > last) return [];
    const goesOn = places.some((each) => each.id !== id && (each.until === undefined || each.until > until));
    return goesOn ? [] : [{ kind: 'sleeping-ends', on: until, what: '', at: id }];
  });
}

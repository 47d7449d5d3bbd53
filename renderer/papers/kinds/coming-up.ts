/** What falls within some days: appointments, steps, dates of the sentence, deadlines of a request. */
import { listOf, read } from '../../../shared/dossier/read.ts';
import {
  addDays,
  deadlinesIn,
  eventNames,
  freeSince,
  isCalendarDay,
  packs,
  saysRecorded,
} from '../../../shared/release/index.ts';
import { line, own, table, type Block } from '../model/blocks.ts';
import { sectionOf, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { toldLimits } from '../pathway/told-limits.ts';
import { legalDates, otherDay, requestsOf, standing } from './person-and-law.ts';
import { dueOf, isOpen, stepsOf } from './steps.ts';

export interface Coming {
  readonly on: string;
  readonly what: readonly Block[];
  /** Who does it or where; for a date of law, where it comes from. */
  readonly from: readonly Block[];
}

/** Earliest first, both days included. */
export function comingUp(request: PaperRequest, pen: Pen, first: string, last: string): readonly Coming[] {
  return [...appointments(request), ...steps(request, pen), ...dates(request, pen), ...deadlines(request, pen)]
    .filter(({ on }) => on >= first && on <= last)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const appointments = ({ view }: PaperRequest): readonly Coming[] =>
  listOf(sectionOf(view, 'plan'), 'appointment').flatMap((entity) => {
    const when = read('plan', 'appointment', entity, 'when');
    if (when === undefined) return [];
    const hour: readonly Block[] = when.at === '' ? [] : [line([{ text: when.at }], 'small')];
    return [{ on: when.on, what: [line(own(when.what)), ...hour], from: [line(own(when.place))] }];
  });

const steps = ({ view }: PaperRequest, pen: Pen): readonly Coming[] =>
  stepsOf(sectionOf(view, 'plan'))
    .filter(isOpen)
    .flatMap((step) => {
      const on = dueOf(step);
      return on === undefined
        ? []
        : [{ on, what: pen.unit('plan', step, 'what'), from: pen.unit('plan', step, 'who') }];
    });

function dates({ view, today }: PaperRequest, pen: Pen): readonly Coming[] {
  const legal = sectionOf(view, 'legal');
  const free = freeSince(legal, today);
  return legalDates(legal)
    .filter(({ date }) => saysRecorded(free, date))
    .map(({ date }) => ({
      on: date.value,
      what: [pen.line((t) => t.values.dateKind[date.kind])],
      from: [
        pen.line(({ words: { phrases } }) =>
          date.source === 'registry' ? phrases.registry : phrases.byHandUnconfirmed,
        ),
      ],
    }));
}

const deadlines = (request: PaperRequest, pen: Pen): readonly Coming[] =>
  requestsOf(request).flatMap((entity) =>
    toldLimits(deadlinesIn(request.packs ?? packs, sectionOf(request.view, 'legal'), entity.id, request.today)).map(
      (deadline) => ({
        on: deadline.date,
        what: [pen.line((t) => eventNames[deadline.what][t.language])],
        from: [pen.line((t) => standing(deadline, t.language)), ...otherDay(deadline, pen)],
      }),
    ),
  );

const ahead = 30;

/** What falls on the thirty days from the day the paper is made. */
export function nextDays(request: PaperRequest, pen: Pen): readonly Block[] {
  const { today } = request;
  if (!isCalendarDay(today)) return [];
  const rows = comingUp(request, pen, today, addDays(today, ahead)).map(({ on, what, from }) => [
    [line(pen.date(on))],
    what,
    from,
  ]);
  if (rows.length === 0) return [pen.sentence((t) => t.words.phrases.nothingAhead)];
  const heads = (['date', 'what', 'whoOrSource'] as const).map((name) => pen.words((t) => t.words.columns[name]));
  return [table('dates', heads, rows)];
}

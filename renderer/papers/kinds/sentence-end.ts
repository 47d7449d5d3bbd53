/**
 * The sheet for the first 72 hours after sentence end, in the person's hands: plain words, large, a box for each thing.
 * Nothing obliges here: help after the end of a sentence is voluntary, unless a placing at the court’s disposal follows.
 */
import type { Domain } from '../../../shared/dossier/entities.ts';
import { listOf, read, single } from '../../../shared/dossier/read.ts';
import type { FirstHoursItem } from '../../../shared/dossier/units/sentence-end.ts';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { addDays, isCalendarDay } from '../../../shared/release/index.ts';
import { facts, isSilent, line, type Block, type Line, type ListItem } from '../model/blocks.ts';
import { bilingualNote, penOf, sectionOf, sheet, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { roof, toCall } from './first-days.ts';
import { dateWithSource, legalDates } from './person-and-law.ts';
import { appointments } from './plan.ts';
import { domainOf, goalOf, goalsOf, statusOf, stepsOf } from './steps.ts';

const parts = [
  { heading: 'roof', domains: ['housing'], items: ['roof'] },
  { heading: 'documents', domains: ['administration'], items: ['papers', 'registration'] },
  { heading: 'income', domains: ['income', 'day-activity'], items: ['income'] },
  { heading: 'doctor', domains: ['health'], items: ['doctor', 'insurance'] },
  { heading: 'contact', domains: ['network', 'family', 'guidance'], items: ['contact'] },
] as const satisfies readonly {
  heading: keyof Pen['first']['words']['headings'];
  domains: readonly Domain[];
  items: readonly FirstHoursItem[];
}[];

export function sentenceEndPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const end: Line = dateWithSource(request, pen, 'sentence-end') ?? pen.words((t) => t.words.phrases.noReleaseDate);
  const blocks = parts.flatMap((each) => partOf(each, request, pen));
  return sheet(request, 'sentenceEnd', [
    [
      {
        kind: 'group',
        look: 'large',
        blocks: [
          ...facts([{ label: pen.words((t) => t.words.labels.name), value: nameOf(request, pen) }]),
          pen.line(({ words: { labels } }) => (isPlaced(request) ? labels.sentenceEnds : labels.releaseDate), 'mark'),
          line(end, 'key-date'),
          ...blocks,
          ...contactPerson(request, pen),
          ...pen.unit('plan', single(sectionOf(request.view, 'plan'), 'aftercare'), 'kept'),
          ...firstDays(request, pen),
          pen.sentence(({ words: { phrases } }) => (isPlaced(request) ? phrases.placedAfter : phrases.voluntary)),
        ],
      },
    ],
    bilingualNote(pen),
  ]);
}

/** A judgment placed the person at the court’s disposal: then the court comes after the sentence (article 95/2). */
const isPlaced = ({ view }: PaperRequest): boolean =>
  listOf(sectionOf(view, 'legal'), 'judgment').some((judgment) => {
    const beside = read('legal', 'judgment', judgment, 'particulars');
    return beside?.placed === true || beside?.placement !== undefined;
  });

export const nameOf = ({ view }: PaperRequest, pen: Pen): readonly Block[] =>
  pen.unit('identity', single(sectionOf(view, 'identity'), 'person'), 'name');

/** One heading with what stands under it; nothing where the person needs nothing of it. */
function partOf(
  { heading, domains, items }: (typeof parts)[number],
  request: PaperRequest,
  pen: Pen,
): readonly Block[] {
  const arranged = boxes(request, pen, domains, items);
  const calls = heading === 'contact' ? toCall(request, pen) : [];
  if (arranged.length === 0 && isNotNeeded(request, items) && calls.length === 0) return [];
  const missing = pen.line((t) => t.words.phrases.notArranged, 'small');
  return [
    pen.heading((t) => t.words.headings[heading]),
    ...(heading === 'roof' ? roof(request, pen) : []),
    ...(arranged.length + calls.length === 0 ? [missing] : [...arranged, ...calls]),
  ];
}

const isNotNeeded = ({ view }: PaperRequest, items: readonly FirstHoursItem[]): boolean =>
  items.every(
    (item) => read('plan', 'first-hours', single(sectionOf(view, 'plan'), item), 'arranged')?.state === 'not-needed',
  );

/** Steps of these life domains with a box each, ticked when arranged. */
function boxes(
  { view }: PaperRequest,
  pen: Pen,
  domains: readonly Domain[],
  items: readonly FirstHoursItem[],
): readonly Block[] {
  const plan = sectionOf(view, 'plan');
  const goals = new Set(
    goalsOf(plan)
      .filter((goal) => domains.some((name) => domainOf(goal) === name))
      .map(({ id }) => id),
  );
  const steps = stepsOf(plan).filter((step) => goals.has(goalOf(step) ?? '') && statusOf(step) !== 'no-longer-needed');
  const all = [
    ...items.flatMap((item) => firstHoursBox(item, single(plan, item), pen)),
    ...steps.map((step) => stepBox(step, pen, whoDoes(step, pen))),
  ];
  return all.length > 0 ? [{ kind: 'list', items: all }] : [];
}

/** What was written for the first 72 hours; what is not needed does not stand there. */
function firstHoursBox(item: FirstHoursItem, entity: EntityView | undefined, pen: Pen): readonly ListItem[] {
  const arranged = read('plan', 'first-hours', entity, 'arranged');
  if (arranged === undefined || arranged.state === 'not-needed') return [];
  const isDone = arranged.state === 'arranged';
  return [
    {
      box: isDone ? 'done' : 'open',
      blocks: [
        pen.line((t) => t.values.firstHours[item], 'value'),
        ...pen.free(arranged.how),
        pen.line(({ words: { labels } }) => (isDone ? labels.done : labels.toArrange), 'small'),
      ],
    },
  ];
}

/** The sheet is the person's: what they do themselves, they read as their own. */
const whoDoes = (step: EntityView, pen: Pen): readonly Block[] =>
  read('plan', 'step', step, 'who')?.actor.kind === 'detainee'
    ? [pen.line((t) => t.words.labels.iDoIt)]
    : pen.unit('plan', step, 'who');

/** A box to tick: what, then whether it is arranged and by whom. */
export function stepBox(step: EntityView, pen: Pen, who: readonly Block[]): ListItem {
  const isDone = statusOf(step) === 'done';
  return {
    box: isDone ? 'done' : 'open',
    blocks: [
      ...pen.unit('plan', step, 'what'),
      pen.line(({ words: { labels } }) => (isDone ? labels.done : labels.toArrange), 'small'),
      ...(isSilent(who) ? [] : who.map((each): Block => (each.kind === 'line' ? { ...each, look: 'small' } : each))),
    ],
  };
}

export function contactPerson({ view }: PaperRequest, pen: Pen): readonly Block[] {
  const holder = pen.unit('identity', single(sectionOf(view, 'identity'), 'responsible'), 'holder');
  return facts([{ label: pen.words((t) => t.words.labels.responsible), value: holder }]);
}

/** Appointments from the day of release on for three days; without a known day, all that are ahead. */
function firstDays(request: PaperRequest, pen: Pen): readonly Block[] {
  const end = legalDates(sectionOf(request.view, 'legal')).find(({ date }) => date.kind === 'sentence-end')?.date.value;
  return end !== undefined && isCalendarDay(end)
    ? appointments(request, pen, addDays(end, 3), end)
    : appointments(request, pen);
}

/**
 * The person's own copy, in plain words and in the first person. What happened, health and other people's names are left out
 * unless the person asks for them: a paper lies about where others read it.
 */
import { listOf, read, single } from '../../../shared/dossier/read.ts';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { facts, line, table, type Block } from '../model/blocks.ts';
import {
  askedFor,
  bilingualNote,
  penOf,
  sectionOf,
  sheet,
  type AskedFor,
  type Paper,
  type PaperRequest,
} from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { conditions, decisions } from './decision.ts';
import { inquiriesOf } from './inquiry.ts';
import { legalDates, legalFacts } from './person-and-law.ts';
import { agreement, dueDate, quoted, wishes } from './plan-parts.ts';
import { appointments } from './plan.ts';
import { part, reportOf, shownOn } from './report.ts';
import { contactPerson, nameOf, stepBox } from './sentence-end.ts';
import { domainOf, goalOf, goalsOf, statusOf, stepsOf } from './steps.ts';

export function ownCopyPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const blocks: readonly Block[] = [
    ...facts([{ label: pen.words((t) => t.words.labels.name), value: nameOf(request, pen) }]),
    ...part(pen, 'myDates', myDates(request, pen)),
    ...part(pen, 'wishes', wishes(request, pen)),
    ...part(pen, 'myGoals', myGoals(request, pen)),
    ...appointments(request, pen),
    ...whereICanStay(request, pen),
    ...part(pen, 'myAnswer', agreement(request, pen)),
    ...shownOn(pen, reportOf(request)),
    ...whatHappened(request, pen),
    ...contactPerson(request, pen),
    ...leftOut(request, pen),
  ];
  return sheet(request, 'ownCopy', [[{ kind: 'group', look: 'large', blocks }], bilingualNote(pen)]);
}

const isAsked = ({ asked }: PaperRequest, what: AskedFor): boolean => asked?.includes(what) === true;

/** Dates with, in plain words, whether they are sure. */
function myDates({ view }: PaperRequest, pen: Pen): readonly Block[] {
  const dates = legalDates(sectionOf(view, 'legal'));
  if (dates.length === 0) return [pen.sentence((t) => t.words.phrases.noDates)];
  const rows = dates.map(({ date }) => [
    [line(pen.date(date.value))],
    [pen.line((t) => t.values.dateKind[date.kind])],
    [pen.line(({ words: { phrases } }) => (date.source === 'registry' ? phrases.sure : phrases.notSure))],
  ]);
  const heads = (['date', 'what', 'sure'] as const).map((name) => pen.words((t) => t.words.columns[name]));
  return [table('dates', heads, rows)];
}

/** Goals of the parts of life that may stand on it, each with its steps as boxes; steps without a goal last. */
function myGoals(request: PaperRequest, pen: Pen): readonly Block[] {
  const plan = sectionOf(request.view, 'plan');
  const isShown = (goal: EntityView | undefined): boolean => {
    const domain = domainOf(goal);
    if (domain === 'health') return isAsked(request, 'health');
    return domain !== 'victims' || isAsked(request, 'offence');
  };
  const all = goalsOf(plan);
  const known = new Set(all.map(({ id }) => id));
  const steps = stepsOf(plan).filter((step) => statusOf(step) !== 'no-longer-needed');
  const boxes = (own: readonly EntityView[]): readonly Block[] =>
    own.length === 0
      ? []
      : [{ kind: 'list', items: own.map((step) => stepBox(step, pen, whoAndWhen(request, step, pen))) }];
  const blocks = all
    .filter(isShown)
    .flatMap((goal) => [quoted('goal', goal, pen), ...boxes(steps.filter((step) => goalOf(step) === goal.id))]);
  const loose = boxes(steps.filter((step) => !known.has(goalOf(step) ?? '')));
  return blocks.length + loose.length === 0 ? [pen.sentence((t) => t.words.phrases.noneNoted)] : [...blocks, ...loose];
}

/** Who does it, without the names of people who are no service; then by when. */
function whoAndWhen(request: PaperRequest, step: EntityView, pen: Pen): readonly Block[] {
  const actor = read('plan', 'step', step, 'who')?.actor;
  const isPrivate = actor?.kind === 'free' && !isAsked(request, 'others');
  const who =
    actor?.kind === 'detainee'
      ? [pen.line((t) => t.words.labels.iDoIt)]
      : isPrivate
        ? [pen.line((t) => t.words.labels.someoneElse)]
        : pen.unit('plan', step, 'who');
  return [...who, ...dueDate(step, pen)];
}

/** The place; who lives there only when asked for. */
function whereICanStay(request: PaperRequest, pen: Pen): readonly Block[] {
  const inquiry = inquiriesOf(request).at(-1);
  const units = isAsked(request, 'others') ? ['address', 'host', 'roomFrom'] : ['address', 'roomFrom'];
  const found = facts(
    units.map((unit) => ({
      label: pen.words((t) => t.units.unit('plan', 'inquiry', unit)),
      value: pen.unit('plan', inquiry, unit),
    })),
  );
  return found.length === 0 ? [] : part(pen, 'myPlace', found);
}

function whatHappened(request: PaperRequest, pen: Pen): readonly Block[] {
  if (!isAsked(request, 'offence') || single(sectionOf(request.view, 'legal'), 'situation') === undefined) return [];
  const hasDecision = listOf(sectionOf(request.view, 'legal'), 'decision').length > 0;
  return [
    ...part(pen, 'legal', legalFacts(request, pen)),
    ...(hasDecision ? part(pen, 'decision', decisions(request, pen)) : []),
    ...(hasDecision ? part(pen, 'conditions', conditions(request, pen)) : []),
  ];
}

/** What does not stand on it, so that the person can ask. */
function leftOut(request: PaperRequest, pen: Pen): readonly Block[] {
  const missing = askedFor.filter((what) => !isAsked(request, what));
  if (missing.length === 0) return [];
  return [
    pen.sentence((t) => t.words.phrases.leftOut, 'small'),
    { kind: 'list', items: missing.map((what) => ({ blocks: [pen.line((t) => t.words.leftOut[what])] })) },
  ];
}

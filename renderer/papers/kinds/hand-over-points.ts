/** Lists of the briefing: what others promised, where the plan may break, and what is not known. Facts, never a judgement. */
import { listOf, read } from '../../../shared/dossier/read.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { isUnsettled, type EntityView } from '../../../shared/dossier/view.ts';
import { isProofOld } from '../../../shared/release/index.ts';
import { line, own, table, type Block, type Line } from '../model/blocks.ts';
import { sectionOf, type PaperRequest } from '../model/paper.ts';
import type { Pen, Say } from '../model/pen.ts';
import { evidenceOf, unprovenSteps } from './evidence.ts';
import { inquiriesOf } from './inquiry.ts';
import { legalDates } from './person-and-law.ts';
import { dueDate } from './plan-parts.ts';
import { dueOf, isOpen, statusOf, stepsOf } from './steps.ts';

/** Open steps that somebody other than the person has taken on. */
export function promised({ view }: PaperRequest, pen: Pen): readonly Block[] {
  const steps = stepsOf(sectionOf(view, 'plan')).filter((step) => {
    const actor = read('plan', 'step', step, 'who')?.actor;
    return isOpen(step) && actor !== undefined && actor.kind !== 'detainee';
  });
  if (steps.length === 0) return [pen.sentence((t) => t.words.phrases.noPromises)];
  const heads = (['who', 'step', 'due'] as const).map((name) => pen.words((t) => t.words.columns[name]));
  const rows = steps.map((step) => [pen.unit('plan', step, 'who'), pen.unit('plan', step, 'what'), dueDate(step, pen)]);
  return [table('points', heads, rows)];
}

interface Point {
  readonly what: readonly Block[];
  readonly why: readonly Block[];
}

const pointTable = (points: readonly Point[], pen: Pen, none: Say): readonly Block[] => {
  if (points.length === 0) return [pen.sentence(none)];
  const heads = (['what', 'why'] as const).map((name) => pen.words((t) => t.words.columns[name]));
  return [
    table(
      'points',
      heads,
      points.map(({ what, why }) => [what, why]),
    ),
  ];
};

/** Steps that are late, cannot be done yet or have a plan B; proofs that are old or lacking; dates nobody confirmed. */
export function fragilePoints(request: PaperRequest, pen: Pen): readonly Block[] {
  const { view, today } = request;
  const steps = stepsOf(sectionOf(view, 'plan'));
  const points: readonly Point[] = [
    ...steps.filter(isOpen).flatMap((step) => fragileStep(step, today, pen)),
    ...unprovenSteps(view).map((step) => ({
      what: pen.unit('plan', step, 'what'),
      why: [pen.line((t) => t.words.points.unproven)],
    })),
    ...evidenceOf(view)
      .filter(({ proof }) => isProofOld(proof, today))
      .map(({ proof, number }) => ({
        what: [line([...own(proof.type), { text: ` [${number}]`, look: 'mark' }])],
        why: [pen.line((t) => t.words.points.oldProof)],
      })),
    ...legalDates(sectionOf(view, 'legal'))
      .filter(({ date }) => date.source === 'by-hand')
      .map(({ date }) => ({
        what: [pen.line((t) => t.values.dateKind[date.kind])],
        why: [pen.line((t) => t.words.phrases.byHandUnconfirmed)],
      })),
  ];
  return pointTable(points, pen, (t) => t.words.points.none);
}

function fragileStep(step: EntityView, today: string, pen: Pen): readonly Point[] {
  const due = dueOf(step);
  const planB = pen.unit('plan', step, 'planB');
  const why: readonly Block[] = [
    ...(due !== undefined && due < today ? [pen.line((t) => t.words.points.late)] : []),
    ...(statusOf(step) === 'cannot-yet' ? pen.unit('plan', step, 'status') : []),
    ...(planB.length === 0 ? [] : [pen.line((t) => `${t.words.labels.planB}:`), ...planB]),
  ];
  return why.length === 0 ? [] : [{ what: pen.unit('plan', step, 'what'), why }];
}

/** What is not answered, not settled or not recorded. */
export function openQuestions(request: PaperRequest, pen: Pen): readonly Block[] {
  const { view } = request;
  const [plan, legal] = [sectionOf(view, 'plan'), sectionOf(view, 'legal')];
  const points: readonly Point[] = [
    ...inquiriesOf(request)
      .filter((inquiry) => inquiry.units['answer'] === undefined)
      .map((inquiry) => point(inquiryNamed(inquiry, 'address', pen), pen, (t) => t.words.points.noAnswer)),
    ...inquiriesOf(request)
      .filter((inquiry) => read('plan', 'inquiry', inquiry, 'hostInformed')?.informed !== 'yes')
      .map((inquiry) => point(inquiryNamed(inquiry, 'host', pen), pen, (t) => t.words.points.hostNotInformed)),
    ...(plan !== undefined && listOf(plan, 'agreement').length === 0
      ? [point([pen.line((t) => t.words.headings.agreement)], pen, (t) => t.words.phrases.noAgreement)]
      : []),
    ...listOf(legal, 'judgment')
      .filter((judgment) => read('legal', 'judgment', judgment, 'final') === undefined)
      .map((judgment) => point(pen.unit('legal', judgment, 'judgment'), pen, (t) => t.words.phrases.finalUnknown)),
    ...(['identity', 'legal', 'plan'] as const).flatMap((kind) => unsettledIn(request, kind, pen)),
  ];
  return pointTable(points, pen, (t) => t.words.points.noQuestions);
}

const inquiryNamed = (inquiry: EntityView, unit: string, pen: Pen): readonly Block[] => [
  pen.line((t) => t.units.type('plan', 'inquiry')),
  ...pen.unit('plan', inquiry, unit),
];

const point = (what: readonly Block[], pen: Pen, why: Say): Point => ({ what, why: [pen.line(why)] });

function unsettledIn({ view }: PaperRequest, kind: SectionKind, pen: Pen): readonly Point[] {
  return (sectionOf(view, kind)?.entities ?? []).flatMap((entity) =>
    Object.keys(entity.units)
      .filter((unit) => isUnsettled(entity.units[unit]))
      .map((unit) => {
        const label: Line = pen.words((t) => t.units.unit(kind, entity.type, unit));
        return { what: [line(label)], why: pen.unit(kind, entity, unit) };
      }),
  );
}

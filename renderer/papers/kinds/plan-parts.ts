/** Parts of the plan as papers show them: own words, goals with their steps, proofs with their age, agreement. */
import { listOf, read } from '../../../shared/dossier/read.ts';
import { isUnsettled, type EntityView } from '../../../shared/dossier/view.ts';
import { fill, longDate } from '../../i18n/name-words.ts';
import { facts, isSilent, line, own, table, type Block } from '../model/blocks.ts';
import { sectionOf, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { evidenceOf, howOld } from './evidence.ts';
import { stepTimes } from './step-time.ts';
import { domainOf, dueOf, goalOf, goalsOf, stepsOf } from './steps.ts';

/** The person's wishes, quoted, each with its translation where one was entered. */
export function wishes({ view }: PaperRequest, pen: Pen): readonly Block[] {
  const all = listOf(sectionOf(view, 'plan'), 'wish');
  if (all.length === 0) return [pen.sentence((t) => t.words.phrases.noneNoted)];
  return all.map((wish) => quoted('wish', wish, pen));
}

/** Own words as a quotation; two versions stand one after the other, marked. */
export function quoted(type: 'wish' | 'goal', entity: EntityView, pen: Pen): Block {
  const translation = read('plan', type, entity, 'translation')?.text;
  const blocks = isUnsettled(entity.units['words'])
    ? pen.unit('plan', entity, 'words')
    : pen.free(read('plan', type, entity, 'words')?.text, translation);
  return { kind: 'quote', blocks };
}

/** Every goal with its steps; steps without a goal come last. */
export function goals(request: PaperRequest, pen: Pen): readonly Block[] {
  const plan = sectionOf(request.view, 'plan');
  const all = goalsOf(plan);
  const steps = stepsOf(plan);
  const known = new Set(all.map((goal) => goal.id));
  const loose = steps.filter((step) => !known.has(goalOf(step) ?? ''));
  if (all.length === 0 && loose.length === 0) return [pen.sentence((t) => t.words.phrases.noneNoted)];
  const blocks = all.map((goal): Block => {
    const own = steps.filter((step) => goalOf(step) === goal.id);
    return {
      kind: 'group',
      look: 'goal',
      blocks: [
        ...domainLine(goal, pen),
        quoted('goal', goal, pen),
        ...pen.unit('plan', goal, 'offer'),
        ...stepTable(request, pen, own),
      ],
    };
  });
  if (loose.length === 0) return blocks;
  const others = [pen.line((t) => t.words.labels.noGoal, 'subheading'), ...stepTable(request, pen, loose)];
  return [...blocks, { kind: 'group', look: 'goal', blocks: others }];
}

export function domainLine(goal: EntityView, pen: Pen): readonly Block[] {
  const name = domainOf(goal);
  return name === undefined ? [] : [pen.line((t) => t.values.domain[name], 'domain')];
}

/** Steps: what and after which others, who, by when and from when at the latest, status, proof and its age. */
export function stepTable(request: PaperRequest, pen: Pen, steps: readonly EntityView[]): readonly Block[] {
  if (steps.length === 0) return [];
  const heads = (['step', 'who', 'due', 'status', 'proof'] as const).map((name) =>
    pen.words((t) => t.words.columns[name]),
  );
  const times = stepTimes(request, pen);
  const rows = steps.map((step) => [
    [...pen.unit('plan', step, 'what'), ...times.after(step), ...besideStep(pen, step)],
    [...pen.unit('plan', step, 'who'), ...whoAs(pen, step)],
    [...dueDate(step, pen), ...times.start(step)],
    pen.unit('plan', step, 'status'),
    proofs(request, pen, step.id),
  ]);
  return [table('steps', heads, rows)];
}

/** The capacity of whoever was typed by name; of anybody else it follows from who they are. */
const whoAs = (pen: Pen, step: EntityView): readonly Block[] =>
  read('plan', 'step', step, 'who')?.actor.kind === 'free' ? small(pen.unit('plan', step, 'whoAs')) : [];

export function dueDate(step: EntityView, pen: Pen): readonly Block[] {
  const due = dueOf(step);
  return due === undefined || isUnsettled(step.units['due']) ? pen.unit('plan', step, 'due') : [line(pen.date(due))];
}

function besideStep(pen: Pen, step: EntityView): readonly Block[] {
  const details = read('plan', 'step', step, 'details')?.text ?? '';
  const planB = pen.unit('plan', step, 'planB');
  return [
    ...(step.state === 'taken-out-and-changed' ? [pen.line((t) => t.words.phrases.takenOutOrKept, 'small')] : []),
    ...(details === '' ? [] : [line(own(details), 'small')]),
    ...(isSilent(planB) ? [] : [pen.line((t) => `${t.words.labels.planB}:`, 'small'), ...small(planB)]),
    ...small(pen.unit('plan', step, 'measure')),
    ...small(pen.unit('plan', step, 'abroad')),
  ];
}

const small = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((each): Block => (each.kind === 'line' ? { ...each, look: 'small' } : each));

/** Proofs of a step with their number in the index and their age. */
function proofs({ view, today }: PaperRequest, pen: Pen, step: string): readonly Block[] {
  const all = evidenceOf(view).filter(({ proof }) => proof.step === step);
  if (all.length === 0) return [pen.line((t) => t.words.phrases.noProof, 'mark')];
  return all.flatMap(({ number, proof }) => [
    line([...own(proof.type), { text: `, ` }, ...pen.date(proof.dated), { text: ` [${number}]`, look: 'mark' }]),
    ...howOld(proof, today, pen),
  ]);
}

/** The last answer of the person to the plan; its reason only where the person chose to have it printed. */
export function agreement({ view }: PaperRequest, pen: Pen): readonly Block[] {
  const all = listOf(sectionOf(view, 'plan'), 'agreement').flatMap((entity) => {
    const given = read('plan', 'agreement', entity, 'agreement');
    return given === undefined ? [] : [{ entity, given }];
  });
  const last = all.sort((a, b) => (a.given.on < b.given.on ? 1 : -1))[0];
  if (last === undefined) return [pen.sentence((t) => t.words.phrases.noAgreement)];
  if (isUnsettled(last.entity.units['agreement'])) return pen.unit('plan', last.entity, 'agreement');
  const { answer, on, reason, printReason } = last.given;
  const given = pen.line((t) =>
    fill(t.words.labels.agreedOn, { answer: t.values.agreement[answer], date: longDate(on, t.language) }),
  );
  if (!printReason || reason === undefined || reason === '') return [given];
  return [given, ...facts([{ label: pen.words((t) => t.words.labels.reason), value: pen.free(reason) }])];
}

/** When a step has to begin, as papers print it: after which others, and the latest safe start counted back (P1, P6). */
import { aimOf } from '../../../shared/dossier/plan/aim.ts';
import { safeStarts, type SafeStart } from '../../../shared/dossier/plan/safe-start.ts';
import { planSteps, type PlanStep } from '../../../shared/dossier/plan/steps.ts';
import { waitsFor } from '../../../shared/dossier/plan/waiting.ts';
import { isUnsettled, type EntityView } from '../../../shared/dossier/view.ts';
import { line, own, type Block } from '../model/blocks.ts';
import { sectionOf, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';

export interface StepTimes {
  /** Under what a step is. */
  readonly after: (step: EntityView) => readonly Block[];
  /** Under the day by which it is wanted. */
  readonly start: (step: EntityView) => readonly Block[];
}

/** Reckoned once for all steps of a paper. */
export function stepTimes({ view, today }: PaperRequest, pen: Pen): StepTimes {
  const steps = planSteps(sectionOf(view, 'plan'));
  const starts = safeStarts(steps, aimOf(sectionOf(view, 'legal'), today)?.on);
  return {
    after: (step) => afterOf(step, steps, pen),
    start: (step) => (isUnsettled(step.units['takes']) ? [] : startOf(step, starts.get(step.id), pen)),
  };
}

function afterOf(step: EntityView, steps: readonly PlanStep[], pen: Pen): readonly Block[] {
  const label = pen.words((t) => `${t.words.labels.afterStep}:`);
  if (isUnsettled(step.units['after']))
    return [line(label, 'small'), ...pen.unit('plan', step, 'after').map((each) => small(each))];
  const here = steps.find(({ id }) => id === step.id);
  const first = here === undefined ? [] : waitsFor(steps, here);
  if (first.length === 0) return [];
  const names = first.flatMap(({ what }, at) => [...(at === 0 ? [] : [{ text: '; ' }]), ...own(what)]);
  return [line([...label, { text: ' ' }, ...names], 'small')];
}

const small = (block: Block): Block => (block.kind === 'line' ? { ...block, look: 'small' } : block);

function startOf(step: EntityView, start: SafeStart | undefined, pen: Pen): readonly Block[] {
  if (start === undefined || start.kind === 'over' || start.kind === 'no-date') return [];
  if (start.kind === 'circle') return [pen.line((t) => t.words.phrases.inCircle, 'small')];
  if (start.kind === 'no-duration')
    // Its own day stands above already.
    return start.because.kind === 'own-date' ? [] : [dated(pen, 'readyBy', start.by)];
  return [dated(pen, 'beginBy', start.on), ...pen.unit('plan', step, 'takes').map((each) => small(each))];
}

/** `Begin by: 3 May 2027, computed`. */
const dated = (pen: Pen, label: 'readyBy' | 'beginBy', on: string): Block =>
  line(
    [
      ...pen.words((t) => t.words.labels[label]),
      { text: ' ' },
      ...pen.date(on),
      { text: ', ' },
      ...pen.words((t) => t.words.phrases.computed),
    ],
    'small',
  );

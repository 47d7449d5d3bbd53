/**
 * What is there and what is missing for each step, with what to do next (P10 to P12 of SPEC.md). A list of things, never
 * a number about a person: nothing here counts, weighs or sums up.
 */
import { isNewerProof, isProofOld, proofAge } from '../../calendar/day.ts';
import { listOf, read } from '../read.ts';
import type { SectionView } from '../view.ts';
import { isProofMeant } from './proof-meant.ts';
import { isOpenStep, planSteps, type PlanStep } from './steps.ts';
import { waitsFor } from './waiting.ts';

export type NextStep =
  | { readonly do: 'wait-for'; readonly steps: readonly PlanStep[] }
  /** It cannot be done yet: why, and what was agreed for that case. */
  | { readonly do: 'look-again'; readonly reason: string; readonly planB: string }
  | { readonly do: 'name-someone' }
  | { readonly do: 'set-date' }
  | { readonly do: 'finish'; readonly who: string; readonly due: string }
  | { readonly do: 'add-proof' }
  | { readonly do: 'renew'; readonly who: string }
  | { readonly do: 'nothing' };

export interface ReadyItem {
  readonly step: PlanStep;
  readonly state: 'there' | 'missing' | 'old';
  /** The newest proof, where there is one. */
  readonly proof?: { readonly type: string; readonly dated: string; readonly validUntil?: string | undefined };
  /** Whole months the proof is old. */
  readonly months?: number;
  readonly next: NextStep;
}

/** Every step that is still needed, missing ones first, then old ones, then what is there; otherwise in the given order. */
export function readiness(plan: SectionView | undefined, today: string): readonly ReadyItem[] {
  const steps = planSteps(plan);
  const proofs = newestProofs(plan, today);
  const given = new Set(listOf(plan, 'proof').map((entity) => read('plan', 'proof', entity, 'proof')?.step));
  const isMeant = ({ id, goal }: PlanStep): boolean => given.has(id) || isProofMeant(plan, goal);
  const items = steps
    .filter(({ status }) => status !== 'no-longer-needed')
    .map((step) => itemOf(step, { proof: proofs.get(step.id), isMeant: isMeant(step) }, steps, today));
  return (['missing', 'old', 'there'] as const).flatMap((state) => items.filter((item) => item.state === state));
}

type Proof = NonNullable<ReadyItem['proof']>;

function newestProofs(plan: SectionView | undefined, today: string): ReadonlyMap<string, Proof> {
  const newest = new Map<string, Proof>();
  for (const entity of listOf(plan, 'proof')) {
    const facts = read('plan', 'proof', entity, 'proof');
    // A proof whose file cannot be read proves nothing yet.
    if (facts === undefined || read('plan', 'proof', entity, 'file') === undefined) continue;
    const known = newest.get(facts.step);
    if (known === undefined || isNewerProof(facts, known, today)) newest.set(facts.step, facts);
  }
  return newest;
}

interface Proven {
  readonly proof: Proof | undefined;
  /** Where none is meant, what is done is there without one. */
  readonly isMeant: boolean;
}

function itemOf(step: PlanStep, { proof, isMeant }: Proven, steps: readonly PlanStep[], today: string): ReadyItem {
  if (proof === undefined && !isMeant && !isOpenStep(step)) return { step, state: 'there', next: { do: 'nothing' } };
  if (proof === undefined) return { step, state: 'missing', next: nextOf(step, steps) };
  const { type, dated, validUntil } = proof;
  const age = proofAge(dated, today);
  const shown = { type, dated, ...(validUntil !== undefined && { validUntil }) };
  const months = age.kind === 'age' ? age.months : 0;
  if (isProofOld(proof, today))
    return { step, state: 'old', proof: shown, months, next: { do: 'renew', who: step.who } };
  // A proof of something that is not finished yet is on the way, not there.
  if (isOpenStep(step)) return { step, state: 'missing', proof: shown, months, next: nextOf(step, steps) };
  return { step, state: 'there', proof: shown, months, next: { do: 'nothing' } };
}

function nextOf(step: PlanStep, steps: readonly PlanStep[]): NextStep {
  if (!isOpenStep(step)) return { do: 'add-proof' };
  const first = waitsFor(steps, step);
  if (first.length > 0) return { do: 'wait-for', steps: first };
  if (step.status === 'cannot-yet') return { do: 'look-again', reason: step.reason ?? '', planB: step.planB ?? '' };
  if (step.who === '') return { do: 'name-someone' };
  if (step.due === undefined) return { do: 'set-date' };
  return { do: 'finish', who: step.who, due: step.due };
}

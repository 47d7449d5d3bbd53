/** Which step waits for which (P1 to P4 of SPEC.md). */
import { isOpenStep, type PlanStep } from './steps.ts';

const byId = (steps: readonly PlanStep[]): ReadonlyMap<string, PlanStep> =>
  new Map(steps.map((step) => [step.id, step]));

/** What each step is waited for by, directly. */
function followers(steps: readonly PlanStep[]): ReadonlyMap<string, readonly PlanStep[]> {
  const known = byId(steps);
  const found = new Map<string, PlanStep[]>();
  for (const step of steps) {
    for (const first of new Set(step.after)) {
      if (!known.has(first)) continue;
      found.set(first, [...(found.get(first) ?? []), step]);
    }
  }
  return found;
}

/**
 * P2: what would stand in the way of `step` waiting for `first`: the steps from `first` back to `step` over what already
 * waits, both ends included; undefined where nothing does.
 */
export function circleIf(steps: readonly PlanStep[], step: string, first: string): readonly string[] | undefined {
  const known = byId(steps);
  if (!known.has(first)) return undefined;
  const cameFrom = new Map<string, string | undefined>([[first, undefined]]);
  const queue = [first];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (id === step) return trail(cameFrom, id);
    for (const next of known.get(id)?.after ?? []) {
      if (!known.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      queue.push(next);
    }
  }
  return undefined;
}

function trail(cameFrom: ReadonlyMap<string, string | undefined>, end: string): readonly string[] {
  const path: string[] = [];
  for (let id: string | undefined = end; id !== undefined; id = cameFrom.get(id)) path.unshift(id);
  return path;
}

/** P3: steps that wait for themselves over others: two people wrote apart what together goes round in a circle. */
export function inCircle(steps: readonly PlanStep[]): ReadonlySet<string> {
  const known = byId(steps);
  const around = steps.filter(({ id, after }) =>
    after.some((first) => known.has(first) && circleIf(steps, id, first) !== undefined),
  );
  return new Set(around.map(({ id }) => id));
}

/** P4: open steps that cannot be finished before this one is, near ones first. */
export function heldUpBy(steps: readonly PlanStep[], step: string): readonly PlanStep[] {
  const next = followers(steps);
  const seen = new Set([step]);
  const found: PlanStep[] = [];
  const queue = [step];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const follower of next.get(id) ?? []) {
      if (seen.has(follower.id) || !isOpenStep(follower)) continue;
      seen.add(follower.id);
      found.push(follower);
      queue.push(follower.id);
    }
  }
  return found;
}

/** P1: what this step still waits for: open steps of the plan it names. */
export function waitsFor(steps: readonly PlanStep[], step: PlanStep): readonly PlanStep[] {
  const known = byId(steps);
  return [...new Set(step.after)].flatMap((id) => {
    const first = known.get(id);
    return first !== undefined && isOpenStep(first) ? [first] : [];
  });
}

/**
 * The order of steps in a goal: each step carries a short text; steps stand in the order of these texts. A new step
 * gets a text between its neighbours, so nobody else's step has to be rewritten to make room.
 */
import type { EntityView } from '../../../../../shared/dossier/view.ts';
import { read } from '../../../../../shared/dossier/read.ts';

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Steps written without a place stand where they were first written. */
export const orderOf = (step: EntityView): string =>
  read('plan', 'step', step, 'order')?.key ?? step.since.toString(36).padStart(9, '0');

export const inOrder = (steps: readonly EntityView[]): readonly EntityView[] =>
  [...steps].sort((a, b) => compare(orderOf(a), orderOf(b)) || a.since - b.since || compare(a.id, b.id));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A text that sorts after `before` and, where there is room, before `after`. */
export function between(before: string | undefined, after: string | undefined): string {
  const low = before ?? '';
  if (after === undefined) return before === undefined ? 'i' : increment(low);
  if (low >= after) return `${low}i`;
  let prefix = '';
  for (let at = 0; ; at += 1) {
    const from = digits.indexOf(low[at] ?? '0');
    const to = at < after.length ? digits.indexOf(after[at] ?? '0') : digits.length;
    if (to - from > 1) return `${prefix}${digits[from + Math.floor((to - from) / 2)] ?? 'i'}`;
    prefix += digits[from] ?? '0';
    if (to - from === 1) return `${prefix}${tail(low.slice(at + 1))}`;
    if (at > after.length && at > low.length) return `${prefix}i`;
  }
}

/** The first place after `low` at its own level: one further, or one digit deeper at the end of the row. */
function increment(low: string): string {
  const last = low.at(-1) ?? '0';
  const next = digits[digits.indexOf(last) + 1];
  return next === undefined ? `${low}i` : `${low.slice(0, -1)}${next}`;
}

/** Something that sorts after `low` when both follow the same prefix. */
const tail = (low: string): string => (low === '' ? 'i' : increment(low));

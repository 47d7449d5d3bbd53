/** The date a plan works towards (P8): taken from the legal part, never reckoned here. */
import type { z } from 'zod';
import type { registryDateKind } from '../entities.ts';
import { listOf, read, single } from '../read.ts';
import type { SectionView } from '../view.ts';

type LegalDateKind = z.infer<typeof registryDateKind>;

export interface Aim {
  readonly on: string;
  /** A release that was decided, or a date of the registry or by hand. */
  readonly what: 'release' | LegalDateKind;
  readonly source: 'registry' | 'by-hand';
}

/** Ways out of prison: a plan is made for these, not for a day's leave. */
const waysOut: readonly LegalDateKind[] = [
  'limited-detention',
  'electronic-monitoring',
  'conditional-release',
  'sentence-end',
];

/** The nearest way out from today on; on the route to sentence end only that. Undefined where none is ahead or readable. */
export function aimOf(legal: SectionView | undefined, today: string): Aim | undefined {
  const route = read('legal', 'situation', single(legal, 'situation'), 'route')?.route;
  const kinds = route === 'sentence-end' ? (['sentence-end'] as const) : waysOut;
  const dates = listOf(legal, 'legal-date').flatMap((entity): Aim[] => {
    const date = read('legal', 'legal-date', entity, 'date');
    return date === undefined || !kinds.some((kind) => kind === date.kind)
      ? []
      : [{ on: date.value, what: date.kind, source: date.source }];
  });
  const decided = listOf(legal, 'decision').flatMap((entity): Aim[] => {
    const on = read('legal', 'decision', entity, 'release')?.on;
    return on === undefined ? [] : [{ on, what: 'release', source: 'by-hand' }];
  });
  const ahead = [...decided, ...dates].filter(({ on }) => on >= today);
  return ahead.reduce<Aim | undefined>(
    (first, each) => (first === undefined || each.on < first.on ? each : first),
    undefined,
  );
}

/** The registry's date beside a computed one: whether they differ, and what that commonly comes from (SPEC.md, V13). */
import type { IsoDay } from '../../calendar/iso-day.ts';
import { calendar } from './calendar.ts';
import { conventions, daysBetween, type Convention } from './count.ts';
import type { LawFacts } from './facts.ts';
import type { Opening } from './outcome.ts';
import type { LawPack } from './format/pack.ts';

export type Cause =
  /** The registry says what recidivism the other way round would give. */
  | 'recidivism'
  /** Earlier than computed: days deducted that are not entered. */
  | 'deduction-not-entered'
  /** Later than computed: another sentence, days not served or a period of safety that is not entered. */
  | 'sentence-or-interruption-not-entered';

export interface Difference {
  /** `agrees`: on one of the computed days. `within`: between them. `outside`: neither. */
  readonly state: 'agrees' | 'within' | 'outside';
  /** Conventions that give exactly this day. */
  readonly by: readonly Convention[];
  /** Days the registry is later (or earlier, below nothing) than the nearest computed day; 0 inside the range. */
  readonly days: number;
  /** Empty where the registry is off by no more than the ways of counting are among themselves. */
  readonly causes: readonly Cause[];
}

export function differenceWith(
  packs: readonly LawPack[],
  facts: LawFacts,
  opening: Opening,
  registry: IsoDay,
): Difference {
  const by = conventions.filter((each) => opening.dates[each] === registry);
  const { earliest, latest } = opening;
  if (registry >= earliest && registry <= latest) {
    return { state: by.length > 0 ? 'agrees' : 'within', by, days: 0, causes: [] };
  }
  const days = registry < earliest ? daysBetween(earliest, registry) : daysBetween(latest, registry);
  if (Math.abs(days) <= daysBetween(earliest, latest)) return { state: 'outside', by, days, causes: [] };
  const causes: readonly Cause[] = [
    ...(otherwiseRead(packs, facts, opening, registry) ? (['recidivism'] as const) : []),
    days < 0 ? 'deduction-not-entered' : 'sentence-or-interruption-not-entered',
  ];
  return { state: 'outside', by, days, causes };
}

/** Another reading of the law, or recidivism the other way round, gives the registry's day. */
function otherwiseRead(packs: readonly LawPack[], facts: LawFacts, opening: Opening, registry: IsoDay): boolean {
  const isIn = ({ earliest, latest }: { readonly earliest: string; readonly latest: string }): boolean =>
    earliest <= registry && registry <= latest;
  if (opening.readings.some(isIn)) return true;
  const sentences = facts.sentences.map((each) => ({ ...each, recidivism: each.recidivism !== true }));
  const other = calendar(packs, { ...facts, sentences }).outcomes.find((outcome) => outcome.kind === opening.kind);
  return other?.state === 'opens' && isIn(other);
}

/** Who decides on what the calendar opens, by modality and regime, each from the article that says so (SPEC.md, V28). */
import type { LimitActor } from '../format/limit.ts';
import type { LawKind } from '../format/pack.ts';
import type { Regime } from '../format/shapes.ts';
import type { Grounds } from '../../../law/citation.ts';
import { actBegins, emergencyBegins, emergencyLastDay, ground } from './grounds.ts';

export interface DecidedBy extends Grounds {
  readonly id: string;
  readonly kinds: readonly LawKind[];
  /** Left out: whatever the regime. */
  readonly regimes?: readonly Regime[];
  readonly who: LimitActor;
  /** The minister's delegate decides as well, where the article names one. */
  readonly delegate?: true;
}

const outings: readonly LawKind[] = ['permission-occasional', 'permission-reintegration', 'prison-leave'];
const monitoring: readonly LawKind[] = ['limited-detention', 'electronic-monitoring'];
const releases: readonly LawKind[] = [
  'conditional-release',
  'provisional-release-removal',
  'provisional-release-surrender',
];
/** The judge decides up to three years since there is one: 1 September 2022. */
const judgeBegins = '2022-09-01';

export const deciders: readonly DecidedBy[] = [
  { id: 'W-10', kinds: outings, who: 'minister', delegate: true, ...ground('10, § 1', actBegins) },
  {
    id: 'W-10-house',
    kinds: ['transition-house'],
    who: 'minister',
    delegate: true,
    ...ground('10, § 1bis', '2018-07-28', { by: ['act-2018-house', '74'] }),
  },
  { id: 'W-17', kinds: ['interruption'], who: 'minister', delegate: true, ...ground('17, § 1', actBegins) },
  {
    id: 'W-20-1',
    kinds: ['removal-by-minister'],
    who: 'minister',
    delegate: true,
    ...ground('20/1', '2012-04-09'),
  },
  { id: 'W-29', kinds: monitoring, regimes: ['judge'], who: 'judge', ...ground('29, § 1', judgeBegins) },
  { id: 'W-30', kinds: releases, regimes: ['judge'], who: 'judge', ...ground('30, § 1', judgeBegins) },
  {
    id: 'W-98-14',
    kinds: monitoring,
    regimes: ['emergency'],
    who: 'judge',
    ...ground('98/6; 98/14, § 1', emergencyBegins, { by: ['emergency', '10, 20'], until: emergencyLastDay }),
  },
  {
    id: 'W-98-15',
    kinds: releases,
    regimes: ['emergency'],
    who: 'judge',
    ...ground('98/6; 98/15, al. 1', emergencyBegins, { by: ['emergency', '10, 21'], until: emergencyLastDay }),
  },
  { id: 'W-49', kinds: monitoring, regimes: ['court'], who: 'court', ...ground('49, § 1', actBegins) },
  { id: 'W-50', kinds: releases, regimes: ['court'], who: 'court', ...ground('50, § 1', actBegins) },
  { id: 'W-74', kinds: ['medical-release'], who: 'judge', ...ground('72; 74, § 1', '2015-01-12') },
  {
    id: 'W-98-28',
    kinds: ['early-release'],
    who: 'director',
    ...ground('98/28, § 1', emergencyBegins, { by: ['emergency', '36'], until: '2026-12-31' }),
  },
  { id: 'W-95-2', kinds: ['placement'], who: 'court', ...ground('95/2, § 2', '2012-01-01') },
];

/** By the law of a day, under each regime that is possible; empty where nobody decides, or no article that was read says who. */
export const decidersOf = (kind: LawKind, regimes: readonly Regime[], on: string): readonly DecidedBy[] =>
  deciders.filter(
    (each) =>
      each.kinds.includes(kind) &&
      (each.regimes === undefined || each.regimes.some((regime) => regimes.includes(regime))) &&
      (each.since === undefined || each.since <= on) &&
      (each.until === undefined || on <= each.until),
  );

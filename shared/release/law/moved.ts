/** What another pack moves in a calendar: from, to and why, for each modality (SPEC.md, V31). */
import type { IsoDay } from '../../calendar/iso-day.ts';
import { calendar } from './calendar.ts';
import type { LawCode } from './format/codes.ts';
import type { LawFacts } from './facts.ts';
import type { Calendar, Outcome } from './outcome.ts';
import type { LawKind, LawPack, OpeningRule } from './format/pack.ts';

/** One side of a move, with the rule it rests on. */
export type MovedSide =
  | {
      readonly state: 'opens';
      readonly earliest: IsoDay;
      readonly latest: IsoDay;
      readonly pack: number;
      readonly rule: OpeningRule;
    }
  | {
      readonly state: 'refused' | 'not-open';
      readonly code: LawCode;
      readonly pack?: number;
      readonly rule?: OpeningRule;
    };

export interface Move {
  readonly kind: LawKind;
  readonly from: MovedSide;
  readonly to: MovedSide;
  /** Its own rule says the same as before: it moved with this one. */
  readonly because?: LawKind;
}

/** Modalities that opened or open, and do so on other days. What was refused and is refused otherwise has no date to move. */
export function movesBetween(before: Calendar, after: Calendar): readonly Move[] {
  const kinds = new Set([...before.outcomes, ...after.outcomes].map(({ kind }) => kind));
  return [...kinds].flatMap((kind): readonly Move[] => {
    const [from, to] = [sideOf(before, kind), sideOf(after, kind)];
    if (from.state !== 'opens' && to.state !== 'opens') return [];
    if (from.state === 'opens' && to.state === 'opens') {
      if (from.earliest === to.earliest && from.latest === to.latest) return [];
      const { opens } = to.rule;
      const isSame = JSON.stringify(from.rule) === JSON.stringify(to.rule);
      const leant = opens.how === 'before' || opens.how === 'as' ? opens.of : undefined;
      return [{ kind, from, to, ...(isSame && leant !== undefined && { because: leant }) }];
    }
    return [{ kind, from, to }];
  });
}

/** The same facts with a pack and without it. */
export const movedBy = (packs: readonly LawPack[], pack: LawPack, facts: LawFacts): readonly Move[] =>
  movesBetween(calendar(packs, facts), calendar([...packs, pack], facts));

function sideOf({ outcomes }: Calendar, kind: LawKind): MovedSide {
  const outcome: Outcome | undefined = outcomes.find((each) => each.kind === kind);
  if (outcome === undefined) return { state: 'refused', code: 'no-rule' };
  const { pack, rule } = outcome;
  if (outcome.state === 'opens') {
    const { earliest, latest } = outcome;
    return { state: 'opens', earliest, latest, pack: outcome.pack, rule: outcome.rule };
  }
  return {
    state: outcome.state,
    code: outcome.code,
    ...(pack !== undefined && { pack }),
    ...(rule !== undefined && { rule }),
  };
}

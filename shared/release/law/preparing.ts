/** What has to be done before a modality opens, counted back from its date (SPEC.md, V12). */
import { workingDaysBefore } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import type { ModalityId } from '../modalities.ts';
import type { Rule, RuleId } from '../rules.ts';
import { conventions, eachConvention, plus, type Dates } from './count.ts';
import type { Calendar, Opening } from './outcome.ts';
import { compareToMonths } from './facts.ts';
import type { CounterIndication, LawKind, LawPack } from './format/pack.ts';

export interface Milestone {
  /** `written-information`: owed by the director. `ask-by`: the last day to ask, should every known limit be used to its end. */
  readonly what: 'written-information' | 'ask-by';
  readonly dates: Dates;
  readonly rules: readonly Rule[];
}

export const procedureOf = (pack: LawPack): Readonly<Partial<Record<RuleId, Rule>>> =>
  Object.fromEntries(pack.procedure.map((rule): [string, Rule] => [rule.id, rule]));

/** Months for the procedure rules: part of a month over counts as a whole one (R11). */
export function wholeMonths({ regime }: Calendar): number | undefined {
  if (regime === undefined) return undefined;
  if (regime.total === 'life') return 1200;
  return regime.total.months + (regime.total.days > 0 ? 1 : 0);
}

/** Empty where no limit is known. */
export const preparing = (made: Calendar, { kind, dates, rule }: Opening): readonly Milestone[] =>
  rule.opens.how === 'any-time' ? [] : milestonesBefore(made, kind, dates);

/** The same, counted back from any day of a modality: the registry's where there is one. */
export function milestonesBefore({ pack, regime }: Calendar, kind: LawKind, from: Dates): readonly Milestone[] {
  if (pack === undefined || regime === undefined) return [];
  const over = regime.total === 'life' || compareToMonths(regime.total, 36) === 'more';
  const fits = pack.procedure.filter(
    ({ modalities, total }) =>
      modalities.some((id: ModalityId) => id === kind) &&
      (total === undefined || total === (over ? 'above-3' : 'up-to-3')),
  );
  const informed = fits.filter(({ what, term }) => what === 'written-information' && term !== undefined);
  const advice = fits.find(({ what }) => what === 'director-advice');
  const decision = fits.find(({ what }) => what === 'minister-decision');
  const limits = [...(decision === undefined ? [] : [decision]), ...(advice === undefined ? [] : [advice])];
  return [
    ...informed.map((rule): Milestone => ({
      what: 'written-information',
      dates: back(from, [rule], 1),
      rules: [rule],
    })),
    ...(limits.length === 0 ? [] : [{ what: 'ask-by', dates: back(from, limits, -1), rules: limits } as const]),
  ];
}

/** `sign`: terms that are counted back already (1), or forward (-1). Counted once where the conventions give one day. */
function back(dates: Dates, rules: readonly Rule[], sign: 1 | -1): Dates {
  const counted = (from: IsoDay): IsoDay =>
    rules.reduce((day, { term }) => {
      if (term === undefined) return day;
      return term.unit === 'months'
        ? plus(day, { months: term.count * sign, days: 0 })
        : workingDaysBefore(day, term.count);
    }, from);
  const first = counted(dates.A);
  return eachConvention((by) => (dates[by] === dates.A ? first : counted(dates[by])));
}

/** Counter-indications the law names for a modality under this regime. Shown with the steps that answer them, never with a verdict. */
export const counterIndicationsOf = ({ pack, regime }: Calendar, kind: string): readonly CounterIndication[] =>
  (pack?.counterIndications ?? []).filter(
    (each) => each.kinds.some((id) => id === kind) && (each.regime === undefined || each.regime === regime?.regime),
  );

export const spread = (dates: Dates): { readonly earliest: string; readonly latest: string } => {
  const days = conventions.map((by) => dates[by]).sort();
  return { earliest: days[0] ?? dates.A, latest: days.at(-1) ?? dates.A };
};

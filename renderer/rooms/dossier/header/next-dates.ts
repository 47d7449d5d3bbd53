/** The dates that come next: the registry's, those by hand, and what the rules compute from the requests. */
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import {
  dateOf,
  deadlineNames,
  deadlinesIn,
  openDeadlines,
  type DateStatus,
  type RegistryDateKind,
  type RuleId,
} from '../../../../shared/release/index.ts';
import type { Names } from '../../../../shared/language.ts';

export interface NextDate {
  readonly on: string;
  readonly status: DateStatus;
  /** Of what follows from a request, its rule. */
  readonly rule?: RuleId;
  /** A date of the registry or by hand, or the name of a deadline. */
  readonly what: { readonly kind: RegistryDateKind; readonly note: string } | { readonly names: Names };
}

/** Dates from today on, the nearest first. A date the registry gave stands before a computed one of the same day. */
export function nextDates(legal: SectionView | undefined, today: string): readonly NextDate[] {
  if (legal === undefined) return [];
  const given = listOf(legal, 'legal-date').flatMap((entity): NextDate[] => {
    const date = read('legal', 'legal-date', entity, 'date');
    return date === undefined
      ? []
      : [{ on: date.value, status: date.source, what: { kind: date.kind, note: date.note } }];
  });
  const computed = listOf(legal, 'request').flatMap((request) =>
    openDeadlines(deadlinesIn(legal, request.id))
      .filter(({ state }) => state === 'open')
      .map((deadline): NextDate => {
        const { value, status } = dateOf(deadline);
        return { on: value, status, rule: deadline.rule, what: { names: deadlineNames[deadline.what] } };
      }),
  );
  return [...given, ...computed].filter(({ on }) => on >= today).sort((a, b) => a.on.localeCompare(b.on));
}

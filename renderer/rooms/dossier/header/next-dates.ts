/** The dates that come next: the registry's, those by hand, and what the rules compute from the requests. */
import { listOf, plainEntities, read } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import {
  dateOf,
  deadlinesIn,
  deadlinesOfPlacing,
  eventNames,
  freeSince,
  legalFactsOn,
  saysRecorded,
  type DateStatus,
  type LawPack,
  type RegistryDateKind,
} from '../../../../shared/release/index.ts';
import type { Names } from '../../../../shared/language.ts';
import { toldLimits } from '../../../papers/pathway/told-limits.ts';

export interface NextDate {
  readonly on: string;
  readonly status: DateStatus;
  /** Of what follows from a request, its rule and the pack that is of. */
  readonly basis?: { readonly rules: readonly string[]; readonly pack: number };
  /** A date of the registry or by hand, or the name of a deadline. */
  readonly what: { readonly kind: RegistryDateKind; readonly note: string } | { readonly names: Names };
}

/** Dates from today on, the nearest first. A date the registry gave stands before a computed one of the same day. */
export function nextDates(
  legal: SectionView | undefined,
  today: string,
  packs: readonly LawPack[],
): readonly NextDate[] {
  if (legal === undefined) return [];
  const free = freeSince(legal, today);
  const given = listOf(legal, 'legal-date').flatMap((entity): NextDate[] => {
    const date = read('legal', 'legal-date', entity, 'date');
    return date === undefined || !saysRecorded(free, date)
      ? []
      : [{ on: date.value, status: date.source, what: { kind: date.kind, note: date.note } }];
  });
  const ofPlacing = deadlinesOfPlacing(packs, legalFactsOn(plainEntities(legal), today)).map(
    ({ procedure }) => procedure,
  );
  const ofRequests = listOf(legal, 'request').map(({ id }) => deadlinesIn(packs, legal, id, today));
  const computed = [...ofRequests, ...ofPlacing].flatMap((procedure) =>
    toldLimits(procedure)
      .filter(({ state }) => state === 'open')
      .map((deadline): NextDate => {
        const { value, status } = dateOf(deadline);
        const { rule, pack, what } = deadline;
        return { on: value, status, basis: { rules: [rule], pack }, what: { names: eventNames[what] } };
      }),
  );
  return [...given, ...computed].filter(({ on }) => on >= today).sort((a, b) => a.on.localeCompare(b.on));
}

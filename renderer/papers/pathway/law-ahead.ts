/** Dates the law gives that nobody recorded, in words: each with its status and basis, and beside it the day another reading gives. */
import { names, type Language } from '../../../shared/language.ts';
import {
  basisInWords,
  calendar,
  lawDateInWords,
  lawDates,
  leaveDoubt,
  type DateStatus,
  type LawDate,
  type LawPack,
  type LegalFacts,
  type Outcome,
  type RecordedLaw,
} from '../../../shared/release/index.ts';

export interface AheadByLaw {
  readonly id: string;
  readonly from: string;
  /** The last day where ways of counting differ. */
  readonly until?: string;
  readonly words: string;
  readonly status: DateStatus;
  readonly basis: string;
}

interface LawFrame {
  readonly packs: readonly LawPack[];
  readonly recorded: RecordedLaw;
  readonly legal: LegalFacts;
  readonly language: Language;
}

export function aheadByLaw({ packs, recorded, legal, language }: LawFrame): readonly AheadByLaw[] {
  const { outcomes } = calendar(packs, recorded.facts);
  return lawDates(packs, recorded, legal).flatMap((date) => [
    {
      id: date.id,
      ...range(date),
      words: lawDateInWords(date, language),
      status: date.status,
      basis: basisInWords(date, language),
    },
    ...otherwise(date, outcomes, language),
  ]);
}

const range = ({ earliest, latest }: Pick<LawDate, 'earliest' | 'latest'>): Pick<AheadByLaw, 'from' | 'until'> => ({
  from: earliest,
  ...(latest !== earliest && { until: latest }),
});

const otherReading = names(
  'bij een andere lezing van de wet',
  'selon une autre lecture de la loi',
  'nach einer anderen Lesart des Gesetzes',
  'by another reading of the law',
);

/** Modalities that open on one day may be read otherwise apart: each reading names those it is of. */
function otherwise(date: LawDate, outcomes: readonly Outcome[], language: Language): readonly AheadByLaw[] {
  if (date.what !== 'opens') return [];
  return outcomes.flatMap((outcome) => {
    if (outcome.state !== 'opens' || !date.kinds.includes(outcome.kind)) return [];
    const of = lawDateInWords({ what: 'opens', kinds: [outcome.kind] }, language);
    // A day between the two counted is in the range already.
    const others = outcome.readings.filter((reading) => leaveDoubt([reading]));
    return others.map((reading, at): AheadByLaw => ({
      id: `${date.what}/${outcome.kind}/otherwise-${at}`,
      ...range(reading),
      words: `${of}, ${otherReading[language]}`,
      status: 'doubt',
      basis: basisInWords({ rules: [outcome.rule.id], pack: outcome.pack }, language),
    }));
  });
}

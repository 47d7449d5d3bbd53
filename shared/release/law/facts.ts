/** What a calendar of release is computed from, and what keeps it from being computed at all (SPEC.md, V5). */
import { isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { addUp, isLength, takenOff, type Length } from './length.ts';

export type Antecedent = 'none' | 'correctional' | 'criminal';

export interface Sentence {
  readonly imposed: Length | 'life';
  readonly suspended?: Length;
  /** Entered as a total of months: whether the judgments say years, which the statute counts otherwise, is not known. */
  readonly unit?: 'not-known';
  readonly judgedOn?: IsoDay;
  /** The day it became final. */
  readonly finalOn?: IsoDay;
  /** The code the judgment names. */
  readonly code?: '1867' | '2024';
  /** As established in the judgment by express reference to the earlier one. Never deduced. */
  readonly recidivism?: boolean;
  /** Earlier sentences as the reasons of the judgment state them, where the sentence is 30 years or life. */
  readonly antecedent?: Antecedent;
  /** Period of safety as the judgment states it. */
  readonly safety?: Length | 'two-thirds';
  /** Placing at the court’s disposal as the judgment ordered it. */
  readonly placement?: Length | 'length-unknown';
}

export interface Deduction {
  readonly what: 'remand' | 'other';
  readonly length: Length | Stretch;
}

/** From a first to a last day, both counted. */
export interface Stretch {
  readonly from: IsoDay;
  readonly until: IsoDay;
}

export interface Interruption extends Stretch {
  /** `interruption`: granted by the minister. `suspension`: of the execution, by law, while the judge has not decided. */
  readonly what?: 'interruption' | 'suspension';
  /** Whether these days count as served, in the registry's word. */
  readonly counts: 'served' | 'not-served' | 'unknown';
}

export interface LawFacts {
  /** The day whose law is asked for. */
  readonly asOf: IsoDay;
  readonly detainedSince?: IsoDay;
  /** Held under the Act on internment, which has its own chamber: no rule here speaks of them. */
  readonly interned?: boolean;
  /** Held before judgment, or freed from that: nobody is convicted yet, and the Act is for the convicted (article 2, 2°). */
  readonly remand?: boolean;
  /** Held as convicted, in the word of the slip: that no final judgment is entered yet says nothing against it. */
  readonly convicted?: boolean;
  /** A judgment is entered that is not final. Its sentence is none of `sentences`: nobody is convicted by it yet (article 2, 2°). */
  readonly notFinal?: boolean;
  /** Those of final judgments. */
  readonly sentences: readonly Sentence[];
  readonly deductions?: readonly Deduction[];
  readonly interruptions?: readonly Interruption[];
  readonly revocation?: { readonly detainedSince: IsoDay; readonly remaining: Length };
  /** What the Aliens Office advised of the right of residence. */
  readonly residence?: 'right' | 'none';
  /** Whether the file needs the specialised opinion of article 32, in the word of who decided that. */
  readonly article32?: boolean;
  /** The person asked in writing for the regime of judge and court, an older judgment notwithstanding. */
  readonly optedIn?: boolean;
  /** Days the registry gave: what is counted from them is counted from these. */
  readonly registry?: Readonly<Partial<Record<'conditional-release' | 'sentence-end', IsoDay>>>;
}

export const isStretch = (length: Length | Stretch): length is Stretch => 'from' in length;

const daysIn = (facts: LawFacts): readonly (IsoDay | undefined)[] => [
  facts.asOf,
  facts.detainedSince,
  facts.revocation?.detainedSince,
  facts.registry?.['conditional-release'],
  facts.registry?.['sentence-end'],
  ...facts.sentences.flatMap(({ judgedOn, finalOn }) => [judgedOn, finalOn]),
  ...(facts.deductions ?? []).flatMap(({ length }) => (isStretch(length) ? [length.from, length.until] : [])),
  ...(facts.interruptions ?? []).flatMap(({ from, until }) => [from, until]),
];

/** Executable part of a sentence; undefined where what is suspended does not fit in it as it is written. */
export function executable({ imposed, suspended }: Sentence): Length | 'life' | undefined {
  if (imposed === 'life') return suspended === undefined ? 'life' : undefined;
  return suspended === undefined ? imposed : takenOff(imposed, suspended);
}

/** The executable parts of all that is no life sentence, together. */
export const executableSum = (sentences: readonly Sentence[]): Length =>
  addUp(
    sentences.flatMap((sentence) => {
      const part = executable(sentence);
      return part === undefined || part === 'life' ? [] : [part];
    }),
  );

/**
 * On remand, or sentenced by no judgment that is final, without any other sentence. Whoever is on remand in one case and serves a sentence
 * of another is convicted.
 */
export const isNotConvicted = ({ remand, convicted, notFinal, sentences, revocation }: LawFacts): boolean =>
  sentences.length === 0 && revocation === undefined && (remand === true || (notFinal === true && convicted !== true));

/** A fact that cannot be: a day that is none, an end before its beginning, a length below nothing. */
export function impossibleFact(facts: LawFacts): boolean {
  const stretches: readonly Stretch[] = [
    ...(facts.deductions ?? []).flatMap(({ length }) => (isStretch(length) ? [length] : [])),
    ...(facts.interruptions ?? []),
  ];
  const lengths: readonly (Length | undefined)[] = [
    ...(facts.deductions ?? []).flatMap(({ length }) => (isStretch(length) ? [] : [length])),
    ...facts.sentences.flatMap(({ imposed, suspended, safety, placement }) =>
      [imposed, suspended, safety, placement].map((each) => (typeof each === 'string' ? undefined : each)),
    ),
    facts.revocation?.remaining,
  ];
  return (
    daysIn(facts).some((day) => day !== undefined && !isCalendarDay(day)) ||
    stretches.some(({ from, until }) => until < from) ||
    !lengths.every((length) => length === undefined || isLength(length)) ||
    facts.sentences.some((sentence) => executable(sentence) === undefined)
  );
}

/** What the law says of the time after a grant, as text with its article: nothing here is counted, and nothing decides. */
import type { IsoDay } from '../../../../calendar/iso-day.ts';
import type { Names } from '../../../../language.ts';
import type { LawCode } from '../../format/codes.ts';
import type { LimitRow } from '../../format/limit.ts';
import type { Regime } from '../../format/shapes.ts';

/** Where it stands and how it is known, as a row of a limit says it. */
type Grounds = Pick<LimitRow, 'act' | 'article' | 'read' | 'since' | 'until' | 'by' | 'mark'>;

export interface LawText extends Grounds {
  readonly id: string;
  /** Empty: whatever was granted. */
  readonly kinds: LimitRow['kinds'];
  readonly regimes?: readonly Regime[];
  /** What the text leaves open; each has its sentence (`code-words.ts`). */
  readonly doubts?: readonly LawCode[] | undefined;
  readonly text: Names;
}

export interface AskedText {
  readonly modality: string;
  /** Regimes that are possible; empty where none is known: then those of each are given. */
  readonly regimes: readonly Regime[];
  /** The law of this day. */
  readonly on: IsoDay;
}

/** Those of a table that hold for a modality, under a regime, on a day. */
export const textsFor = <T extends LawText>(rows: readonly T[], { modality, regimes, on }: AskedText): readonly T[] =>
  rows.filter(
    (row) =>
      (row.kinds.length === 0 || row.kinds.some((kind) => kind === modality)) &&
      (row.regimes === undefined || regimes.length === 0 || row.regimes.some((each) => regimes.includes(each))) &&
      holdsOn(row, on),
  );

export const holdsOn = ({ since, until }: LawText, on: IsoDay): boolean =>
  (since === undefined || since <= on) && (until === undefined || on <= until);

/** One row of what has to happen next. */
import type {
  Deadline,
  DateStatus,
  IsoDay,
  LawCode,
  NamedKind,
  LimitActor,
  LimitRow,
  ProcedureEvent,
} from '../../../../../shared/release/index.ts';
import type { Probation } from './probation.ts';

export interface Move {
  readonly id: string;
  /** What has to happen; `ask-by`: the last day to ask, should every limit be used to its end. */
  readonly what: ProcedureEvent | 'ask-by';
  readonly of: readonly NamedKind[];
  readonly who: LimitActor;
  readonly date: IsoDay;
  /** Later than `date` where the Judicial Code governs. */
  readonly latest: IsoDay;
  readonly bound: LimitRow['bound'];
  /** `projected`: counted from a day that lies ahead itself. `silent`: it passed, and the law grants. `past`: long over, and not noted. */
  readonly state: 'open' | 'late' | 'projected' | 'met' | 'silent' | 'past';
  readonly metOn?: IsoDay;
  readonly from?: { readonly event: ProcedureEvent; readonly on: IsoDay };
  readonly status: DateStatus;
  readonly limits: readonly LimitRow[];
  readonly pack: number;
  readonly doubts: readonly LawCode[];
  /** Whose procedure it is in; empty: that of a decision taken without a request. */
  readonly request?: string;
  /** Which procedure: of the request, or of the decision taken without one. */
  readonly procedure?: string;
  /** Another row beside it is of the same step: it says from what it runs. */
  readonly isOneOf?: boolean;
  /** The day counted lies before the detention began. */
  readonly atOnce?: true;
  /** Only where the opinion of article 32 is needed, or only where it is not. */
  readonly ifArticle32?: boolean;
  /** The last day of a probation period: the final release comes the day after it. */
  readonly probation?: Probation;
  /** Counted from a day that is computed, where the registry gave none. */
  readonly isComputed?: true;
  /** How the first day of a placing is known, which nobody noted. */
  readonly placedFrom?: Deadline['placedFrom'];
}

/** The first useful hearing: whoever waits for it is told of no day, and none of its passing. */
export const hasNoDay = ({ what, bound }: Pick<Move, 'what' | 'bound'>): boolean =>
  what === 'hearing' && bound === 'at-once';

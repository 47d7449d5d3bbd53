/**
 * Deadlines of one request, from what the dossier records. Pure: the same input gives the same answer on any machine,
 * in any time zone. Rules R1 to R13, R18 of SPEC.md.
 */
import { fail, ok, type Result } from '../result.ts';
import type { ComputedDate, ByHandDate, NotADay } from './dates.ts';
import { addCalendarMonths, addWorkingDays, isCalendarDay } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { modalityOf, type ModalityId } from './modalities.ts';
import { notSupported, refusedProcedures, type NotSupported } from './refusals.ts';
import {
  rules as currentRules,
  type Confidence,
  type DeadlineKind,
  type Rule,
  type RuleId,
  type Standing,
  type StartEvent,
} from './rules.ts';

export interface ProcedureInput {
  readonly modality: ModalityId;
  /** Total of the executable sentences in whole months; part of a month over 36 counts as 37. Unknown: left out. */
  readonly executableMonths?: number;
  /** Day the judgment was pronounced, where known (R13). */
  readonly pronouncedOn?: IsoDay;
  /** Day from which the modality is open, from the registry: for the written information (R5, R6). */
  readonly opensOn?: IsoDay;
  /** Day of the written request. */
  readonly requestedOn?: IsoDay;
  readonly withdrawn?: boolean;
  /** Day the advice was received; where only the day it was given is known, that day: then no date is too late. */
  readonly adviceOn?: IsoDay;
  /** The advice was given, its day perhaps not recorded: then the advice is met and the decision stays projected. */
  readonly adviceGiven?: boolean;
  /** The Detention Management Directorate said that it extends its time (R3). */
  readonly extended?: boolean;
  readonly decision?: {
    readonly outcome: 'granted' | 'refused' | 'adjourned';
    readonly on: IsoDay;
    /** As fixed by the decision (R10), or told by the directorate in place of R4. */
    readonly newRequestFrom?: IsoDay;
  };
}

export interface Deadline {
  readonly what: DeadlineKind;
  readonly date: IsoDay;
  readonly origin: 'computed' | 'by-hand';
  readonly bound: 'at-the-latest' | 'not-before';
  /** `projected`: counted from a day that lies ahead itself (the advice, should it come on its last day). */
  readonly state: 'open' | 'met' | 'projected';
  readonly metOn?: IsoDay;
  readonly who: Rule['who'];
  readonly from: { readonly event: StartEvent; readonly on: IsoDay };
  readonly rule: RuleId;
  readonly article?: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly standing: Standing;
}

export interface Procedure {
  readonly deadlines: readonly Deadline[];
  readonly notSupported: readonly NotSupported[];
}

/** The procedure rules of one law pack. */
export type ProcedureRules = Readonly<Record<RuleId, Rule>>;

interface Made {
  readonly state?: Deadline['state'];
  readonly metOn?: IsoDay | undefined;
  /** Met on a day nobody recorded. */
  readonly met?: boolean | undefined;
  /** Given by the decision instead of counted. */
  readonly byHand?: IsoDay | undefined;
}

function deadline(rule: Rule, on: IsoDay, made: Made = {}): Deadline {
  const count = (): IsoDay => {
    if (rule.term === undefined) throw new Error(`${rule.id} has no term: its date is entered by hand`);
    return rule.term.unit === 'months' ? addCalendarMonths(on, rule.term.count) : addWorkingDays(on, rule.term.count);
  };
  return {
    what: rule.what,
    date: made.byHand ?? count(),
    origin: made.byHand === undefined ? 'computed' : 'by-hand',
    bound: rule.bound,
    state: made.met || made.metOn !== undefined ? 'met' : (made.state ?? 'open'),
    ...(made.metOn === undefined ? {} : { metOn: made.metOn }),
    who: rule.who,
    from: { event: rule.start, on },
    rule: rule.id,
    ...(rule.article === undefined ? {} : { article: rule.article }),
    source: rule.source,
    confidence: rule.confidence,
    standing: rule.standing,
  };
}

/** The earliest of the days given, if any. */
const first = (...days: readonly (IsoDay | undefined)[]): IsoDay | undefined =>
  days.filter((day) => day !== undefined).sort()[0];

const finalOn = (input: ProcedureInput): IsoDay | undefined =>
  input.decision === undefined || input.decision.outcome === 'adjourned' ? undefined : input.decision.on;

/** R1 to R4. */
function beforeMinister(rules: ProcedureRules, input: ProcedureInput, requestedOn: IsoDay): Procedure {
  const decidedOn = finalOn(input);
  const advice = deadline(rules.R1, requestedOn, { metOn: first(input.adviceOn, decidedOn), met: input.adviceGiven });
  const decision = deadline(input.extended ? rules.R3 : rules.R2, input.adviceOn ?? advice.date, {
    state: input.adviceOn === undefined ? 'projected' : 'open',
    metOn: decidedOn,
  });
  const refused = input.decision?.outcome === 'refused' ? input.decision : undefined;
  const again = refused === undefined ? [] : [deadline(rules.R4, refused.on, { byHand: refused.newRequestFrom })];
  return { deadlines: [advice, decision, ...again], notSupported: [] };
}

/** R13: the regime up to 3 years holds for judgments pronounced after these days. */
function isOlderJudgment(months: number, pronouncedOn: IsoDay | undefined): boolean {
  if (pronouncedOn === undefined) return false;
  return pronouncedOn <= (months > 24 ? '2022-08-31' : '2023-08-31');
}

/** R11 to R13: which director's-advice rule holds, or why none does. */
function adviceRule(rules: ProcedureRules, input: ProcedureInput): Rule | NotSupported {
  const { modality, executableMonths: months, pronouncedOn } = input;
  if (months === undefined) return notSupported('executable-total-unknown', modality, 'director-advice');
  if (months > 36) return modality === 'conditional-release' ? rules.R8 : rules.R9;
  if (months < 6) return notSupported('below-six-months', modality, 'director-advice');
  if (isOlderJudgment(months, pronouncedOn)) return notSupported('older-judgment', modality, 'director-advice');
  return rules.R7;
}

/** R7 to R10. */
function beforeCourt(rules: ProcedureRules, input: ProcedureInput, requestedOn: IsoDay): Procedure {
  const { modality, decision } = input;
  const rule = adviceRule(rules, input);
  const deadlines: Deadline[] = [];
  const missing: NotSupported[] = [];
  if ('code' in rule) missing.push(rule);
  else
    deadlines.push(
      deadline(rule, requestedOn, { metOn: first(input.adviceOn, finalOn(input)), met: input.adviceGiven }),
    );
  if (finalOn(input) === undefined) {
    missing.push(notSupported('prosecutor-advice', modality), notSupported('judgment', modality));
  }
  if (decision?.outcome === 'refused') {
    if (decision.newRequestFrom === undefined) {
      missing.push(notSupported('court-date-not-entered', modality, 'new-request'));
    } else {
      deadlines.push(deadline(rules.R10, decision.on, { byHand: decision.newRequestFrom }));
    }
  }
  return { deadlines, notSupported: missing };
}

/** R5, R6: what the director owes before the modality opens; met once the person has asked. */
function writtenInformation(rules: ProcedureRules, input: ProcedureInput, opensOn: IsoDay): Procedure {
  const { modality, executableMonths: months, requestedOn } = input;
  const refuse = (code: NotSupported['code']): Procedure => ({
    deadlines: [],
    notSupported: [notSupported(code, modality, 'written-information')],
  });
  if (months === undefined) return refuse('executable-total-unknown');
  if (months <= 36) return refuse('written-information-up-to-3-years');
  const rule = modality === 'conditional-release' ? rules.R6 : rules.R5;
  return { deadlines: [deadline(rule, opensOn, { metOn: requestedOn })], notSupported: [] };
}

function impossibleDay(input: ProcedureInput): string | undefined {
  const days = {
    pronouncedOn: input.pronouncedOn,
    opensOn: input.opensOn,
    requestedOn: input.requestedOn,
    adviceOn: input.adviceOn,
    decisionOn: input.decision?.on,
    newRequestFrom: input.decision?.newRequestFrom,
  };
  return Object.entries(days).find(([, day]) => day !== undefined && !isCalendarDay(day))?.[0];
}

/**
 * All deadlines of one request, met ones included, and by name what is not supported.
 * Fails only when an input is not a day of the calendar.
 */
export function procedureDeadlines(
  input: ProcedureInput,
  rules: ProcedureRules = currentRules,
): Result<Procedure, NotADay> {
  const field = impossibleDay(input);
  if (field !== undefined) return fail({ code: 'not-a-day', field });
  if (input.withdrawn) return ok({ deadlines: [], notSupported: [] });
  const refused = refusedProcedures[input.modality];
  if (refused !== undefined) {
    return ok({ deadlines: [], notSupported: [notSupported(refused, input.modality)] });
  }
  const toMinister = modalityOf(input.modality).decider === 'minister';
  const parts: Procedure[] = [];
  if (input.opensOn !== undefined && !toMinister) parts.push(writtenInformation(rules, input, input.opensOn));
  if (input.requestedOn !== undefined) {
    parts.push(
      toMinister ? beforeMinister(rules, input, input.requestedOn) : beforeCourt(rules, input, input.requestedOn),
    );
  }
  return ok({
    deadlines: parts.flatMap((part) => part.deadlines),
    notSupported: parts.flatMap((part) => part.notSupported),
  });
}

/** Deadlines still to be met or allowed, earliest first. */
export const openDeadlines = (procedure: Procedure): readonly Deadline[] =>
  procedure.deadlines.filter((entry) => entry.state !== 'met').sort((a, b) => (a.date < b.date ? -1 : 1));

/** The deadline as a date object, for wherever a legal date is shown. */
export function dateOf(entry: Deadline): ComputedDate | ByHandDate {
  const { date: value, what: kind, rule, article } = entry;
  if (entry.origin === 'by-hand') return { value, kind, source: 'by-hand', status: 'by-hand', rule };
  return {
    value,
    kind,
    source: 'computed',
    status: entry.standing,
    rule,
    ...(article === undefined ? {} : { article }),
  };
}

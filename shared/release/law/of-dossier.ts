/** The facts of the calendar from what a dossier records. The one place: room, Today and papers say the same. */
import { isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { parseUnit, type PlainEntity } from '../../dossier/read.ts';
import { lengthParts } from '../../dossier/units/length.ts';
import type { Deduction, Interruption, LawFacts, Length, Sentence } from './facts.ts';
import type { LawKind } from './format/pack.ts';

export interface RecordedLaw {
  readonly facts: LawFacts;
  /** The registry's own dates, by what they are of. */
  readonly registry: ReadonlyMap<LawKind, IsoDay>;
  /** Where the registry answered that it is not open, and when. */
  readonly notOpen: ReadonlyMap<LawKind, IsoDay>;
  /** Dates somebody entered beside it. */
  readonly byHand: ReadonlyMap<LawKind, IsoDay>;
}

const length = (text: string): Length => {
  const { years, months, days } = lengthParts(text);
  return { months: years * 12 + months, days };
};

/** `entities`: those of the legal section, and the person of the identity section for the right of residence. */
export function recordedLaw(entities: readonly PlainEntity[], asOf: IsoDay): RecordedLaw {
  const dates = entities.flatMap(({ type, units }) =>
    type === 'legal-date' ? (parseUnit('legal', 'legal-date', 'date', units['date']) ?? []) : [],
  );
  const known = dates.filter(({ value }) => isCalendarDay(value));
  const starts = known.filter(({ kind }) => kind === 'detention-start');
  const since = (starts.find(({ source }) => source === 'registry') ?? starts[0])?.value;
  const residence = residenceOf(entities);
  const [revocation] = entities.flatMap(revocationOf);
  const facts: LawFacts = {
    asOf,
    sentences: sentencesOf(entities),
    deductions: entities.flatMap(deductionOf),
    interruptions: entities.flatMap(interruptionOf),
    ...(since !== undefined && { detainedSince: since }),
    ...(residence !== undefined && { residence }),
    ...(revocation !== undefined && { revocation }),
  };
  const said = { registry: new Map<LawKind, IsoDay>(), 'by-hand': new Map<LawKind, IsoDay>() };
  for (const { kind, source, value } of known)
    if (kind !== 'detention-start' && kind !== 'other') said[source].set(kind, value);
  return { facts, registry: said.registry, byHand: said['by-hand'], notOpen: new Map(entities.flatMap(notOpenOf)) };
}

function notOpenOf({ type, units }: PlainEntity): readonly (readonly [LawKind, IsoDay])[] {
  if (type !== 'registry-answer') return [];
  const answer = parseUnit('legal', 'registry-answer', 'answer', units['answer']);
  return answer === undefined ? [] : [[answer.modality, answer.on]];
}

function revocationOf({ type, units }: PlainEntity): readonly NonNullable<LawFacts['revocation']>[] {
  const value = type === 'revocation' ? parseUnit('legal', 'revocation', 'revocation', units['revocation']) : undefined;
  return value === undefined ? [] : [{ detainedSince: value.detainedSince, remaining: length(value.remaining) }];
}

function residenceOf(entities: readonly PlainEntity[]): LawFacts['residence'] {
  const person = entities.find(({ type }) => type === 'person');
  const status = parseUnit('identity', 'person', 'residence', person?.units['residence'])?.status;
  if (status === 'no-right-of-residence') return 'none';
  return status === 'belgian' || status === 'right-of-residence' ? 'right' : undefined;
}

/** Each judgment with its sentence; where none is written out, the executable total as one. */
function sentencesOf(entities: readonly PlainEntity[]): readonly Sentence[] {
  const judgments = entities.filter(({ type }) => type === 'judgment');
  const written = judgments.flatMap(sentenceOf);
  if (written.length > 0) return written;
  const situation = entities.find(({ type }) => type === 'situation');
  const months = parseUnit('legal', 'situation', 'executable', situation?.units['executable'])?.months;
  if (months === undefined) return [];
  const said = judgments.map(saidOf);
  const judged = said.flatMap(({ judgedOn }) => judgedOn ?? []).sort()[0];
  const recidivism = new Set(said.map((each) => each.recidivism));
  const [one] = recidivism;
  return [
    {
      imposed: { months, days: 0 },
      ...(judged !== undefined && { judgedOn: judged }),
      ...(recidivism.size === 1 && one !== undefined && { recidivism: one }),
    },
  ];
}

function saidOf({ units }: PlainEntity): Pick<Sentence, 'judgedOn' | 'recidivism'> {
  const date = parseUnit('legal', 'judgment', 'judgment', units['judgment'])?.date;
  const recidivism = parseUnit('legal', 'judgment', 'recidivism', units['recidivism'])?.established;
  return {
    ...(date !== undefined && isCalendarDay(date) && { judgedOn: date }),
    ...(recidivism !== undefined && { recidivism }),
  };
}

function sentenceOf(entity: PlainEntity): readonly Sentence[] {
  const { units } = entity;
  const sentence = parseUnit('legal', 'judgment', 'sentence', units['sentence']);
  if (sentence === undefined) return [];
  const beside = parseUnit('legal', 'judgment', 'particulars', units['particulars']);
  return [
    {
      imposed: sentence.imposed === 'life' ? 'life' : length(sentence.length ?? ''),
      ...saidOf(entity),
      ...(sentence.suspended !== undefined && { suspended: length(sentence.suspended) }),
      ...(beside?.antecedent !== undefined && { antecedent: beside.antecedent }),
      ...(beside?.safety !== undefined && { safety: length(beside.safety) }),
      ...(beside?.placement !== undefined && { placement: length(beside.placement) }),
    },
  ];
}

function deductionOf({ type, units }: PlainEntity): readonly Deduction[] {
  const value = type === 'deduction' ? parseUnit('legal', 'deduction', 'deduction', units['deduction']) : undefined;
  if (value === undefined) return [];
  const { what, from, until } = value;
  if (from !== undefined && until !== undefined) return [{ what, length: { from, until } }];
  return value.length === undefined ? [] : [{ what, length: length(value.length) }];
}

const interruptionOf = ({ type, units }: PlainEntity): readonly Interruption[] =>
  type === 'interruption'
    ? [parseUnit('legal', 'interruption', 'interruption', units['interruption'])].flatMap((each) => each ?? [])
    : [];

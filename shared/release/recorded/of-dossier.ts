/** The facts of the calendar from what a dossier records. The one place: room, Today and papers say the same. */
import { isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { parseUnit, type PlainEntity } from '../../dossier/read.ts';
import { lengthParts } from '../../dossier/units/length.ts';
import type { Deduction, Interruption, LawFacts, Sentence } from '../law/facts.ts';
import type { LawKind } from '../law/format/pack.ts';
import type { Length } from '../law/length.ts';
import { freeOf, placedSince, type Free } from './free.ts';

export interface RecordedLaw {
  readonly facts: LawFacts;
  /** The registry's own dates, by what they are of. */
  readonly registry: ReadonlyMap<LawKind, IsoDay>;
  /** Where the registry answered that it is not open, and when. */
  readonly notOpen: ReadonlyMap<LawKind, IsoDay>;
  /** Dates somebody entered beside it. */
  readonly byHand: ReadonlyMap<LawKind, IsoDay>;
  /** Since when the person is free, and how; absent while they are held. */
  readonly free?: Free;
  /** Since when a placing runs after the main sentence, on somebody who is held. */
  readonly placed?: IsoDay;
  /** By judgment that is not final: its sentence, which counts nowhere yet; undefined where none is written. */
  readonly notFinal: ReadonlyMap<string, Sentence | undefined>;
}

const length = (text: string): Length => lengthParts(text);

/**
 * `entities`: those of the legal section; others are passed over.
 * @param asOf the day whose law is asked for
 * @param today a judgment that becomes final after it convicts nobody yet
 */
export function recordedLaw(entities: readonly PlainEntity[], asOf: IsoDay, today = asOf): RecordedLaw {
  const dates = entities.flatMap(({ type, units }) =>
    type === 'legal-date' ? (parseUnit('legal', 'legal-date', 'date', units['date']) ?? []) : [],
  );
  const known = dates.filter(({ value }) => isCalendarDay(value));
  const starts = known.filter(({ kind }) => kind === 'detention-start');
  const since = (starts.find(({ source }) => source === 'registry') ?? starts[0])?.value;
  const [revocation] = entities.flatMap(revocationOf);
  const said = { registry: new Map<LawKind, IsoDay>(), 'by-hand': new Map<LawKind, IsoDay>() };
  for (const { kind, source, value } of known)
    if (kind !== 'detention-start' && kind !== 'other') said[source].set(kind, value);
  const given = registryDays(said.registry);
  const judgments = entities.filter(({ type }) => type === 'judgment');
  const isPending = ({ units }: PlainEntity): boolean =>
    isNotFinalOn(parseUnit('legal', 'judgment', 'final', units['final']), today);
  const pending = judgments.filter(isPending);
  const facts: LawFacts = {
    asOf,
    sentences: sentencesOf(
      judgments.filter((each) => !isPending(each)),
      entities,
    ),
    ...(pending.length > 0 && { notFinal: true }),
    deductions: entities.flatMap(deductionOf),
    interruptions: entities.flatMap(interruptionOf),
    ...situationOf(entities),
    ...(given !== undefined && { registry: given }),
    ...(since !== undefined && { detainedSince: since }),
    ...(revocation !== undefined && { revocation }),
  };
  const free = freeOf(entities, facts, asOf);
  const placed = placedSince(entities, facts, free, asOf);
  return {
    facts,
    ...(free !== undefined && { free }),
    ...(placed !== undefined && { placed }),
    registry: said.registry,
    byHand: said['by-hand'],
    notOpen: new Map(entities.flatMap(notOpenOf)),
    notFinal: new Map(pending.map((each) => [each.id, sentenceOf(each)[0]])),
  };
}

/** Said to be so, or final from a later day on. Where nobody said whether it is, a judgment counts as it stands, and the room asks. */
export const isNotFinalOn = (
  said: { readonly final: boolean; readonly since?: IsoDay | undefined } | undefined,
  today: IsoDay,
): boolean =>
  said !== undefined && (!said.final || (said.since !== undefined && isCalendarDay(said.since) && said.since > today));

/** What is counted from these is counted from the registry's day. */
function registryDays(given: ReadonlyMap<LawKind, IsoDay>): LawFacts['registry'] | undefined {
  const release = given.get('conditional-release');
  const end = given.get('sentence-end');
  if (release === undefined && end === undefined) return undefined;
  return {
    ...(release !== undefined && { 'conditional-release': release }),
    ...(end !== undefined && { 'sentence-end': end }),
  };
}

/** What the registry or the authority answered, once for the dossier. */
function situationOf(
  entities: readonly PlainEntity[],
): Pick<LawFacts, 'article32' | 'residence' | 'optedIn' | 'interned' | 'remand' | 'convicted'> {
  const units = entities.find(({ type }) => type === 'situation')?.units ?? {};
  const needed = parseUnit('legal', 'situation', 'article32', units['article32'])?.needed;
  const advice = parseUnit('legal', 'situation', 'residenceAdvice', units['residenceAdvice'])?.says;
  const optedIn = parseUnit('legal', 'situation', 'optIn', units['optIn']);
  const heldAs = parseUnit('legal', 'situation', 'capacity', units['capacity'])?.as;
  return {
    ...(heldAs === 'interned' && { interned: true }),
    ...(isOnRemand(units, heldAs) && { remand: true }),
    ...(heldAs === 'convicted' && { convicted: true }),
    ...(needed !== undefined && needed !== 'not-known' && { article32: needed === 'yes' }),
    ...(advice !== undefined && { residence: advice === 'no-right' ? 'none' : 'right' }),
    ...(optedIn !== undefined && { optedIn: true }),
  };
}

/** By the capacity; a dossier from before that was asked says it by the way out. */
const isOnRemand = (units: PlainEntity['units'], heldAs: string | undefined): boolean =>
  (heldAs ?? parseUnit('legal', 'situation', 'route', units['route'])?.route) === 'remand';

function notOpenOf({ type, units }: PlainEntity): readonly (readonly [LawKind, IsoDay])[] {
  if (type !== 'registry-answer') return [];
  const answer = parseUnit('legal', 'registry-answer', 'answer', units['answer']);
  return answer === undefined ? [] : [[answer.modality, answer.on]];
}

function revocationOf({ type, units }: PlainEntity): readonly NonNullable<LawFacts['revocation']>[] {
  const value = type === 'revocation' ? parseUnit('legal', 'revocation', 'revocation', units['revocation']) : undefined;
  return value === undefined ? [] : [{ detainedSince: value.detainedSince, remaining: length(value.remaining) }];
}

/** Each final judgment with its sentence; where none is written out, the executable total as one. */
function sentencesOf(judgments: readonly PlainEntity[], entities: readonly PlainEntity[]): readonly Sentence[] {
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
      unit: 'not-known',
      ...(judged !== undefined && { judgedOn: judged }),
      ...(recidivism.size === 1 && one !== undefined && { recidivism: one }),
    },
  ];
}

function saidOf({ units }: PlainEntity): Pick<Sentence, 'judgedOn' | 'finalOn' | 'recidivism' | 'code'> {
  const date = parseUnit('legal', 'judgment', 'judgment', units['judgment'])?.date;
  const final = parseUnit('legal', 'judgment', 'final', units['final']);
  const recidivism = parseUnit('legal', 'judgment', 'recidivism', units['recidivism'])?.established;
  const code = parseUnit('legal', 'judgment', 'code', units['code'])?.code;
  return {
    ...(date !== undefined && isCalendarDay(date) && { judgedOn: date }),
    ...(final?.final === true && final.since !== undefined && isCalendarDay(final.since) && { finalOn: final.since }),
    ...(recidivism !== undefined && { recidivism }),
    ...(code !== undefined && { code }),
  };
}

function sentenceOf(entity: PlainEntity): readonly Sentence[] {
  const { units } = entity;
  const sentence = parseUnit('legal', 'judgment', 'sentence', units['sentence']);
  if (sentence === undefined) return [];
  return [
    {
      imposed: sentence.imposed === 'life' ? 'life' : length(sentence.length ?? ''),
      ...saidOf(entity),
      ...(sentence.suspended !== undefined && { suspended: length(sentence.suspended) }),
      ...particularsOf(entity),
    },
  ];
}

function particularsOf({ units }: PlainEntity): Pick<Sentence, 'antecedent' | 'safety' | 'placement'> {
  const beside = parseUnit('legal', 'judgment', 'particulars', units['particulars']);
  if (beside === undefined) return {};
  const { antecedent, safety, safetyTwoThirds, placement, placed } = beside;
  return {
    ...(antecedent !== undefined && { antecedent }),
    ...(safetyTwoThirds === true ? { safety: 'two-thirds' } : safety !== undefined && { safety: length(safety) }),
    ...(placement !== undefined
      ? { placement: length(placement) }
      : placed === true && { placement: 'length-unknown' as const }),
  };
}

function deductionOf({ type, units }: PlainEntity): readonly Deduction[] {
  const value = type === 'deduction' ? parseUnit('legal', 'deduction', 'deduction', units['deduction']) : undefined;
  if (value === undefined) return [];
  const { what, from, until } = value;
  if (from !== undefined && until !== undefined) return [{ what, length: { from, until } }];
  return value.length === undefined ? [] : [{ what, length: length(value.length) }];
}

function interruptionOf({ type, units }: PlainEntity): readonly Interruption[] {
  if (type !== 'interruption') return [];
  const value = parseUnit('legal', 'interruption', 'interruption', units['interruption']);
  if (value === undefined) return [];
  const { from, until, counts, what } = value;
  return [{ from, until, counts, ...(what !== undefined && { what }) }];
}

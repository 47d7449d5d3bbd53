/**
 * What a written request sets running, from what a dossier holds. The one place that turns recorded facts into the
 * input of `procedureDeadlines`: room, Today and papers say the same.
 */
import type { UnitValue } from '../dossier/entities.ts';
import { parseUnit, plainEntities, type PlainEntity } from '../dossier/read.ts';
import type { SectionView } from '../dossier/view.ts';
import { isCalendarDay } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { ModalityId } from './modalities.ts';
import { procedureDeadlines, type Procedure, type ProcedureInput } from './procedure.ts';

type RecordedDate = UnitValue<'legal', 'legal-date', 'date'>;
type Decision = NonNullable<ProcedureInput['decision']>;

export interface RecordedRequest {
  readonly id: string;
  readonly request: UnitValue<'legal', 'request', 'request'>;
  readonly outcome?: UnitValue<'legal', 'request', 'outcome'>;
  /** The newest decision that names the request. */
  readonly decision?: Decision;
}

/** The legal section as far as deadlines need it. */
export interface LegalFacts {
  readonly requests: readonly RecordedRequest[];
  readonly executableMonths?: number;
  readonly dates: readonly RecordedDate[];
  /** Earliest day of judgment known: one older judgment is enough for R13 to refuse. */
  readonly pronouncedOn?: IsoDay;
}

const nothing: Procedure = { deadlines: [], notSupported: [] };

/** `entities`: those of the legal section; of other types, or not decodable, they are passed over. */
export function legalFacts(entities: readonly PlainEntity[]): LegalFacts {
  const ofType = (type: string): readonly PlainEntity[] => entities.filter((each) => each.type === type);
  const months = parseUnit('legal', 'situation', 'executable', ofType('situation')[0]?.units['executable'])?.months;
  const dates = ofType('legal-date').flatMap(
    ({ units }) => parseUnit('legal', 'legal-date', 'date', units['date']) ?? [],
  );
  const pronouncedOn = ofType('judgment')
    .flatMap(({ units }) => parseUnit('legal', 'judgment', 'judgment', units['judgment'])?.date ?? [])
    .filter(isCalendarDay)
    .sort()[0];
  const decisions = ofType('decision');
  return {
    requests: ofType('request').flatMap((entity) => recordedRequest(entity, decisions) ?? []),
    ...(months !== undefined && { executableMonths: months }),
    dates,
    ...(pronouncedOn !== undefined && { pronouncedOn }),
  };
}

function recordedRequest({ id, units }: PlainEntity, decisions: readonly PlainEntity[]): RecordedRequest | undefined {
  const request = parseUnit('legal', 'request', 'request', units['request']);
  if (request === undefined) return undefined;
  const outcome = parseUnit('legal', 'request', 'outcome', units['outcome']);
  const decision = newestDecision(decisions, id);
  return { id, request, ...(outcome && { outcome }), ...(decision && { decision }) };
}

function newestDecision(decisions: readonly PlainEntity[], request: string): Decision | undefined {
  const onIt = decisions.flatMap(({ units }): readonly Decision[] => {
    const facts = parseUnit('legal', 'decision', 'decision', units['decision']);
    if (facts?.request !== request) return [];
    const again = parseUnit('legal', 'decision', 'newRequest', units['newRequest'])?.from;
    return [{ outcome: facts.outcome, on: facts.on, ...(again !== undefined && { newRequestFrom: again }) }];
  });
  return onIt.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))[0];
}

/** What was known before anyone asked: total, judgment, and the day the modality opens (the registry's word first). */
export function beforeRequest(legal: LegalFacts, modality: ModalityId): ProcedureInput {
  const opening = legal.dates.filter(({ kind, value }) => kind === modality && isCalendarDay(value));
  const opensOn = (opening.find(({ source }) => source === 'registry') ?? opening[0])?.value;
  return {
    modality,
    ...(legal.executableMonths !== undefined && { executableMonths: legal.executableMonths }),
    ...(legal.pronouncedOn !== undefined && { pronouncedOn: legal.pronouncedOn }),
    ...(opensOn !== undefined && { opensOn }),
  };
}

/** All deadlines of one request, met ones included; none where a day recorded is not one of the calendar. */
export function deadlinesOfRequest(legal: LegalFacts, { request, outcome, decision }: RecordedRequest): Procedure {
  // Said to be decided while the decision itself is not recorded yet: nothing is awaited, nothing follows.
  if (outcome?.outcome === 'decided' && (decision === undefined || decision.outcome === 'adjourned')) return nothing;
  const given = outcome?.outcome === 'advice-given';
  const computed = procedureDeadlines({
    ...beforeRequest(legal, request.modality),
    requestedOn: request.on,
    withdrawn: outcome?.outcome === 'withdrawn',
    adviceGiven: given,
    ...(given && outcome.on !== undefined && { adviceOn: outcome.on }),
    ...(decision && { decision }),
  });
  return computed.ok ? computed.value : nothing;
}

/** The same for one request of a legal section that is open; none where it is no request. */
export function deadlinesIn(section: SectionView | undefined, request: string): Procedure {
  const legal = legalFacts(plainEntities(section));
  const recorded = legal.requests.find(({ id }) => id === request);
  return recorded === undefined ? nothing : deadlinesOfRequest(legal, recorded);
}

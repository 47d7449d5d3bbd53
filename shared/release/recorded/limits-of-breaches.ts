/**
 * Time limits that run from what followed on something that was not kept, as it is written beside it: who brought the case and when, an
 * arrest, a suspension (articles 64/1, 66, 68 and 70). A step noted in the procedure itself prevails: then nothing is counted twice.
 */
import { isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { parseUnit, type PlainEntity } from '../../dossier/read.ts';
import { packOn } from '../law/calendar.ts';
import type { ProcedureEvent } from '../law/format/limit.ts';
import type { LawPack } from '../law/format/pack.ts';
import { procedureOf, type Procedure } from '../law/procedure.ts';
import type { ModalityId } from '../terms/modalities.ts';
import { legalFacts } from './requests.ts';

export interface LimitsOfBreach {
  /** Of the breach. */
  readonly id: string;
  readonly modality: ModalityId;
  readonly procedure: Procedure;
}

/** What each answer says happened; a talk and a report set nothing running. */
const happened: Readonly<Record<string, readonly ProcedureEvent[]>> = {
  brought: ['seisin'],
  suspended: ['suspension', 'measure'],
  revoked: ['revocation', 'measure'],
  arrested: ['arrest', 'incarceration'],
  lifted: ['suspension-end', 'measure'],
  reviewed: ['measure'],
  're-evaluated': ['measure'],
};

/** `entities`: those of the legal section; others are passed over. */
export function deadlinesOfBreaches(
  packs: readonly LawPack[],
  entities: readonly PlainEntity[],
  today: IsoDay,
): readonly LimitsOfBreach[] {
  const facts = legalFacts(entities, today).law;
  return entities.flatMap((entity): readonly LimitsOfBreach[] => {
    const breach =
      entity.type === 'breach' ? parseUnit('legal', 'breach', 'breach', entity.units['breach']) : undefined;
    if (breach === undefined || !isCalendarDay(breach.on)) return [];
    const isEquipment = breach.what === 'equipment';
    const modality = isEquipment ? 'electronic-monitoring' : runningOn(entities, breach.on);
    const events = answersTo(entities, entity.id);
    const isNoted = isNotedSince(entities, breach.on);
    if (modality === undefined || isNoted || Object.keys(events).length === 0) return [];
    const must = mustBeBrought(packs, breach.on);
    const equipment = isEquipment ? must || undefined : false;
    const dutyToLeave = isOfDutyToLeave(entities, breach);
    const isOpen = facts.sentences.length === 0;
    const procedure = procedureOf(packs, {
      modality,
      facts,
      events,
      ...(equipment !== undefined && { equipment }),
      ...(dutyToLeave !== undefined && { dutyToLeave }),
      ...(isOpen && { inEveryProcedure: true as const }),
    });
    return [{ id: entity.id, modality, procedure }];
  });
}

/** Of equipment damaged before article 64/1 nobody knows whether it holds: the rows of both stand. */
const mustBeBrought = (packs: readonly LawPack[], on: IsoDay): boolean =>
  packOn(packs, on)?.limits.some(({ onlyIf }) => onlyIf?.equipment === true) === true;

/** General conditions that are the duty to leave the territory. */
const dutiesToLeave: ReadonlySet<string> = new Set(['G-98-21-5', 'G-39-4', 'G-55-4']);
/** What is something else than that duty whatever condition it is written with. */
const neverOfLeaving: ReadonlySet<string> = new Set(['programme', 'summons', 'address', 'equipment', 'new-facts']);

/** By the condition it is written with, where that was taken over from the law; undefined where nothing says so. */
function isOfDutyToLeave(
  entities: readonly PlainEntity[],
  { what, condition }: { readonly what?: string | undefined; readonly condition?: string | undefined },
): boolean | undefined {
  if (what !== undefined && neverOfLeaving.has(what)) return false;
  const entity = entities.find(({ type, id }) => type === 'condition' && id === condition);
  const law =
    entity === undefined ? undefined : parseUnit('legal', 'condition', 'condition', entity.units['condition'])?.law;
  return law === undefined ? undefined : dutiesToLeave.has(law);
}

function answersTo(
  entities: readonly PlainEntity[],
  breach: string,
): Readonly<Partial<Record<ProcedureEvent, IsoDay>>> {
  return Object.fromEntries(
    entities.flatMap(({ type, units }) => {
      const answer =
        type === 'breach-answer' ? parseUnit('legal', 'breach-answer', 'answer', units['answer']) : undefined;
      if (answer?.breach !== breach || !isCalendarDay(answer.on)) return [];
      return (happened[answer.how] ?? []).map((event) => [event, answer.on] as const);
    }),
  );
}

/** The time outside that ran on a day, as it is written. */
const runningOn = (entities: readonly PlainEntity[], on: IsoDay): ModalityId | undefined =>
  entities
    .flatMap(({ type, units }) =>
      type === 'modality' ? (parseUnit('legal', 'modality', 'period', units['period']) ?? []) : [],
    )
    .findLast(({ from, until }) => from <= on && (until === undefined || until >= on))?.modality;

const steps: ReadonlySet<ProcedureEvent> = new Set(['seisin', 'arrest', 'incarceration', 'suspension']);

const isNotedSince = (entities: readonly PlainEntity[], on: IsoDay): boolean =>
  entities.some(({ type, units }) => {
    const step =
      type === 'procedure-event' ? parseUnit('legal', 'procedure-event', 'event', units['event']) : undefined;
    return step !== undefined && steps.has(step.what) && step.on >= on;
  });

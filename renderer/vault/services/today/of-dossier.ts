/** What Today shows of one dossier: it follows from its fragments and from what is given beside them, and from nothing else. */
import { parseUnit } from '../../../../shared/dossier/read.ts';
import {
  dateOf,
  isCalendarDay,
  type LawPack,
  proofOldFrom,
  saysRecorded,
  type Free,
} from '../../../../shared/release/index.ts';
import type { TodayRow } from '../../api/today.ts';
import { entitiesOf, legalDates, nameOf, type DossierProjections, closingBy } from '../../core/context/projections.ts';
import { deputyIn, standsInFor, type Deputy } from '../delegation/deputies.ts';
import { carrierIn } from '../delegation/handing-over.ts';
import { afterReleaseRows } from './after-release.ts';
import { deadlinesOf, notCountedOf } from './deadlines.ts';
import { whoseLimit, type DirectorFrame } from './director.ts';
import { handOverRows } from './hand-overs.ts';
import { withFixedDay } from './fixed-day.ts';
import { freeIn, lawRows } from './law.ts';
import { noteRows } from './notes.ts';
import { ofCarrier, onMe } from './on-me.ts';
import { rightsRows } from './rights.ts';
import { secondReadingRows } from './second-readings.ts';
import { isSure } from './sure.ts';
import { toSettleRows } from './to-settle.ts';
import { waitingRows } from './waiting.ts';

/** What the rows of every dossier depend on beside the dossier. */
export interface Given {
  readonly me: { readonly person: string; readonly name: string; readonly function: string };
  readonly service: string;
  readonly today: string;
  /** The last day whose dates stand in the list already. */
  readonly lastDay: string;
  /** The law packs held. */
  readonly packs: readonly LawPack[];
}

/** Survives JSON (kept.ts). */
export interface DossierToday {
  readonly head: Pick<TodayRow, 'dossier' | 'surname' | 'firstName' | 'birthYear'>;
  /** Who carries it; empty where nobody does. */
  readonly holderId: string;
  /** Who said so: empty where that is not known, absent where nobody did. */
  readonly heldBy?: string;
  /** Who stands in for who carries it, now or later. */
  readonly deputy?: Deputy;
  /** What was followed to its end asks for nothing more, but for what stands in two versions. */
  readonly isGoing: boolean;
  readonly rows: readonly TodayRow[];
  /** Recorded days that still mean something. */
  readonly dates: ReturnType<typeof legalDates>;
  readonly isFree: boolean;
}

interface Frame extends Given, Pick<DossierToday, 'head' | 'holderId'> {
  readonly dossier: DossierProjections;
  readonly mine: boolean;
  readonly holder: string;
  /** Who carries it, where I stand in for them. */
  readonly standsInFor: string | undefined;
}

export function findIn(dossier: DossierProjections, given: Given): DossierToday {
  const frame = frameOf(dossier, given);
  const isGoing = closingBy(dossier, given.service) === undefined;
  const { head, holderId } = frame;
  const heldBy = entitiesOf(dossier, 'identity', 'responsible')[0]?.by;
  const deputy = deputyIn(dossier, given.today);
  const held = { holderId, ...(heldBy !== undefined && { heldBy }), ...(deputy !== undefined && { deputy }) };
  const free = freeIn(dossier, given.today);
  const dates = legalDates(dossier).filter((date) => saysRecorded(free, date));
  return {
    head,
    ...held,
    isGoing,
    rows: isGoing ? rowsOf({ ...frame, free }, dates) : toSettleRows({ ...frame, ofCarrier: ofCarrier(frame) }),
    dates,
    isFree: free !== undefined,
  };
}

function frameOf(dossier: DossierProjections, given: Given): Frame {
  const { me, today } = given;
  const { surname, firstName, birth } = nameOf(dossier);
  const holder = carrierIn(dossier);
  const away = standsInFor(dossier, me.person, today);
  return {
    dossier,
    head: { dossier: dossier.id, surname, firstName, birthYear: birth.slice(0, 4) },
    mine: holder === undefined || holder.person === me.person || away !== undefined,
    holder: holder?.name ?? '',
    holderId: holder?.person ?? '',
    standsInFor: away?.name,
    ...given,
  };
}

function rowsOf(frame: Frame & { readonly free: Free | undefined }, dates: DossierToday['dates']): readonly TodayRow[] {
  const withCarrier = { ...frame, ofCarrier: ofCarrier(frame) };
  return [
    ...stepRows(frame),
    ...noteRows(frame),
    ...deadlineRows(withCarrier),
    ...notCountedRows(frame),
    ...proofRows(frame),
    ...dateRows(frame, dates),
    ...handOverRows(withCarrier),
    ...afterReleaseRows(withCarrier),
    ...lawRows(withCarrier),
    ...waitingRows(withCarrier),
    ...rightsRows(withCarrier),
    ...secondReadingRows(withCarrier),
    ...toSettleRows(withCarrier),
  ].map(withFixedDay);
}

function stepRows(frame: Frame): readonly TodayRow[] {
  return entitiesOf(frame.dossier, 'plan', 'step').flatMap((step) => {
    const status = parseUnit('plan', 'step', 'status', step.units['status'])?.status;
    if (status === 'done' || status === 'no-longer-needed') return [];
    const due = parseUnit('plan', 'step', 'due', step.units['due']);
    if (!due || !isCalendarDay(due.on)) return [];
    const what = parseUnit('plan', 'step', 'what', step.units['what']);
    const who = parseUnit('plan', 'step', 'who', step.units['who'])?.actor;
    return [
      {
        ...frame.head,
        id: `step/${frame.dossier.id}/${step.id}`,
        on: due.on,
        kind: 'step-due' as const,
        what: what?.text ?? '',
        holder: who?.name ?? frame.holder,
        ...onMe(frame, who),
        step: step.id,
        why: { rule: 'plan', source: 'plan', confirmed: true },
      },
    ];
  });
}

function deadlineRows(frame: Frame & DirectorFrame): readonly TodayRow[] {
  return deadlinesOf(frame.dossier, frame.today, frame.packs).flatMap(({ id, deadline, modality }): TodayRow[] => {
    const whose = whoseLimit(deadline.who, frame);
    if (whose === undefined) return [];
    return [
      {
        ...frame.head,
        id: `deadline/${frame.dossier.id}/${id}`,
        on: deadline.date,
        kind: deadline.what === 'advice' ? 'director-advice' : 'procedure',
        what: `${deadline.what}/${modality}`,
        holder: deadline.who,
        ...whose,
        why: {
          rule: deadline.rule,
          source: deadline.limit.act,
          from: deadline.from.on,
          confirmed: isSure(deadline.mark),
          status: dateOf(deadline).status,
          pack: deadline.pack,
        },
      },
    ];
  });
}

/** As long as something is missing they stand under today: no day of theirs is known. */
function notCountedRows(frame: Frame): readonly TodayRow[] {
  return notCountedOf(frame.dossier, frame.today, frame.packs).map(({ request, modality, askedOn }) => ({
    ...frame.head,
    id: `limits-not-counted/${frame.dossier.id}/${request}`,
    on: frame.today,
    kind: 'limits-not-counted' as const,
    what: `request/${modality}`,
    holder: frame.holder,
    ...ofCarrier(frame),
    at: request,
    why: { rule: 'limits-not-counted', source: 'computed', from: askedOn, confirmed: true },
  }));
}

function proofRows(frame: Frame): readonly TodayRow[] {
  return entitiesOf(frame.dossier, 'plan', 'proof').flatMap((entity) => {
    const proof = parseUnit('plan', 'proof', 'proof', entity.units['proof']);
    if (!proof || !isCalendarDay(proof.dated)) return [];
    const stale = proofOldFrom(proof);
    if (stale === undefined || stale > frame.today || !stepOpen(frame, proof.step)) return [];
    return [
      {
        ...frame.head,
        id: `proof/${frame.dossier.id}/${entity.id}`,
        on: stale,
        kind: 'proof-stale' as const,
        what: proof.type,
        holder: frame.holder,
        ...ofCarrier(frame),
        step: proof.step,
        why: {
          rule: proof.validUntil === undefined ? 'proof-age' : 'proof-valid-until',
          source: 'plan',
          from: proof.dated,
          confirmed: true,
        },
      },
    ];
  });
}

function stepOpen(frame: Frame, id: string): boolean {
  const step = entitiesOf(frame.dossier, 'plan', 'step').find((each) => each.id === id);
  return step !== undefined && parseUnit('plan', 'step', 'status', step.units['status'])?.status !== 'no-longer-needed';
}

function dateRows(frame: Frame, dates: DossierToday['dates']): readonly TodayRow[] {
  return dates.flatMap((date) => {
    if (date.kind === 'detention-start' || date.value < frame.today || date.value > frame.lastDay) return [];
    return [
      {
        ...frame.head,
        id: `date/${frame.dossier.id}/${date.kind}/${date.value}`,
        on: date.value,
        kind: date.kind === 'sentence-end' ? ('sentence-end' as const) : ('date-near' as const),
        what: date.kind,
        holder: frame.holder,
        ...ofCarrier(frame),
        why: { rule: 'recorded', source: date.source, confirmed: date.source === 'registry' },
      },
    ];
  });
}

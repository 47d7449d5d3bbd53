/**
 * Rows of Today about social inquiries that go between two computers (SPEC.md of the dossier, P49): at whoever asked, and at
 * whoever took the question in. They follow from what went out and came in here and from what stands in the dossier, and from
 * nothing else: a day, an answer, an answer that went out, an inquiry taken out or refused.
 */
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { addDays, isCalendarDay } from '../../../../shared/release/index.ts';
import type { Realm } from '../../api/places.ts';
import type { TodayRow } from '../../api/today.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { localDay } from '../../core/clock/days.ts';
import { incomingList, outgoingList, type Incoming, type Outgoing } from '../exchanged/records.ts';
import { entitiesOf, type DossierProjections } from '../../core/context/projections.ts';
import { withFixedDay } from './fixed-day.ts';
import type { OfDossier } from './kept.ts';

/** Where no day was asked for, an answer is looked for after so many days: a habit, no rule. */
const usualDays = 14;

interface Inquiry {
  readonly id: string;
  readonly neededBy: string | undefined;
  readonly answeredOn: string | undefined;
}

/** A question somebody here put to somebody elsewhere, or the other way round. */
interface Asked {
  /** Who asked, or who was asked. */
  readonly name: string;
  /** ISO date of the day it went out or came in. */
  readonly on: string;
}

/** What went to and fro, by dossier: read once for all of them. */
export interface Inquiries {
  readonly out: ReadonlyMap<string, Asked>;
  readonly in: ReadonlyMap<string, Asked>;
  /** The day an answer went out last. */
  readonly answered: ReadonlyMap<string, string>;
}

/** A question that was given up, or refused, is not waited for. */
const isUnderWay = ({ state }: Outgoing): boolean => state !== 'refused' && state !== 'given-up';

export function inquiriesOf({ session, sections }: VaultContext, realm: Realm): Inquiries {
  const out = new Map<string, Asked>();
  const answered = new Map<string, string>();
  const sent = outgoingList(session).filter((item) => item.realm === realm && isUnderWay(item));
  for (const { purpose, dossier, toName, readyAt } of [...sent].sort((a, b) => a.readyAt - b.readyAt)) {
    if (dossier === undefined) continue;
    if (purpose === 'inquiry-request') out.set(dossier, { name: toName, on: localDay(readyAt) });
    if (purpose === 'answer') answered.set(dossier, localDay(readyAt));
  }
  const fragments = sections.fragments();
  const taken = new Map<string, Asked>();
  for (const item of incomingList(session)) {
    if (item.state !== 'accepted' || item.purpose !== 'inquiry-request' || (item.realm ?? 'real') !== realm) continue;
    const dossier = dossierOf(item, fragments);
    if (dossier !== undefined) taken.set(dossier, { name: senderOf(session, item), on: localDay(item.arrivedAt) });
  }
  return { out, in: taken, answered };
}

const dossierOf = ({ sections = [] }: Incoming, fragments: ReadonlyMap<string, { readonly dossier: string }>) =>
  sections.flatMap((hex) => fragments.get(hex)?.dossier ?? [])[0];

const senderOf = ({ cards }: VaultContext['session'], { card }: Incoming): string =>
  (card === undefined ? null : cards.read(card))?.name ?? '';

export function inquiryRows(all: Inquiries, { dossier, head, given }: OfDossier): readonly TodayRow[] {
  const [asked, taken] = [all.out.get(dossier.id), all.in.get(dossier.id)];
  if (asked === undefined && taken === undefined) return [];
  const me = given.me.name;
  const row = (kind: TodayRow['kind'], inquiry: Inquiry, on: string, { name, on: from }: Asked): TodayRow =>
    withFixedDay({
      ...head,
      id: `${kind}/${dossier.id}/${inquiry.id}`,
      on,
      kind,
      what: name,
      holder: me,
      onMe: true,
      at: inquiry.id,
      why: { rule: kind, source: 'plan', from, confirmed: true },
    });
  return openIn(dossier).flatMap((inquiry): readonly TodayRow[] => {
    if (taken !== undefined) return turnOfAsked(inquiry, taken, all.answered.get(dossier.id), row);
    if (asked === undefined || inquiry.answeredOn !== undefined) return [];
    return [
      ...(inquiry.neededBy === undefined ? [row('inquiry-no-day', inquiry, given.today, asked)] : []),
      row('inquiry-asked', inquiry, inquiry.neededBy ?? addDays(asked.on, usualDays), asked),
    ];
  });
}

type MakeRow = (kind: TodayRow['kind'], inquiry: Inquiry, on: string, asked: Asked) => TodayRow;

/** Until the answer went out, it is on whoever took the question in. */
function turnOfAsked(inquiry: Inquiry, taken: Asked, sent: string | undefined, row: MakeRow): readonly TodayRow[] {
  const { answeredOn } = inquiry;
  const due = inquiry.neededBy ?? addDays(taken.on, usualDays);
  if (answeredOn === undefined) return [row('inquiry-to-answer', inquiry, due, taken)];
  return sent !== undefined && sent >= answeredOn ? [] : [row('inquiry-send-answer', inquiry, due, taken)];
}

/** Those with a question. What went out on paper is asked for again by a row of its own (waiting.ts). */
const openIn = (dossier: DossierProjections): readonly Inquiry[] =>
  entitiesOf(dossier, 'plan', 'inquiry').flatMap(({ id, units }) => {
    if (units['question'] === undefined || units['onPaper'] !== undefined) return [];
    const neededBy = parseUnit('plan', 'inquiry', 'neededBy', units['neededBy'])?.on;
    const answer = parseUnit('plan', 'inquiry', 'answer', units['answer']);
    return [
      {
        id,
        neededBy: neededBy !== undefined && isCalendarDay(neededBy) ? neededBy : undefined,
        answeredOn: answer?.on,
      },
    ];
  });

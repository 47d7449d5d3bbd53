/** Today: rows appear because of data and vanish because of data; each answers "why?" with rule, source and dates. */
import { parseUnit } from '../../shared/dossier/read.ts';
import type { Actor } from '../../shared/dossier/entities.ts';
import { addCalendarMonths, addDays, dateOf, isCalendarDay, proofOldFrom } from '../../shared/release/index.ts';
import { packOn, type LawPack } from '../../shared/release/law/index.ts';
import type { Realm, Today, TodayRow } from './api.ts';
import { contributionCount, type Workshop } from './dossiers.ts';
import { dossiersIn, entitiesOf, legalDates, nameOf, type DossierFragments } from './fragments.ts';
import { lawPacks } from './law/held.ts';
import { movedCount } from './law/moved.ts';
import { closingBy } from './retention/followed.ts';
import { dueCount } from './retention/due.ts';
import type { Sections } from './sections.ts';
import { lastSeen } from './seen.ts';
import { personText } from './session.ts';
import { covers, standsInFor } from './standing-in/cover.ts';
import { carrierIn } from './standing-in/handing-over.ts';
import { clockBehind } from './tasks/closing.ts';
import { afterReleaseRows } from './today-after-release.ts';
import { deadlinesOf } from './today-deadlines.ts';
import { handOverRows } from './today-hand-overs.ts';
import { lawRows } from './today-law.ts';
import { waitingRows } from './today-waiting.ts';

/** What the rows of every dossier depend on beside the dossier. */
interface Given {
  readonly me: { readonly person: string; readonly name: string };
  readonly service: string;
  readonly today: string;
  /** The last day whose dates stand in the list already. */
  readonly lastDay: string;
  /** The law packs held, and the number of the one that holds today. */
  readonly packs: readonly LawPack[];
  readonly pack: number | undefined;
}

interface Frame extends Given {
  readonly dossier: DossierFragments;
  readonly head: Pick<TodayRow, 'dossier' | 'surname' | 'firstName' | 'birthYear'>;
  readonly mine: boolean;
  /** Who carries it, and who of those is stood in for by me. */
  readonly holder: string;
  readonly holderId: string;
  readonly standsInFor: string | undefined;
}

interface OfDossier {
  readonly given: Given;
  readonly frame: Frame;
  /** What was followed to its end asks for nothing more, but for what stands in two versions. */
  readonly isGoing: boolean;
  readonly rows: readonly TodayRow[];
  readonly dates: ReturnType<typeof legalDates>;
}

export function today(shop: Workshop, realm: Realm, on: string): Today {
  const given = givenOn(shop, realm, on);
  const all = dossiersIn(shop, realm).map((dossier) => once(dossier, given));
  const going = all.filter(({ isGoing }) => isGoing);
  const short = ({ frame: { dossier, head } }: OfDossier) => ({
    dossier: dossier.id,
    surname: head.surname,
    firstName: head.firstName,
  });
  const behind = clockBehind(shop.session);
  const inAYear = addCalendarMonths(on, 12);
  return {
    rows: going
      .flatMap(({ rows }) => rows)
      .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1)),
    unsettled: byName(
      all.flatMap((each) =>
        [...each.frame.dossier.byKind.values()].flatMap((fragment) =>
          fragment.unsettled.map(({ entity, unit }) => ({ ...short(each), section: fragment.kind, entity, unit })),
        ),
      ),
    ),
    sentenceEnd: byName(
      going.flatMap((each) => {
        const end = each.dates.find(({ kind }) => kind === 'sentence-end');
        const soon = end && end.value >= on && end.value <= inAYear;
        if (!soon) return [];
        const route = routeOf(each.frame.dossier);
        return route === 'sentence-end' || route === undefined
          ? [{ ...short(each), on: end.value, source: end.source }]
          : [];
      }),
    ),
    withoutDates: byName(
      going.filter(({ dates, frame }) => dates.length === 0 && routeOf(frame.dossier) !== 'remand').map(short),
    ),
    handedToMe: byName(
      going.flatMap((each) => {
        const by = handedBy(shop, each.frame);
        return by === undefined ? [] : [{ ...short(each), by }];
      }),
    ),
    covers: covers(shop, realm, on),
    ...(behind !== undefined && { clockBehind: behind }),
    dueForErasing: dueCount(shop, realm),
    movedByLaw: movedCount(shop, realm),
  };
}

const lastGiven: Readonly<Record<Realm, WeakMap<Sections, Given>>> = { real: new WeakMap(), practice: new WeakMap() };

/** The same object as last time where nothing in it has changed. */
function givenOn({ session, sections }: Workshop, realm: Realm, on: string): Given {
  const { name, service } = session.me(realm);
  const me = { person: personText(session.identity(realm).person), name };
  const packs = lawPacks(session, realm);
  const given = { me, service, today: on, lastDay: addDays(on, 366), packs, pack: packOn(packs, on)?.number };
  const last = lastGiven[realm].get(sections);
  if (last !== undefined && isSameGiven(last, given)) return last;
  lastGiven[realm].set(sections, given);
  return given;
}

/** The last day and the number of the pack follow from the rest. */
const isSameGiven = (one: Given, other: Given): boolean =>
  one.today === other.today &&
  one.me.person === other.me.person &&
  one.me.name === other.me.name &&
  one.service === other.service &&
  one.packs.length === other.packs.length &&
  one.packs.every((pack, at) => pack === other.packs[at]);

/** Most dossiers are as they were when Today was last looked at. */
const computed = new WeakMap<DossierFragments, OfDossier>();

function once(dossier: DossierFragments, given: Given): OfDossier {
  const known = computed.get(dossier);
  if (known?.given === given) return known;
  const made = ofDossier(dossier, given);
  computed.set(dossier, made);
  return made;
}

function ofDossier(dossier: DossierFragments, given: Given): OfDossier {
  const frame = frameOf(dossier, given);
  const isGoing = closingBy(dossier, given.service) === undefined;
  return { given, frame, isGoing, rows: isGoing ? rowsOf(frame) : [], dates: legalDates(dossier) };
}

function rowsOf(frame: Frame): readonly TodayRow[] {
  const withCarrier = { ...frame, ofCarrier: ofCarrier(frame) };
  return [
    ...stepRows(frame),
    ...deadlineRows(frame),
    ...proofRows(frame),
    ...dateRows(frame),
    ...handOverRows(withCarrier),
    ...afterReleaseRows(withCarrier),
    ...lawRows(withCarrier),
    ...waitingRows(withCarrier),
  ];
}

/** Dossiers come in the order of their ids, which says nothing to anybody. */
const byName = <T extends Pick<TodayRow, 'surname' | 'firstName'>>(list: T[]): T[] =>
  list.sort((a, b) => order(a.surname, b.surname) || order(a.firstName, b.firstName));
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function frameOf(dossier: DossierFragments, given: Given): Frame {
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

/** Who made me carry a dossier I have not looked at since; undefined where I did it myself, or have. */
function handedBy(shop: Workshop, { dossier, holderId, me }: Frame): string | undefined {
  const responsible = entitiesOf(dossier, 'identity', 'responsible')[0];
  if (holderId !== me.person || responsible === undefined || responsible.by === me.person) return undefined;
  if (lastSeen(shop, dossier.id) >= contributionCount(shop, dossier.id)) return undefined;
  return nameOfPerson(shop, responsible.by);
}

function nameOfPerson({ session }: Workshop, person: string): string {
  const card = session.people
    .flatMap((mate) => [session.cards.read(mate.real), session.cards.read(mate.practice)])
    .find((each) => each !== null && personText(each.person) === person);
  return card?.name ?? '';
}

function routeOf(dossier: DossierFragments): string | undefined {
  const situation = entitiesOf(dossier, 'legal', 'situation')[0];
  return parseUnit('legal', 'situation', 'route', situation?.units['route'])?.route;
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

/** On me: what I hold, what nobody else holds in a dossier I carry, and what is held by whom I stand in for. */
function onMe(frame: Frame, who: Actor | undefined): Pick<TodayRow, 'onMe' | 'standingInFor'> {
  if (who === undefined) return ofCarrier(frame);
  if (who.kind !== 'person') return { onMe: false };
  if (who.id === frame.me.person) return { onMe: true };
  return frame.standsInFor !== undefined && who.id === frame.holderId ? ofCarrier(frame) : { onMe: false };
}

const ofCarrier = ({ mine, standsInFor: away }: Frame): Pick<TodayRow, 'onMe' | 'standingInFor'> => ({
  onMe: mine,
  ...(away !== undefined && { standingInFor: away }),
});

function deadlineRows(frame: Frame): readonly TodayRow[] {
  return deadlinesOf(frame.dossier, frame.today).map(({ id, deadline, modality }) => ({
    ...frame.head,
    id: `deadline/${frame.dossier.id}/${id}`,
    on: deadline.date,
    kind: deadline.what === 'director-advice' ? ('director-advice' as const) : ('procedure' as const),
    what: `${deadline.what}/${modality}`,
    holder: deadline.who,
    // The psychosocial service prepares what the director signs: it is on whoever carries the dossier.
    ...ofCarrier(frame),
    why: {
      rule: deadline.rule,
      source: deadline.source,
      from: deadline.from.on,
      confirmed: deadline.standing === 'sourced',
      status: dateOf(deadline).status,
      ...(frame.pack !== undefined && { pack: frame.pack }),
    },
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

function dateRows(frame: Frame): readonly TodayRow[] {
  return legalDates(frame.dossier).flatMap((date) => {
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

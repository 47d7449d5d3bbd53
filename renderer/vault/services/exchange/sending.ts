/**
 * Sending: what may go is decided by shared/disclosure, shown exactly as it will be read, and only then written as a
 * file for one verified person. A section its new reader could not open founds its next epoch first.
 */
import { dayInBelgium } from '../../../../shared/calendar/day-in-belgium.ts';
import { fromBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { currentPuts } from '../../../../shared/contributions/entity.ts';
import type { Epoch } from '../../../../shared/contributions/epoch.ts';
import { decodeContribution, decodeNewer, type Contribution } from '../../../../shared/contributions/format.ts';
import { SectionLog } from '../../../../shared/contributions/section-log.ts';
import { epochsFor, keysAlong, travelling, type Travelling } from '../../../../shared/contributions/travelling.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { followsDecision, namesDecision } from '../../../../shared/disclosure/followed-decision.ts';
import { objections } from '../../../../shared/disclosure/matrix.ts';
import type { Purpose } from '../../../../shared/disclosure/purposes.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { fail, must, ok, type Result } from '../../../../shared/result.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { OutgoingItem, SendPlan, SendRequest } from '../../api/exchange.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { logAccess, type Access } from '../../core/access/access.ts';
import { openSectionOf, realmOfDossier, viewSection, type VaultContext } from '../../core/context/context.ts';
import { sectionsOf } from '../../core/sections/beginnings.ts';
import { attachmentsIn, filesIn } from '../../core/writing/named-files.ts';
import { decide, needsFounding, reads } from './deciding.ts';
import { answered } from '../documents/wanted-records.ts';
import { endedBefore } from './ended-before.ts';
import { keptBack, namesKeptBack } from './kept-back.ts';
import { keys, outgoingList, type Outgoing } from '../exchanged/records.ts';
import { audienceNow, foundAnew, foundNext, keepEpoch, type FoundedNext } from '../sharing/founding.ts';
import { forgetSection, knownTo, sentTo } from '../exchanged/holdings.ts';
import { reachable } from '../trust/reachable.ts';
import { post } from '../post/posting.ts';
import { authorsIn, readersIn } from '../../core/sections/authors-in.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { isInDoubt } from '../../core/clock/seen.ts';
import { isOver } from '../../core/clock/over.ts';
import { isTrusted } from '../trust/trust-records.ts';

/** What it is sent for is the motive, and nothing more has to be said; who gets it, by name and service (A13). */
export const sentMotive = (
  purpose: Purpose,
  { name, service }: Pick<SeatCard, 'name' | 'service'>,
  why = '',
): Pick<Access, 'motive' | 'to' | 'reason'> => ({
  motive: purpose,
  to: `${name}, ${service}`,
  ...(why.trim() !== '' && { reason: why.trim() }),
});

interface Prepared {
  readonly section: OpenSection;
  /** The founding of the next epoch and its key, when the receiver is not a reader yet. */
  readonly founded: FoundedNext | null;
  /** The log as it will stand when the file is written. */
  readonly log: SectionLog;
  readonly travels: readonly Travelling[];
  /** Whether they are known, by receipt, to hold a contribution. */
  readonly knows: (idHex: string) => boolean;
}

/** What would go, why or why not, and exactly what will be read. Changes nothing. */
export async function planSend(context: VaultContext, asked: SendRequest): Promise<Result<SendPlan, VaultProblem>> {
  const found = await receiver(context, asked);
  if (!found.ok) return found;
  const { realm, card } = found.value;
  const { lines, request } = await decide(context, realm, asked, card);
  const chosen = lines.filter((line) => line.allowed && request.sections.includes(line.section));
  const prepared = await prepare(
    context,
    realm,
    request,
    card,
    chosen.map((line) => line.section),
  );
  const views = prepared.flatMap((each) => asRead(context.session, each, card) ?? []);
  return ok({
    lines,
    asTheyRead: views.map((each) => each.view),
    earlierValues: views.flatMap((each) => each.earlier),
    contributions: prepared.reduce((sum, each) => sum + each.travels.length, 0),
    attachments: attachmentsIn(views.map((each) => each.view)),
    lacksDecision: await lacksDecision(context, realm, asked, card),
  });
}

async function lacksDecision(
  context: VaultContext,
  realm: Realm,
  { dossier, purpose, to }: SendRequest,
  card: SeatCard,
): Promise<boolean> {
  if (purpose !== 'hand-over' || !followsDecision(context.session.me(realm).service, card.service)) return false;
  const plan = await openSectionOf(context, dossier, 'plan');
  const view = plan ? (viewSection(context.session, plan, realm) ?? undefined) : undefined;
  return !namesDecision(view, to, dayInBelgium(context.session.now()));
}

/** Who it is for, whether they were verified, and that something can be sealed to them. */
export async function receiver(
  context: VaultContext,
  request: Pick<SendRequest, 'dossier' | 'to'>,
): Promise<Result<{ readonly realm: Realm; readonly card: SeatCard; readonly verified: boolean }, VaultProblem>> {
  const realm = realmOfDossier(context.session, request.dossier);
  if (realm === null) return fail({ code: 'unknown-dossier' });
  const found = reachable(context.session, realm, request.to);
  if (!found.ok) return found;
  const { card, known } = found.value;
  return ok({ realm, card, verified: isTrusted(known) });
}

/** The epoch a file for this reader names. */
function epochFor(session: Session, { log, section, knows }: Prepared, card: SeatCard): Epoch {
  const sent = sentTo(session, card, section.hex);
  return must(epochsFor(log, card.signKey, (id) => knows(id) || sent(id))[0], 'an epoch they read');
}

async function prepare(
  context: VaultContext,
  realm: Realm,
  request: SendRequest,
  card: SeatCard,
  kinds: readonly SectionKind[],
): Promise<readonly Prepared[]> {
  const prepared: Prepared[] = [];
  const back = await keptBack(context, realm, request.dossier);
  for (const { hex, key } of sectionsOf(context.session, request.dossier)) {
    if (!kinds.includes(key.kind)) continue;
    const section = await context.sections.open(hex);
    if (section) prepared.push(prepareSection(context.session, realm, request, card, section, back));
  }
  return prepared;
}

function prepareSection(
  session: Session,
  realm: Realm,
  request: SendRequest,
  card: SeatCard,
  section: OpenSection,
  back: ReadonlySet<string>,
): Prepared {
  // Whoever comes in, or in again after their time was over, is given all of it.
  const known = holdsNothing(session, realm, section, card) ? new Set<string>() : knownTo(session, card, section.hex);
  const knows = (id: string): boolean => known.has(id);
  const travelsFrom = (log: SectionLog) => travelling(log, card.signKey, knows);
  const plain = { section, founded: null, log: section.log, travels: travelsFrom(section.log), knows };
  const isNew = needsFounding(session, realm, section, request, card);
  if (!isNew && !namesKeptBack(session, plain.travels, section, back)) return plain;
  const founded = isNew ? foundFor(session, realm, section, card, request) : foundAnew(session, realm, section);
  if (founded === null) return plain;
  const founding = toHex(founded.contribution.id);
  const holdsKey = (epoch: string): boolean => epoch === founding || session.keys.of(section.hex).has(epoch);
  const log = section.log.copy(authorsIn(session, section.key.realm), holdsKey);
  log.add(founded.contribution, true);
  return { section, founded, log, travels: travelsFrom(log), knows };
}

const holdsNothing = (session: Session, realm: Realm, section: OpenSection, card: SeatCard): boolean =>
  !reads(session, realm, section, card) || endedBefore(session, section, card, (until) => isOver(session, until));

/** The audience with the receiver in it, and their service among the owners when it takes the section over. */
function foundFor(
  session: Session,
  realm: Realm,
  section: OpenSection,
  card: SeatCard,
  { purpose, until }: SendRequest,
): FoundedNext {
  const { owners, members, parents } = audienceNow(session, realm, section.log);
  const others = members.filter((each) => !equal(each.seat, card.signKey));
  const takesOver = purpose === 'hand-over';
  const member = { person: card.person, seat: card.signKey, service: card.service, writes: true };
  const founded = foundNext(session, realm, section, {
    owners: takesOver && !owners.includes(card.service) ? [...owners, card.service] : owners,
    members: [...others, { ...member, ...(until !== undefined && { until }) }],
    parents,
    reason: 'audience',
  });
  return must(founded, 'a section that fits one founding');
}

interface AsRead {
  readonly view: SectionView;
  readonly earlier: SendPlan['earlierValues'];
}

/** The section folded from exactly the bytes that travel and those the person already holds. */
function asRead(session: Session, prepared: Prepared, card: SeatCard): AsRead | null {
  const travels = travelling(prepared.log, card.signKey, () => false);
  const keys = new Set(keysAlong(prepared.log, card.signKey, travels));
  const log = new SectionLog(prepared.log.place, authorsIn(session, prepared.log.place.realm), (hex) => keys.has(hex));
  for (const { hex, bytes } of travels) {
    const held = prepared.log.held().get(hex);
    if (held?.contribution.bytes === bytes) {
      log.add(held.contribution, true);
      continue;
    }
    const decoded = decodeContribution(session.crypto, bytes);
    const newer = decoded.ok ? null : decodeNewer(session.crypto, bytes);
    if (decoded.ok) log.add(decoded.value, true);
    else if (newer) log.addNewer(newer);
  }
  const view = log.view({ canWrite: log.roleOf(card.signKey) !== null, readers: readersIn(session, log) });
  return view ? { view, earlier: earlierValues(log, view) } : null;
}

/** Values that travel although they were replaced since the section's last founding. */
function earlierValues(log: SectionLog, view: SectionView): SendPlan['earlierValues'] {
  return [...log.fold().entities.values()].flatMap(({ type, id, ops }) =>
    ops.flatMap((entry) => {
      if (entry.op.op !== 'put' && entry.op.op !== 'settle') return [];
      const { unit, value } = entry.op;
      const current = currentPuts(ops, unit).some((each) => each.id === entry.id);
      return current ? [] : [{ section: view.kind, entity: `${type}/${id}`, unit, value }];
    }),
  );
}

/** Whether any value of a section ever named a file: only then is it read as its receiver will, to see which still do. */
const everNamedFiles = ({ log }: Prepared): boolean => log.contributions().some(namesFiles);

/** A contribution never changes; those of a dossier are looked through at each sending. */
const naming = new WeakMap<Contribution, boolean>();

function namesFiles(contribution: Contribution): boolean {
  const known = naming.get(contribution);
  if (known !== undefined) return known;
  const names = contribution.ops.some(
    (each) => each !== null && 'value' in each.op && filesIn(each.op.value).length > 0,
  );
  naming.set(contribution, names);
  return names;
}

/** Sends: founds what must be founded, writes the file into the outbox, remembers what it carried. */
export async function send(context: VaultContext, asked: SendRequest): Promise<Result<OutgoingItem, VaultProblem>> {
  const found = await receiver(context, asked);
  if (!found.ok) return found;
  const { realm, card, verified } = found.value;
  if (!verified) return fail({ code: 'not-verified' });
  const { lines, request, decisions, fits, mandate } = await decide(context, realm, asked, card);
  if (!fits || isOver(context.session, request.until)) return fail({ code: 'does-not-fit', field: 'until' });
  const against = objections(lines, request.sections);
  if (against.notAllowed.length > 0 || against.missing.length > 0) return fail({ code: 'not-allowed' });
  if (await lacksDecision(context, realm, asked, card)) return fail({ code: 'decision-missing' });
  if (isInDoubt(context.session, request.until)) return fail({ code: 'date-in-question' });

  const logged = await logAccess(context.session, {
    what: `sent-${request.purpose}`,
    dossier: request.dossier,
    ...sentMotive(request.purpose, card, asked.why),
  });
  if (!logged.ok) return logged;
  const prepared = await prepare(context, realm, request, card, request.sections);
  const anew = prepared.filter(({ section }) => holdsNothing(context.session, realm, section, card));
  const forgot = await context.session.records.put(
    anew.flatMap(({ section }) => forgetSection(context.session, card, section.hex, context.session.now())),
  );
  if (!forgot.ok) return forgot;
  const founded = await keepFoundings(context, realm, prepared);
  if (!founded.ok) return founded;
  const views = prepared.filter(everNamedFiles).flatMap((each) => asRead(context.session, each, card)?.view ?? []);
  const posted = await post(context.session, realm, {
    purpose: request.purpose,
    message: request.message,
    to: card,
    dossier: must(fromBase64url(request.dossier), 'dossier id'),
    sections: prepared.map((each) => ({
      section: each.section.key.section,
      kind: each.section.key.kind,
      epoch: epochFor(context.session, each, card).id,
      keys: keysFor(context.session, each, card),
      contributions: each.travels,
    })),
    attachments: attachmentsIn(views),
    cards: authorCards(context.session, prepared, card),
    decisions,
    ...(mandate && { mandate }),
  });
  if (!posted.ok) return posted;
  const noted = await context.session.records.put(answered(context.session, request.to, request.dossier));
  return noted.ok ? ok(outgoingItem(posted.value)) : noted;
}

async function keepFoundings(
  context: VaultContext,
  realm: Realm,
  prepared: readonly Prepared[],
): Promise<Result<undefined, VaultProblem>> {
  for (const { section, founded } of prepared) {
    const kept = founded && (await keepEpoch(context, realm, section, founded));
    if (kept && !kept.ok) return kept;
  }
  return ok(undefined);
}

function keysFor(
  session: Session,
  { log, section, travels }: Prepared,
  card: SeatCard,
): readonly { readonly epoch: Bytes; readonly key: Bytes }[] {
  const held = session.keys.of(section.hex);
  return keysAlong(log, card.signKey, travels).flatMap((epoch) => {
    const key = held.get(epoch);
    return key ? [{ epoch: key.epoch, key: key.key }] : [];
  });
}

/** Cards of those whose signed work travels and who read the epoch it goes in, so that the reader sees names. */
function authorCards(session: Session, prepared: readonly Prepared[], card: SeatCard): readonly Bytes[] {
  const seats = new Set<string>();
  for (const each of prepared) {
    const held = each.log.held();
    for (const { hex } of each.travels) seats.add(held.get(hex)?.seat ?? '');
    for (const seat of epochFor(session, each, card).members.keys()) seats.add(seat);
  }
  return [...seats].flatMap((seat) => session.cards.get(seat)?.bytes ?? []);
}

export const outgoingItem = (item: Outgoing): OutgoingItem => ({
  id: item.id,
  name: item.name,
  purpose: item.purpose,
  to: item.toName,
  person: item.to,
  state: item.state,
  readyAt: item.readyAt,
  ...(item.dossier !== undefined && { dossier: item.dossier }),
  ...(item.reason !== undefined && { reason: item.reason }),
  ...(item.onStickAt !== undefined && { onStickAt: item.onStickAt }),
  ...(item.sentAt !== undefined && { sentAt: item.sentAt }),
  ...(item.receivedAt !== undefined && { receivedAt: item.receivedAt }),
});

/** What went out in a realm, newest first. */
export const outgoing = (session: Session, realm: Realm): readonly OutgoingItem[] =>
  outgoingList(session)
    .filter((item) => item.realm === realm)
    .sort((a, b) => b.readyAt - a.readyAt)
    .map((item, _, all) => ({ ...outgoingItem(item), ...askedFor(item, all) }));

/** What its receiver never got, until it went once more: the same file again, or a later one about the same person. */
function askedFor(item: Outgoing, all: readonly Outgoing[]): Pick<OutgoingItem, 'askedAt'> {
  const { askedAt, onStickAt, to, dossier, state } = item;
  if (askedAt === undefined || (state !== 'on-stick' && state !== 'sent') || (onStickAt ?? 0) > askedAt) return {};
  const again = all.some(
    (each) => each.to === to && each.dossier === dossier && each.carried.length > 0 && each.readyAt > askedAt,
  );
  return again ? {} : { askedAt };
}

type Moved = Pick<Outgoing, 'state' | 'reason'> & Partial<Pick<Outgoing, 'onStickAt' | 'sentAt' | 'receivedAt'>>;

/** Changes the state of items by a rule; null leaves one as it is. */
export async function move(
  session: Session,
  rule: (item: Outgoing) => Moved | null,
): Promise<Result<undefined, VaultProblem>> {
  const changes = outgoingList(session).flatMap((item) => {
    const moved = rule(item);
    return moved ? [[keys.outgoing(item.id), { ...item, ...moved }] as const] : [];
  });
  return session.records.put(changes);
}

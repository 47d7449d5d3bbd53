/**
 * What may be sent to someone, and on what it rests: the table of shared/disclosure, what they read already, and the consent
 * that stands.
 */
import type { Standing } from '../../../../shared/disclosure/consent.ts';
import { dayInBelgium } from '../../../../shared/calendar/day-in-belgium.ts';
import { isGround, needsConsent, type ReasonKey } from '../../../../shared/disclosure/grounds.ts';
import { mandateOf } from '../../../../shared/disclosure/mandate-of.ts';
import type { Mandate } from '../../../../shared/disclosure/mandates.ts';
import { linesFor, type DisclosureLine } from '../../../../shared/disclosure/matrix.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { epochsFor } from '../../../../shared/contributions/travelling.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { Realm } from '../../api/places.ts';
import type { SendRequest } from '../../api/exchange.ts';
import { sectionsOf } from '../../core/sections/beginnings.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { lastMomentOf } from '../../core/clock/days.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { mayFoundNext } from '../sharing/founding.ts';
import { knownTo } from '../exchanged/holdings.ts';
import { standingConsent } from './standing-consent.ts';
import type { Session } from '../../core/session/session.ts';
import { isOver } from '../../core/clock/over.ts';
import { openUntil } from '../../core/projections/open-until.ts';

type SectionHere = Pick<OpenSection, 'hex' | 'log'>;

export interface Decided {
  readonly lines: readonly DisclosureLine[];
  /** The request, ended where the consent ends that it rests on. */
  readonly request: SendRequest;
  /** What it rests on: `plan/inquiry-mandate`, `consent/<id>`. */
  readonly decisions: readonly string[];
  /** False: it was to stay open longer than the consent allows. */
  readonly fits: boolean;
  /** The order a request for an inquiry rests on. */
  readonly mandate?: Mandate;
}

/** The lines of a request, and how far what was chosen of them may go. */
export async function decide(
  context: VaultContext,
  realm: Realm,
  asked: SendRequest,
  card: SeatCard,
): Promise<Decided> {
  const mandate = asked.purpose === 'inquiry-request' ? await mandateIn(context, asked.dossier) : undefined;
  if (typeof mandate === 'string')
    return unordered(await linesOf(context, realm, asked, card, { inWriting: true }), asked, mandate);
  const decided = await decideLines(context, realm, asked, card);
  return mandate === undefined ? decided : { ...decided, mandate };
}

/** Without an order nothing of a request goes, and each part says why. */
const unordered = (lines: readonly DisclosureLine[], request: SendRequest, ground: ReasonKey): Decided => ({
  lines: lines.map((line) =>
    line.allowed ? { ...line, allowed: false, ground, preselected: false, required: false } : line,
  ),
  request,
  decisions: [],
  fits: true,
});

/** What the plan says of the order: it is looked for where the sender reads the plan, as of the moment the file will name. */
async function mandateIn(context: VaultContext, dossier: string): Promise<Mandate | ReasonKey> {
  for (const { hex, key } of sectionsOf(context.session, dossier)) {
    if (key.kind !== 'plan') continue;
    const section = await context.sections.open(hex);
    const plan = section?.log.asRead() ?? undefined;
    return mandateOf(plan, dayInBelgium(context.session.now()));
  }
  return 'no-mandate';
}

async function decideLines(context: VaultContext, realm: Realm, asked: SendRequest, card: SeatCard): Promise<Decided> {
  const written = await standingConsent(context, asked.dossier, { topic: 'plan', inWriting: true }, card);
  const longest = await standingConsent(context, asked.dossier, { topic: 'plan' }, card);
  // The legal part rests on paper, also where something spoken lasts longer.
  const consent = asked.sections.includes('legal') ? (written ?? longest) : longest;
  const standing = consent && { inWriting: written !== null };
  const lines = await linesOf(context, realm, asked, card, standing);
  const chosen = lines.filter((line) => line.allowed && asked.sections.includes(line.section));
  const decisions = chosen.map(({ section, ground }) => `${section}/${ground}`);
  const restsOnIt = chosen.some(({ ground }) => isGround(ground) && needsConsent(ground));
  if (consent === null || !restsOnIt) return { lines, request: asked, decisions, fits: true };
  const last = lastMomentOf(consent.until);
  const request = { ...asked, until: Math.min(asked.until ?? last, last) };
  return {
    lines: await linesOf(context, realm, request, card, standing),
    request,
    decisions: [...decisions, `consent/${consent.id}`],
    fits: asked.until === undefined || asked.until <= last,
  };
}

async function linesOf(
  context: VaultContext,
  realm: Realm,
  request: SendRequest,
  card: SeatCard,
  consent: Pick<Standing, 'inWriting'> | null,
): Promise<readonly DisclosureLine[]> {
  const readable: SectionKind[] = [];
  const alreadyRead: SectionKind[] = [];
  const notMine: SectionKind[] = [];
  for (const { hex, key } of sectionsOf(context.session, request.dossier)) {
    readable.push(key.kind);
    const section = await context.sections.open(hex);
    if (!section) continue;
    if (reads(context.session, realm, section, card)) alreadyRead.push(key.kind);
    const isAsked = needsFounding(context.session, realm, section, request, card);
    if (isAsked && !mayFoundNext(context.session, realm, section.log)) notMine.push(key.kind);
  }
  const isColleague = card.service === context.session.me(realm).service;
  const receiver = { function: card.function, service: card.service, isColleague };
  return linesFor(request.purpose, receiver, readable, alreadyRead, consent !== null, consent?.inWriting).map((line) =>
    line.allowed && notMine.includes(line.section)
      ? { ...line, allowed: false, ground: 'owner-decides', preselected: false }
      : line,
  );
}

/**
 * Whether the section is open to them now: a newest epoch named them or let them in. Whoever no epoch ever named whose key is here, and is
 * not known to have come to one, may never have heard of it (SPEC.md, U7): they are let in anew where I may do that.
 */
export function reads(session: Session, realm: Realm, { hex, log }: SectionHere, card: SeatCard): boolean {
  const newest = epochsFor(log, card.signKey);
  if (newest.length === 0 || isOver(session, openUntil(log, card.signKey))) return false;
  const seat = toHex(card.signKey);
  if (log.epochs().some((epoch) => epoch.members.has(seat) && log.holdsKey(epoch))) return true;
  const known = knownTo(session, card, hex);
  return newest.some((epoch) => known.has(epoch.hex)) || !mayFoundNext(session, realm, log);
}

/** A new reader, another end of their time, or a service that takes the section over, needs an epoch of its own. */
export function needsFounding(
  session: Session,
  realm: Realm,
  section: SectionHere,
  request: SendRequest,
  card: SeatCard,
): boolean {
  const owners = section.log.epoch()?.founding.owners ?? [];
  const ends = openUntil(section.log, card.signKey);
  // Who stands in and reads longer already goes on reading so.
  const isOther = (until: number): boolean =>
    request.purpose === 'stand-in' ? until > (ends ?? Number.POSITIVE_INFINITY) : until !== ends;
  const isOtherEnd = request.until !== undefined && isOther(request.until);
  const takesOver = request.purpose === 'hand-over' && !owners.includes(card.service);
  return !reads(session, realm, section, card) || isOtherEnd || takesOver;
}

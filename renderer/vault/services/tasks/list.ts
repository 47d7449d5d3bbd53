/** The list of what waits for a person, made from the sections whose fragments say that something does. */
import { utf8 } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { disclosures, notYetReading } from '../../../../shared/contributions/disclosing.ts';
import type { Disputed } from '../../../../shared/contributions/epoch.ts';
import type { Held } from '../../../../shared/contributions/held.ts';
import { leftOutIn } from '../../../../shared/contributions/left-out.ts';
import type { Member } from '../../../../shared/contributions/ops.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import { note as noteSchema } from '../../../../shared/dossier/entities.ts';
import { namesIn } from '../../../../shared/dossier/read.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { decodeCard } from '../../../../shared/trust/seat-card.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { viewSection, type VaultContext } from '../../core/context/context.ts';
import { dossiersIn, nameOf } from '../../core/context/projections.ts';
import type { Fragment } from '../../core/projections/projection.ts';
import { asMember } from '../../core/sections/authors-in.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { realmId, realmOf, type Session } from '../../core/session/session.ts';
import type { LeftAside, Someone, Task, Tasks, Work, Written } from '../../api/tasks.ts';
import { asideIn, type AsideRecord } from './aside.ts';
import { inTurn } from './in-turn.ts';
import { closedSections } from '../../core/endings/closed.ts';
import { joinHere } from '../sharing/joining.ts';
import { toAdopt, toDecide, toLookAt, writtenBehind, type Waits } from '../../core/projections/waits.ts';

/** A shortening is offered above this many contributions (design: contributions). */
export const compactAbove = 5_000;

/** What is asked of one section, by kind. */
interface Asked {
  readonly join: boolean;
  readonly look: readonly string[];
  readonly adopt: readonly string[];
  readonly founded: readonly string[];
  readonly leftOut: readonly string[];
  readonly compact: boolean;
  readonly takeOut: readonly string[];
}

function askedOf(session: Session, realm: Realm, hex: string, waits: Waits, threshold: number): Asked {
  const aside = asideIn(session, hex);
  const isOpen = ({ id, to }: Waits['look'][number]): boolean =>
    aside.work[id]?.kind !== 'look' || !to.every((seat) => aside.work[id]?.to.includes(seat));
  const former = formerSeats(session, realm);
  return {
    join: waits.join,
    look: waits.look.filter(isOpen).map(({ id }) => id),
    adopt: waits.adopt.filter((id) => aside.work[id]?.kind !== 'adopt'),
    founded: waits.founded.filter((id) => aside.work[id]?.kind !== 'founded'),
    leftOut: waits.leftOut.filter((id) => aside.work[id]?.kind !== 'left-out'),
    compact: waits.since > threshold + (aside.compactAt ?? 0),
    takeOut: waits.readers.filter((seat) => former.has(seat) && !aside.readOn.includes(seat)),
  };
}

/** Signing keys (hex) of those who were taken off this computer. */
export function formerSeats(session: Session, realm: Realm): ReadonlySet<string> {
  const removed = (session.household?.former ?? []).filter(({ how }) => how === 'removed');
  return new Set(
    removed.flatMap((each) => {
      const card = decodeCard(session.crypto, each[realm]);
      return card.ok ? [toHex(card.value.signKey)] : [];
    }),
  );
}

const countOf = ({ join, look, adopt, founded, leftOut, compact, takeOut }: Asked): number =>
  Number(join) + Number(compact) + [look, adopt, founded, leftOut, takeOut].filter(({ length }) => length > 0).length;

function fragmentsOf(context: VaultContext, realm: Realm): readonly (readonly [string, Fragment])[] {
  const wanted = toHex(realmId(realm));
  return [...context.sections.fragments()].filter(([, fragment]) => fragment.realm === wanted);
}

/** How many tasks wait. */
export const taskCount = (context: VaultContext, realm: Realm, threshold: number): number =>
  fragmentsOf(context, realm).reduce(
    (sum, [hex, { waits }]) => sum + countOf(askedOf(context.session, realm, hex, waits, threshold)),
    0,
  );

export async function tasks(
  context: VaultContext,
  realm: Realm,
  threshold: number,
): Promise<Result<Tasks, VaultProblem>> {
  const waiting: Task[] = [];
  const leftAside: LeftAside[] = [];
  const people = new Map(dossiersIn(context, realm).map((each) => [each.id, nameOf(each)]));
  for (const [hex, { dossier, waits }] of fragmentsOf(context, realm)) {
    const asked = askedOf(context.session, realm, hex, waits, threshold);
    const aside = asideIn(context.session, hex);
    if (countOf(asked) === 0 && Object.keys(aside.work).length === 0) continue;
    const section = await context.sections.open(hex);
    const view = section && viewSection(context.session, section, realm);
    if (!section || !view) continue;
    const named = people.get(dossier) ?? { surname: '', firstName: '', birth: '' };
    const place = { dossier, ...named, section: section.key.kind, names: namesIn(view) };
    waiting.push(...tasksIn(context.session, realm, section, asked, place));
    leftAside.push(...asideFrom(context.session, section, aside, place));
  }
  const bySurname = (a: Task, b: Task): number => (a.surname < b.surname ? -1 : a.surname > b.surname ? 1 : 0);
  return ok({ waiting: waiting.sort(bySurname), leftAside, closed: closedSections(context.session, realm) });
}

type PlaceOf = Pick<Task, 'dossier' | 'surname' | 'firstName' | 'birth' | 'section' | 'names'>;

function tasksIn(session: Session, realm: Realm, section: OpenSection, asked: Asked, place: PlaceOf): readonly Task[] {
  const { log, hex } = section;
  const base = (kind: Task['kind'], shown: readonly string[]) => ({
    ...place,
    id: `${kind}/${hex}`,
    seen: toHex(session.crypto.hash(utf8([kind, ...[...shown].sort()].join('\n')), 16)),
  });
  const shownIn = (work: readonly Work[]): string[] => work.map(({ id, to }) => `${id} ${to.join()}`);
  const found: Task[] = [];
  const join = asked.join ? joinHere(session, realm, log) : null;
  if (join !== null && join.newcomers.length > 0) {
    const newly = inTurn(disclosures(log, join.parents, join.members));
    const work = newly.map(({ held, shows, to }) => workOf(session, log, held, shows, to));
    const newcomers = join.newcomers.map((each) => someone(session, each, log.place.realm));
    const shown = [...join.parents.map((each) => each.hex), ...shownIn(work)];
    found.push({ ...base('join', shown), kind: 'join', newcomers, work });
  }
  const look = inTurn(toLookAt(log, session.identity(realm).sign.publicKey))
    .filter(({ held }) => asked.look.includes(held.id))
    .map(({ held, shows, to }) => workOf(session, log, held, shows, to));
  if (look.length > 0) found.push({ ...base('look', shownIn(look)), kind: 'look', work: look });
  const newlyFor = notYetReading(log);
  const adopt = inTurn(toAdopt(log))
    .filter(({ held }) => asked.adopt.includes(held.id))
    .map(({ held, shows }) => workOf(session, log, held, shows, newlyFor(held, shows)));
  if (adopt.length > 0) found.push({ ...base('adopt', shownIn(adopt)), kind: 'adopt', work: adopt });
  const founded = toDecide(log).filter(({ epoch }) => asked.founded.includes(epoch.hex));
  if (founded.length > 0) {
    const work = foundedWork(session, log, founded);
    found.push({ ...base('founded', shownIn(work)), kind: 'founded', people: foundersOf(session, log, founded), work });
  }
  const leftOut = inTurn(leftOutIn(log)).filter(({ held }) => asked.leftOut.includes(held.id));
  if (leftOut.length > 0) {
    const work = leftOut.map(({ held, shows }) => workOf(session, log, held, shows, newlyFor(held, shows)));
    const people = foundersOf(
      session,
      log,
      leftOut.map(({ by }) => ({ epoch: by })),
    );
    found.push({ ...base('left-out', shownIn(work)), kind: 'left-out', people, work });
  }
  if (asked.compact) found.push({ ...base('compact', []), kind: 'compact', count: log.size });
  const leaving = log.members().filter(({ seat }) => asked.takeOut.includes(toHex(seat)));
  const people = leaving.map((each) => someone(session, each, log.place.realm));
  if (people.length > 0) found.push({ ...base('take-out', asked.takeOut), kind: 'take-out', people });
  return found;
}

type Founded = Pick<Disputed, 'epoch'>;

/** Who founded these epochs, each once. */
function foundersOf(session: Session, log: SectionLog, all: readonly Founded[]): readonly Someone[] {
  const founders = new Map(all.map(({ epoch }) => [epoch.author, epoch]));
  return [...founders].map(([seat, epoch]) => {
    const member = epoch.members.get(seat);
    if (member !== undefined) return someone(session, member, log.place.realm);
    const author = session.cards.author(seat);
    return { name: author?.name ?? '', service: author?.service ?? '', shown: 'unconfirmed' };
  });
}

/** The foundings that wait, and everything that was written behind them and comes with them. */
function foundedWork(session: Session, log: SectionLog, founded: readonly Founded[]): readonly Work[] {
  const foundings = founded.flatMap(({ epoch }) => log.held().get(epoch.hex) ?? []);
  const behind = inTurn(writtenBehind(log).map((held) => ({ held })));
  return [...foundings, ...behind.map(({ held }) => held)].map((held) => workOf(session, log, held, 'all', []));
}

/** What of a contribution waits, and who would newly read it. */
interface Waiting {
  readonly held: Held;
  readonly shows: readonly number[] | 'all';
  readonly to?: readonly Member[];
}

function asideFrom(
  session: Session,
  { log, hex, key }: OpenSection,
  aside: AsideRecord,
  place: PlaceOf,
): readonly LeftAside[] {
  const me = session.identity(realmOf(key.realm)).sign.publicKey;
  const late = new Map(toLookAt(log, me).map((each) => [each.held.id, each]));
  const waiting = new Map(toAdopt(log).map((each) => [each.held.id, each]));
  const decided = new Map(
    toDecide(log).flatMap(({ epoch }) => {
      const held = log.held().get(epoch.hex);
      return held === undefined ? [] : [[epoch.hex, { held, shows: 'all' as const }] as const];
    }),
  );
  const leftOut = new Map(leftOutIn(log).map((each) => [each.held.id, each]));
  const kinds: Readonly<Record<AsideRecord['work'][string]['kind'], ReadonlyMap<string, Waiting>>> = {
    look: late,
    adopt: waiting,
    founded: decided,
    'left-out': leftOut,
  };
  return Object.entries(aside.work).flatMap(([id, { kind, at, reason }]) => {
    const found = kinds[kind].get(id);
    if (found === undefined) return [];
    const work = workOf(session, log, found.held, found.shows, found.to ?? []);
    return [{ id: `${kind}/${hex}`, kind, work, leftAt: at, reason, seen: '', ...place }];
  });
}

/** As they are known here: nobody is let in, or taken out, by a name that nothing shows. */
function someone(session: Session, member: Member, realm: Bytes): Someone {
  const { name, shown, code } = asMember(session, member, realm);
  return { name, service: member.service, shown, ...(code !== undefined && { code }) };
}

function workOf(
  session: Session,
  log: SectionLog,
  held: Held,
  shows: readonly number[] | 'all',
  to: readonly Member[],
): Work {
  const { realm } = log.place;
  const author = session.cards.author(held.seat, memberOf(log, held), realm);
  const ops = held.contribution.ops.filter((_, at) => shows === 'all' || shows.includes(at));
  return {
    id: held.id,
    ...(author && { author }),
    at: held.contribution.head.at,
    says: ops.flatMap((each) => (each === null ? [] : [written(session, realm, each.op)])),
    to: to.map((each) => someone(session, each, realm).name),
  };
}

/** As the section names who signed. */
const memberOf = (log: SectionLog, { epoch, seat }: Held): Member | undefined =>
  log
    .epochs()
    .find(({ hex }) => hex === epoch)
    ?.members.get(seat);

const acts = { put: 'wrote', settle: 'settled', retire: 'took-out', restore: 'brought-back' } as const;

function written(session: Session, realm: Bytes, op: NonNullable<Held['contribution']['ops'][number]>['op']): Written {
  if (op.op === 'admit') return { what: 'let-in', who: someone(session, op.member, realm) };
  if (op.op === 'note') {
    const parsed = noteSchema.safeParse(op.value);
    return parsed.success ? { what: 'noted', value: parsed.data } : { what: 'unreadable' };
  }
  if (op.op === 'put' || op.op === 'settle')
    return { what: acts[op.op], type: op.type, entity: op.entity, unit: op.unit, value: op.value };
  if (op.op === 'retire' || op.op === 'restore')
    return {
      what: acts[op.op],
      type: op.type,
      entity: op.entity,
      ...(op.reason !== undefined && { reason: op.reason }),
    };
  if (op.op === 'found') return { what: 'opened-anew' };
  return { what: op.op === 'adopt' ? 'took-over' : 'unreadable' };
}

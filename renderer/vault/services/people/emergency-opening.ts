/**
 * In an emergency a colleague of the service opens a dossier they do not read: to read, until they lock, with a written
 * reason. Whoever reads it on this computer is told before anything is shown (SPEC.md, G1-G5).
 */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { decodeContribution, verifySignature } from '../../../../shared/contributions/format.ts';
import { SectionLog } from '../../../../shared/contributions/section-log.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import type { JournalFrame } from '../../../../shared/bridge/contract.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import { rememberMotive } from '../../core/access/motives.ts';
import type { DossierView } from '../../api/dossiers.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { viewDossier } from '../dossiers/view-dossier.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { LocalUser } from '../../core/keys/key-file.ts';
import type { SectionKey } from '../../core/keys/section-key.ts';
import { openSectionKeys } from '../../core/keys/entries.ts';
import { neededOf } from '../../core/projections/projection.ts';
import { pagesOf } from '../../core/journal/reading.ts';
import { realmId, type Session } from '../../core/session/session.ts';
import type { SomeoneElse } from '../../api/people.ts';
import { emergencyPlace } from '../../core/people/shared-places.ts';
import { emergencySecret, missingEntries } from './emergency.ts';
import { sealSecret } from '../../core/keys/emergency-secrets.ts';
import { openSectionFrame, sectionFrameHead } from '../../core/sealing/frames.ts';
import { isOver } from '../../core/clock/over.ts';
import { openUntil } from '../../core/projections/open-until.ts';
import { letterTo, plainName, type About } from '../household/letters.ts';
import { changePeople, type SignedAct } from '../household/membership.ts';
import { speaksForService } from '../../core/people/circles.ts';
import { colleaguesHere } from '../household/colleagues.ts';
import { personAt } from '../../core/people/people.ts';
import type { PersonHere } from '../../core/people/here.ts';

/** A reason is a sentence, not a keystroke. */
const shortestReason = 10;

const asked = ({ surname, birth, reason }: SomeoneElse): VaultProblem | null => {
  if (plainName(surname) === '') return { code: 'does-not-fit', field: 'surname' };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birth)) return { code: 'does-not-fit', field: 'birth' };
  const { length } = reason.trim();
  return length < shortestReason || length > 500 ? { code: 'does-not-fit', field: 'reason' } : null;
};

/** A letter to every colleague of my service here. Nothing tells whether one of them has such a dossier. */
export async function askColleagues(
  session: Session,
  realm: Realm,
  input: SomeoneElse,
): Promise<Result<number, VaultProblem>> {
  const odd = asked(input);
  if (odd) return fail(odd);
  const to = colleaguesHere(session);
  const what: About = { kind: 'ask', realm, surname: input.surname, birth: input.birth, reason: input.reason.trim() };
  const logged = await logAccess(session, { what: 'asked-colleagues', reason: what.reason });
  const sent = logged.ok ? await sendLetters(session, to, what) : logged;
  return sent.ok ? ok(to.length) : sent;
}

const sendLetters = (
  session: Session,
  to: readonly LocalUser[],
  what: About,
): Promise<Result<undefined, VaultProblem>> =>
  session.changeKeyFile((file) => ({
    ...file,
    letters: [...file.letters, ...to.map((each) => letterTo(session, each, what))],
  }));

/** Finds the dossier by exact name and birth date, tells its readers and the log, and only then shows it. */
export async function openInEmergency(
  context: VaultContext,
  realm: Realm,
  input: SomeoneElse,
): Promise<Result<DossierView, VaultProblem>> {
  const { session, sections } = context;
  const odd = asked(input);
  if (odd) return fail(odd);
  const reachable = emergencyKeys(session).filter((key) => equal(key.realm, realmId(realm)));
  const found = await findPerson(session, reachable, input);
  if (!found.ok) return found;
  if (found.value === null) return fail({ code: 'not-found-here' });
  const { dossier } = found.value;
  const closed = reachable.filter((key) => equal(key.dossier, dossier) && !session.keys.of(toHex(key.section)).size);
  if (closed.length === 0) return fail({ code: 'already-reads' });
  const open = await stillOpen(session, realm, closed);
  if (!open.ok) return open;
  const lent = open.value;
  if (lent.length === 0) return fail({ code: 'not-found-here' });
  const id = toBase64url(dossier);
  const reason = input.reason.trim();
  const what: About = { kind: 'emergency', realm, surname: input.surname, birth: input.birth, reason, dossier };
  const logged = await logAccess(session, { what: 'emergency-opened', dossier: id, reason, motive: 'emergency' });
  if (!logged.ok) return logged;
  // Its words stand in the entry of the emergency; later openings refer to it.
  rememberMotive(session, id, { motive: 'emergency' });
  const told = await sendLetters(session, readersAmong(session, realm, found.value.log), what);
  if (!told.ok) return told;
  for (const key of lent) session.keys.hold(key);
  for (const key of lent) await sections.refreshFragment(toHex(key.section));
  return viewDossier(context, id);
}

/** Who reads it on this computer; where nobody does any more, the keeper is told. */
function readersAmong(session: Session, realm: Realm, log: SectionLog): readonly LocalUser[] {
  const readers = session.localUsersAmong(realm, log.members());
  if (readers.length > 0) return readers;
  const keeper = session.household && personAt(session.household, session.household.keeper);
  return keeper ? [keeper] : [];
}

function emergencyKeys(session: Session): readonly SectionKey[] {
  return emergencyPlace(session).flatMap(({ seat }) => {
    const secret = emergencySecret(session, seat);
    if (secret === null) return [];
    return openSectionKeys(session.crypto, session.file, session.erasureKey, seat, secret).keys;
  });
}

interface Found {
  readonly dossier: Bytes;
  readonly log: SectionLog;
}

type Logs = ReadonlyMap<string, { readonly key: SectionKey; readonly log: SectionLog }>;

/** Reads sections (hex) once, from the journal; nothing of them is kept or listed. */
async function logsWith(session: Session, opening: readonly SectionKey[]): Promise<Result<Logs, VaultProblem>> {
  const logs = new Map<string, { readonly key: SectionKey; readonly log: SectionLog }>();
  const keys = new Map<string, SectionKey>();
  for (const key of opening) {
    const hex = toHex(key.section);
    keys.set(`${hex}/${toHex(key.epoch)}`, key);
    const holds = (epoch: string): boolean => keys.has(`${hex}/${epoch}`);
    if (!logs.has(hex)) logs.set(hex, { key, log: new SectionLog(key, anybody, holds) });
  }
  const read = await readInto(session, logs, keys);
  return read.ok ? ok(logs) : read;
}

/**
 * Without what is over for all who read it on this computer: its keys are held back, and nothing is opened with them (U6). What
 * nobody here reads any more is open in an emergency as before.
 */
async function stillOpen(
  session: Session,
  realm: Realm,
  keys: readonly SectionKey[],
): Promise<Result<readonly SectionKey[], VaultProblem>> {
  const read = await logsWith(session, keys);
  if (!read.ok) return read;
  const isPast = ({ log }: { readonly log: SectionLog }): boolean => {
    const readers = log.members().filter((member) => session.localUsersAmong(realm, [member]).length > 0);
    return readers.length > 0 && readers.every(({ seat }) => isOver(session, openUntil(log, seat)));
  };
  const past = new Set([...read.value].flatMap(([hex, each]) => (isPast(each) ? [hex] : [])));
  return ok(keys.filter(({ section }) => !past.has(toHex(section))));
}

/** By the identity sections I could open. */
async function findPerson(
  session: Session,
  reachable: readonly SectionKey[],
  { surname, birth }: SomeoneElse,
): Promise<Result<Found | null, VaultProblem>> {
  const read = await logsWith(
    session,
    reachable.filter(({ kind }) => kind === 'identity'),
  );
  if (!read.ok) return read;
  for (const { key, log } of read.value.values()) {
    const units = neededOf(log).find((each) => each.type === 'person')?.units;
    const name = parseUnit('identity', 'person', 'name', units?.['name']);
    const born = parseUnit('identity', 'person', 'birth', units?.['birth']);
    if (name && plainName(name.surname) === plainName(surname) && born?.date === birth)
      return ok({ dossier: key.dossier, log });
  }
  return ok(null);
}

/** Whoever wrote a name: it is compared, not shown. */
const anybody = () => ({ seat: '', person: '', name: '', function: '', service: '', shown: 'compared' as const });

async function readInto(
  session: Session,
  identities: ReadonlyMap<string, { readonly log: SectionLog }>,
  keys: ReadonlyMap<string, SectionKey>,
): Promise<Result<undefined, VaultProblem>> {
  for await (const page of pagesOf(session.shell)) {
    if (!page.ok) return fail({ code: page.problem });
    for (const frame of page.value.frames) {
      const content = contentOf(session, keys, frame);
      if (content === null) continue;
      for (const bytes of content.contributions) {
        const decoded = decodeContribution(session.crypto, bytes);
        const log = identities.get(content.section)?.log;
        if (decoded.ok) log?.add(decoded.value, verifySignature(session.crypto, decoded.value));
      }
    }
  }
  return ok(undefined);
}

function contentOf({ atRest, vault }: Session, keys: ReadonlyMap<string, SectionKey>, frame: JournalFrame) {
  const head = frame.kind === 'contribution' ? sectionFrameHead(frame.bytes) : null;
  const key = head && keys.get(`${toHex(head.section)}/${toHex(head.epoch)}`);
  if (!head || !key) return null;
  const scope = { vault, dossier: key.dossier, section: key.section, epoch: key.epoch };
  const content = openSectionFrame(atRest, scope, key.key, head.sealed);
  return content && { section: toHex(head.section), contributions: content.contributions };
}

/**
 * At unlock: a service of two or more has its key, every colleague of it holds the secret, and what I read and others
 * may open in an emergency is wrapped to it.
 */
export async function keepEmergencyInOrder(session: Session): Promise<Result<undefined, VaultProblem>> {
  const people = session.household;
  const mine = people && personAt(people, session.secret.seat);
  if (!people || !mine || session.isPeopleBroken || colleaguesHere(session).length === 0) return ok(undefined);
  if (!speaksForService(people, mine)) return ok(undefined);
  const known = people.emergency.get(mine.card.service);
  if (known?.circle !== mine.circle) return makeKey(session, mine);
  const secret = emergencySecret(session, known.id);
  const has = (each: PersonHere): boolean =>
    session.file.emergency.some(({ key, seat }) => equal(key, known.id) && equal(seat, each.seat));
  const lacking = secret ? colleaguesHere(session).filter((each) => !has(each)) : [];
  const secrets = secret ? lacking.map((each) => sealSecret(session, known.id, secret.secretKey, each)) : [];
  const entries = missingEntries(session, emergencyPlace(session));
  if (secrets.length + entries.length === 0) return ok(undefined);
  return session.changeKeyFile((file) => ({
    ...file,
    emergency: [...file.emergency, ...secrets],
    entries: [...file.entries, ...entries],
  }));
}

async function makeKey(session: Session, mine: PersonHere): Promise<Result<undefined, VaultProblem>> {
  const { publicKey, secretKey } = session.crypto.wrapKeys();
  const id = session.crypto.random(16);
  const made: SignedAct = { act: { do: 'emergency', service: mine.card.service, id, key: publicKey } };
  const secrets = [mine, ...colleaguesHere(session)].map((each) => sealSecret(session, id, secretKey, each));
  const kept = await changePeople(session, [made], (file) => ({
    ...file,
    emergency: [...file.emergency, ...secrets],
  }));
  if (!kept.ok) return kept;
  const entries = missingEntries(session, emergencyPlace(session));
  return session.changeKeyFile((file) => ({ ...file, entries: [...file.entries, ...entries] }));
}

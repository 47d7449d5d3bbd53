/**
 * Who holds what is erased (SPEC.md, Z5): everyone who ever was named in it and everyone it was sent to. Whoever was taken out
 * since keeps what they had.
 */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { hiddenKinds } from '../../../../shared/dossier/sections.ts';
import { decodeCard } from '../../../../shared/trust/seat-card.ts';
import { outgoingList, type Outgoing } from '../exchanged/records.ts';
import type { LocalUser } from '../../core/keys/key-file.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { realmOf, type Session } from '../../core/session/session.ts';
import { erasures, type Erasure, type Given } from '../../core/endings/erasures.ts';

export type Holders = Pick<Erasure, 'elsewhere' | 'given' | 'unnamed' | 'colleagues' | 'tells'> & {
  /** Colleagues of this computer who lose it too. */
  readonly colleaguesToo: readonly string[];
};

export const isOwner = (session: Session, { log, key }: OpenSection): boolean =>
  log.roleOf(session.identity(realmOf(key.realm)).sign.publicKey) === 'owner';

/**
 * Signing keys (hex) a section ever named: members of every founding, whether it counts here or not, those let in since, and
 * whoever wrote in it. With whose they are, as text, where that is said.
 */
function everNamed({ log }: OpenSection): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const { contribution, seat, signatureGood } of log.held().values()) {
    if (!signatureGood) continue;
    if (!named.has(seat)) named.set(seat, seat);
    for (const each of contribution.ops) {
      const op = each?.op;
      const members = op?.op === 'found' ? op.members : op?.op === 'admit' ? [op.member] : [];
      for (const member of members) named.set(toHex(member.seat), toBase64url(member.person));
    }
  }
  return named;
}

/** Files of a dossier that carried one of these sections (hex), or any of it where none is named. */
export const filesCarrying = (
  session: Session,
  dossier: string,
  isMeant: ((section: string) => boolean) | null,
): readonly Outgoing[] =>
  outgoingList(session).filter(
    (item) => item.dossier === dossier && (isMeant === null || item.carried.some(({ section }) => isMeant(section))),
  );

/** It was out of reach once: on a stick, in the storage of a network, with its receiver. */
const hasLeft = ({ state, onStickAt, sentAt, receivedAt }: Outgoing): boolean =>
  (state !== 'ready' && state !== 'given-up') || (onStickAt ?? sentAt ?? receivedAt) !== undefined;

/**
 * Who else has these sections of a dossier, or had them: elsewhere, or on this computer.
 * @param others seats (hex) of colleagues who read work in them under keys I do not hold (keys-of-others.ts)
 */
export function holdersOf(
  session: Session,
  dossier: string,
  meant: readonly OpenSection[],
  others: ReadonlySet<string> = new Set(),
): Holders {
  const named = meant.map((section) => ({ section, seats: everNamed(section) }));
  return { ...elsewhere(session, dossier, named), ...onThisComputer(session, named, others) };
}

type Named = readonly { readonly section: OpenSection; readonly seats: ReadonlyMap<string, string> }[];

function elsewhere(session: Session, dossier: string, named: Named): Pick<Holders, 'elsewhere' | 'given' | 'unnamed'> {
  const keysHere = new Set(session.people.flatMap(signKeysOf(session)));
  const sections = new Set(named.map(({ section }) => section.hex));
  const names = new Set<string>();
  const known = new Set<string>();
  const strangers = new Set<string>();
  for (const { seats } of named)
    for (const [seat, person] of seats) {
      if (keysHere.has(seat)) continue;
      const name = session.cards.author(seat)?.name ?? '';
      if (name === '') strangers.add(person);
      else known.add(person);
      if (name !== '') names.add(name);
    }
  const left = filesCarrying(session, dossier, (section) => sections.has(section)).filter(
    (item) => hasLeft(item) && !keysHere.has(item.seat ?? ''),
  );
  for (const { toName, to } of left) {
    names.add(toName);
    known.add(to);
  }
  // Who only reads along erases for themselves: nobody else is told to.
  const owned = named.flatMap(({ section }) => (isOwner(session, section) ? [section.hex] : []));
  const given = givenIn(left, new Set(owned));
  // What was erased of it before is not here to be asked any more.
  let unnamed = 0;
  for (const [, before] of erasures(session))
    if (before.dossier === dossier && before.sections.some(({ section }) => sections.has(section))) {
      for (const name of before.elsewhere) names.add(name);
      unnamed = Math.max(unnamed, before.unnamed ?? 0);
    }
  unnamed = Math.max(unnamed, [...strangers].filter((person) => !known.has(person)).length);
  return { elsewhere: [...names], ...(given.length > 0 && { given }), ...(unnamed > 0 && { unnamed }) };
}

/** Whom files from here gave something of these sections (hex): they can be told once it is erased (D55). */
function givenIn(files: readonly Outgoing[], meant: ReadonlySet<string>): Given[] {
  const byPerson = new Map<string, Given>();
  for (const { to, toName, carried } of files) {
    const sections = carried.flatMap(({ section }) => (meant.has(section) ? [section] : []));
    if (sections.length === 0) continue;
    const before = byPerson.get(to)?.sections ?? [];
    byPerson.set(to, { person: to, name: toName, sections: [...new Set([...before, ...sections])] });
  }
  return [...byPerson.values()];
}

function onThisComputer(
  session: Session,
  named: Named,
  others: ReadonlySet<string>,
): Pick<Holders, 'colleagues' | 'colleaguesToo' | 'tells'> {
  const [colleagues, colleaguesToo]: [string[], string[]] = [[], []];
  const tells: { seat: string; sections: string[] }[] = [];
  for (const mate of session.people) {
    if (equal(mate.seat, session.secret.seat)) continue;
    const keys = signKeysOf(session)(mate);
    const had = named.filter(({ seats }) => keys.some((key) => seats.has(key))).map(({ section }) => section);
    const keepsMore = others.has(toHex(mate.seat));
    if (had.length === 0 && !keepsMore) continue;
    const loses = had.filter((each) => isOwner(session, each) && !isHidden(each));
    const name = session.cards.author(keys[0] ?? '')?.name ?? '';
    if (loses.length > 0) tells.push({ seat: toHex(mate.seat), sections: loses.map(({ hex }) => hex) });
    if (loses.length > 0) colleaguesToo.push(name);
    if (loses.length < had.length || keepsMore) colleagues.push(name);
  }
  return { colleagues, colleaguesToo, tells };
}

const isHidden = ({ key }: OpenSection): boolean => hiddenKinds.includes(key.kind);

const signKeysOf =
  ({ crypto }: Session) =>
  (mate: LocalUser): readonly string[] =>
    [mate.real, mate.practice].flatMap((bytes) => {
      const card = decodeCard(crypto, bytes);
      return card.ok ? [toHex(card.value.signKey)] : [];
    });

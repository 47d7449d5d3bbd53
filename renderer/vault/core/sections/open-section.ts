/** A section in memory: what it holds as it came, and taking in what is new of it. */
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import {
  decodeContribution,
  decodeNewer,
  foundingOf,
  verifySignature,
  type Contribution,
} from '../../../../shared/contributions/format.ts';
import type { IsBeginning } from '../../../../shared/contributions/epoch.ts';
import { begunBy } from '../../../../shared/contributions/origin.ts';
import { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { must } from '../../../../shared/result.ts';
import type { SectionKey } from '../keys/section-key.ts';
import { realmOf, type Session } from '../session/session.ts';
import { authorsIn } from './authors-in.ts';
import { noSegment, type Copy, type Segment } from '../store/segments.ts';

export interface OpenSection {
  readonly hex: string;
  /** Key of the newest epoch, as far as I hold it: what is written now is sealed under it. */
  key: SectionKey;
  readonly log: SectionLog;
  /** Cards of authors that live with this section, by signing key (hex). */
  readonly cards: Map<string, Bytes>;
  /** Everything held, as it came, with the epoch it is sealed under. */
  readonly copies: Copy[];
  /** The last, still growing segment. */
  tail: Segment;
  readonly checked: Set<string>;
  /** What each of its segments hashes to, as it lies in the store. */
  readonly rowHashes: Map<number, Bytes>;
  damaged: boolean;
}

/** Contributions by the very bytes they were decoded from, their signature checked. */
export type Known = ReadonlyMap<Bytes, Contribution>;
export const nothingKnown: Known = new Map();

/** I founded it, or it shows that it is of whoever began the dossier, or it stood here alone before any other came (E18). */
function beginsHere(session: Session, { section, realm }: SectionKey): IsBeginning {
  const mine = session.identity(realmOf(realm)).sign.publicKey;
  const hex = toHex(section);
  return (founding) => {
    const op = foundingOf(founding);
    if (op === null) return false;
    if (equal(founding.head.actor.key, mine) || begunBy(session.crypto, section, op) !== null) return true;
    return session.firstSeen.of(hex) === toHex(founding.id);
  };
}

/** A section of which nothing was read yet. */
export function emptySection(session: Session, hex: string, keys: ReadonlyMap<string, SectionKey>): OpenSection {
  const key = must([...keys.values()][0], 'section key');
  const holdsKey = (epoch: string): boolean => session.keys.of(hex).has(epoch);
  return {
    hex,
    key,
    log: new SectionLog(key, authorsIn(session, key.realm), holdsKey, beginsHere(session, key)),
    cards: new Map(),
    copies: [],
    tail: noSegment,
    checked: new Set(),
    rowHashes: new Map(),
    damaged: false,
  };
}

/** Takes cards of authors in; those that were new to this section. */
export const takeCards = ({ cards }: Session, section: OpenSection, came: readonly Bytes[]): Bytes[] =>
  came.filter((bytes) => {
    const signKey = cards.introduce(bytes, section.key.realm);
    if (signKey === null || section.cards.has(signKey)) return false;
    section.cards.set(signKey, bytes);
    return true;
  });

/** Takes contributions in that came under an epoch's key (hex); those that were new to this section. */
export function takeWork(
  { crypto }: Session,
  section: OpenSection,
  came: readonly Bytes[],
  epoch: string,
  known: Known,
): Bytes[] {
  const contributions = came.filter((bytes) => {
    const fine = known.get(bytes);
    if (fine !== undefined) {
      section.checked.add(toHex(fine.id));
      return section.log.add(fine, true);
    }
    const decoded = decodeContribution(crypto, bytes);
    if (!decoded.ok) {
      const newer = decodeNewer(crypto, bytes);
      if (newer === null) section.damaged = true;
      return newer !== null && section.log.addNewer(newer);
    }
    const id = toHex(decoded.value.id);
    const good = section.checked.has(id) || verifySignature(crypto, decoded.value);
    if (good) section.checked.add(id);
    return section.log.add(decoded.value, good);
  });
  section.copies.push(...contributions.map((bytes) => ({ epoch, bytes })));
  return contributions;
}

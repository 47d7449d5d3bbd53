/**
 * Who there is in a small world: Lien and Wolf, who are honest, and Otto, who lies; his second seat is Otto too. Their keys, and
 * every salt, follow from words, so that the same work has the same id in whatever order it came about.
 */
import { toBase64url } from '../../shared/codec/base64url.ts';
import { utf8 } from '../../shared/codec/bytes.ts';
import { toHex } from '../../shared/codec/hex.ts';
import type { Place } from '../../shared/contributions/held.ts';
import type { Member } from '../../shared/contributions/ops.ts';
import type { Bytes, SignKeys } from '../../shared/crypto/crypto.ts';
import type { Author } from '../../shared/dossier/view.ts';
import { practiceRealm } from '../../shared/trust/realms.ts';
import { beginBytes } from '../simulation/world/chance.ts';
import { quickHash } from '../simulation/world/quick-hash.ts';
import { standInCrypto } from '../simulation/world/stand-in.ts';

export const crypto = standInCrypto;

export const names = ['lien', 'wolf', 'otto'] as const;
export type Name = (typeof names)[number];
/** Otto has a second one, once somebody let it in. */
export type SeatName = Name | 'laptop';

/** So many bytes that follow from words. */
export const bytesFrom = (words: string, length: number): Bytes => quickHash([utf8(words)], 77, length);

export const psd = 'psd:gent';
export const justice = 'justice-house:gent';

beginBytes('small worlds');
export const keysOf: Readonly<Record<SeatName, SignKeys>> = {
  lien: crypto.signKeys(),
  wolf: crypto.signKeys(),
  otto: crypto.signKeys(),
  laptop: crypto.signKeys(),
};

export const seatOf = (name: SeatName): string => toHex(keysOf[name].publicKey);

const personOf = (name: SeatName): Name => (name === 'laptop' ? 'otto' : name);

export const memberOf = (name: SeatName, service = psd): Member => ({
  person: bytesFrom(`person ${personOf(name)}`, 16),
  seat: keysOf[name].publicKey,
  service,
  writes: true,
});

const seats: ReadonlyMap<string, SeatName> = new Map(
  (['lien', 'wolf', 'otto', 'laptop'] as const).map((name) => [seatOf(name), name]),
);

export const seatNamed = (hex: string): SeatName | undefined => seats.get(hex);
/** Lien and Wolf never lie. */
export const isHonest = (hex: string): boolean => ['lien', 'wolf'].includes(seats.get(hex) ?? '');
export const isOttos = (hex: string): boolean => ['otto', 'laptop'].includes(seats.get(hex) ?? '');

const authors: ReadonlyMap<string, Author> = new Map(
  [...seats].map(([seat, name]) => [
    seat,
    {
      seat,
      person: toBase64url(memberOf(name).person),
      name,
      function: 'psd-social-worker',
      service: psd,
      shown: 'compared' as const,
    },
  ]),
);
/** Everybody's card is here. */
export const book = (seat: string): Author | null => authors.get(seat) ?? null;

export const place: Place = {
  section: bytesFrom('section', 16),
  dossier: bytesFrom('dossier', 16),
  realm: practiceRealm,
  kind: 'plan',
};

/**
 * Three officers of the realm, off every desk: two of them sign who is whom, and take it back (shared/trust/directory). Each
 * version is a file that anybody may carry.
 */
import { toHex } from '../../../shared/codec/hex.ts';
import type { Bytes, Crypto, SignKeys } from '../../../shared/crypto/crypto.ts';
import { must, type Result } from '../../../shared/result.ts';
import { readCardFile } from '../../../shared/trust/card-file.ts';
import { realRealm } from '../../../shared/trust/realms.ts';
import { textFile } from '../../../shared/trust/text-file.ts';
import {
  decodeDirectory,
  decodeDraft,
  encodeUnsigned,
  signDirectory,
  type ReadDirectory,
} from '../../../shared/trust/directory/directory.ts';
import {
  changed,
  firstDraft,
  nextDraft,
  type Draft,
  type DraftChange,
} from '../../../shared/trust/directory/drafting.ts';
import { makeOfficerPart, readOfficerPart } from '../../../shared/trust/directory/officer.ts';
import type { Seat } from './computer.ts';

const year = 365 * 86_400_000;

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`officers who know what they do: ${JSON.stringify(result.problem)}`);
  return result.value;
}

export class Office {
  readonly #crypto: Crypto;
  readonly #keys: readonly SignKeys[];
  #newest: ReadDirectory;

  /** A first version with all of these people in it. */
  constructor(crypto: Crypto, seats: readonly Seat[], at: number) {
    this.#crypto = crypto;
    this.#keys = ['Nele Vuurtoren', 'Piet Windwijzer', 'Rosa Kompas'].map(() => crypto.signKeys());
    const parts = this.#keys.map((keys, one) => {
      const more = { name: `Officer ${one}`, nextKey: crypto.signKeys().publicKey, madeAt: at };
      return must(readOfficerPart(crypto, makeOfficerPart(crypto, keys, more)), 'what an officer hands over');
    });
    const begun = value(firstDraft(crypto, { realm: realRealm, name: 'Noordzeestreek', parts, until: at + year }));
    const services = [...new Set(seats.map(({ service }) => service))];
    const cards = new Map(seats.map(({ key, card }) => [key, value(readCardFile(crypto, card)).bytes]));
    this.#newest = this.#published(
      this.#changed(begun, [
        ...services.map((service) => ({ do: 'enrol', service }) as const),
        ...[...cards.values()].map((card) => ({ do: 'add', card }) as const),
      ]),
      at,
    );
  }

  get number(): number {
    return this.#newest.directory.number;
  }

  /** Whether a place (signing key, hex) stands in the newest version: who came to a computer since then does not. */
  lists(key: string): boolean {
    return this.#newest.seats.some(({ card }) => toHex(card.signKey) === key);
  }

  /** Signing keys and persons who were taken back. */
  get revoked(): readonly Bytes[] {
    return this.#newest.directory.revoked.map(({ id }) => id);
  }

  /** The newest version, as it lies on a stick. */
  file(): Bytes {
    return textFile('PASSERELLE DIRECTORY 1', this.#newest.bytes);
  }

  /** The next version, in which a seat or a person is taken back. */
  revoke(what: 'seat' | 'person', id: Bytes, now: number): void {
    const at = Math.max(now, this.#newest.directory.issuedAt + 1);
    const next = nextDraft(this.#newest, at + year);
    this.#newest = this.#published(this.#changed(next, [{ do: 'revoke', what, id, why: 'exposed', at }]), at);
  }

  #changed(draft: Draft, changes: readonly DraftChange[]): Draft {
    return changes.reduce((each, change) => value(changed(this.#crypto, each, change, null)), draft);
  }

  #published(draft: Draft, issuedAt: number): ReadDirectory {
    const crypto = this.#crypto;
    const unsigned = value(decodeDraft(crypto, encodeUnsigned({ ...draft, issuedAt })));
    const signed = this.#keys.slice(0, 2).reduce((each, keys) => value(signDirectory(crypto, each, keys)), unsigned);
    return value(decodeDirectory(crypto, signed.bytes));
  }
}

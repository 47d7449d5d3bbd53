/** A list of people, or a draft of one: who signed it and how far it goes. Whom it names it tells to who opens it. */
import { equal } from '../../shared/codec/bytes.ts';
import { toHex } from '../../shared/codec/hex.ts';
import type { Crypto } from '../../shared/crypto/crypto.ts';
import { decodeDraft } from '../../shared/trust/directory/directory.ts';
import { rootNumber } from '../../shared/trust/directory/root-number.ts';
import { readTextFile } from '../../shared/trust/text-file.ts';

export interface PeopleList {
  readonly kind: 'people-list';
  readonly name: string;
  readonly list: string;
  readonly number: number;
  /** Hash of this version: what later versions name. */
  readonly hash: string;
  /** Two of three have signed; a draft is worth nothing. */
  readonly published: boolean;
  readonly officers: readonly string[];
  readonly signedBy: readonly string[];
  /** Thirty digits to compare by phone. */
  readonly rootNumber: string;
  readonly issuedAt: number;
  readonly until: number;
  readonly services: number;
  readonly seats: number;
  readonly revoked: number;
}

const titles = ['PASSERELLE DIRECTORY 1', 'PASSERELLE DIRECTORY DRAFT 1'];

const bytesIn = (file: Uint8Array): Uint8Array | null =>
  titles.map((title) => readTextFile(title, file)).find((bytes) => bytes !== null) ?? null;

export const isList = (file: Uint8Array): boolean => bytesIn(file) !== null;

/**
 * A signature that is not good, or content that breaks the rules, is a refusal with its reason. Budget: as of a text file (4
 * MiB) and of a draft of a list (3,000,000 bytes).
 */
export function inspectList(crypto: Crypto, file: Uint8Array): PeopleList | string {
  const bytes = bytesIn(file);
  const read = bytes && decodeDraft(crypto, bytes);
  if (read === null) return 'damaged';
  if (!read.ok) return read.problem;
  const { directory, hash, signedBy, seats } = read.value;
  const { name, list, number, officers, issuedAt, until, services, revoked } = directory;
  return {
    kind: 'people-list',
    name,
    list: toHex(list),
    number,
    hash: toHex(hash),
    published: signedBy.length >= 2,
    officers: officers.map((each) => each.name),
    signedBy: officers.filter(({ key }) => signedBy.some((by) => equal(by, key))).map((each) => each.name),
    rootNumber: rootNumber(crypto, directory),
    issuedAt,
    until,
    services: services.length,
    seats: seats.length,
    revoked: revoked.length,
  };
}

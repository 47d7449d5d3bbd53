/** Names in the storage (SPEC.md, N4): who reads, who sent, what it holds, which part of how many. */

const mailbox = '[0-9a-f]{32}';
const pattern = new RegExp(`^(${mailbox})/(${mailbox})/([0-9a-f]{64})/(\\d{5})-(\\d{5})$`);
const offered = new RegExp(`^(${mailbox})/([0-9a-f]{64})/(\\d{5})$`);
const sender = new RegExp(`^${mailbox}/(${mailbox})/$`);

/** The most parts a file has. */
export const mostParts = 1024;

export interface PartKey {
  readonly to: string;
  readonly from: string;
  readonly hash: string;
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

const five = (number: number): string => String(number).padStart(5, '0');

export const partKey = ({ to, from, hash, part, of }: PartKey): string =>
  `${to}/${from}/${hash}/${five(part)}-${five(of)}`;

/**
 * Null for every name that none of us gives. Budget: a listing of 4 MiB sees to the length; matched once from its start, and
 * 1,024 parts at most.
 */
export function readPartKey(key: string): PartKey | null {
  const [, to, from, hash, part, of] = pattern.exec(key) ?? [];
  if (to === undefined || from === undefined || hash === undefined) return null;
  const read = { to, from, hash, part: Number(part), of: Number(of) };
  return read.part >= 1 && read.part <= read.of && read.of <= mostParts ? read : null;
}

/** An offer's key: from whom, what, in how many parts. */
export const offerKey = ({ from, hash, of }: Pick<PartKey, 'from' | 'hash' | 'of'>): string =>
  `${from}/${hash}/${five(of)}`;

/** An offer in its key; null for every other. Budget: as of a part. */
export function readOfferKey(key: string): Pick<PartKey, 'from' | 'hash' | 'of'> | null {
  const [, from, hash, of] = offered.exec(key) ?? [];
  return from === undefined || hash === undefined ? null : { from, hash, of: Number(of) };
}

/** The sender of a prefix `<reader>/<sender>/`, or null. Budget: as of a part. */
export const senderOf = (prefix: string): string | null => sender.exec(prefix)?.[1] ?? null;

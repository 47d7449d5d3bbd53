/**
 * The drawer of a section: a key of this seat alone, for what belongs to an epoch that does not count here. Its id is no founding's, so
 * nothing follows from holding it; it goes when the keys of the section go. What comes after lies in a new one, of another id: under
 * one id there is one key, or what was sealed under the other would never open again (SPEC.md, R10).
 */
import { z } from 'zod';
import { concat, utf8 } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { count } from '../../../../shared/codec/shapes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Session } from '../session/session.ts';
import { readOnce } from '../store/reading-once.ts';

type Recorded = { readonly records: Pick<Session['records'], 'get'> };
export type DrawerPlace = Pick<Session, 'crypto' | 'secret'> & Recorded;

const numberRecord = readOnce(z.strictObject({ number: count }));
const numberKey = (sectionHex: string): string => `drawer/${sectionHex}`;

/** How many drawers of a section (hex) went before. */
const numberOf = ({ records }: Recorded, sectionHex: string): number =>
  numberRecord(records.get(numberKey(sectionHex)))?.number ?? 0;

function idOf({ crypto, secret }: DrawerPlace, section: Bytes, number: number): Bytes {
  const which = number === 0 ? '' : `\n${number}`;
  return crypto.hash(concat([utf8('passerelle/drawer/1\n'), section, utf8(which)]), 32, secret.seatKey);
}

/** Of the drawer that is in use. */
export const drawerId = (session: DrawerPlace, section: Bytes): Bytes =>
  idOf(session, section, numberOf(session, toHex(section)));

/** Of every drawer there ever was (hex). */
export const drawerIds = (session: DrawerPlace, section: Bytes): ReadonlySet<string> =>
  new Set(
    Array.from({ length: numberOf(session, toHex(section)) + 1 }, (_, number) => toHex(idOf(session, section, number))),
  );

/** The record that goes with the keys of a section (hex), and its drawer with them: the next one is another. */
export const nextDrawer = (session: Recorded, sectionHex: string): readonly [string, unknown] => [
  numberKey(sectionHex),
  { number: numberOf(session, sectionHex) + 1 },
];

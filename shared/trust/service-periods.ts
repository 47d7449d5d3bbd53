/**
 * How long a service keeps each kind of section after closing, as one person of it set for all (SPEC.md, T20-T22): signed by
 * their seat, so that it may travel with any file and in anybody's hands.
 */
import { z } from 'zod';
import { bytes32, moment } from '../codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../crypto/crypto.ts';
import { longestMonths, retentionBasis } from '../dossier/retention-basis.ts';
import { sectionKind, sectionKinds } from '../dossier/sections.ts';
import { decodeStatement, signStatement, type StatementKind } from './beside-card.ts';
import { readTextFile, textFile } from './text-file.ts';

/** Months after closing, or after what it runs from, and where that is written. */
export const period = z.strictObject({
  section: sectionKind,
  months: z.number().int().min(1).max(longestMonths),
  source: z.string().trim().min(3).max(300),
  basis: retentionBasis.exactOptional(),
});

/** `shorter`, `longer`: the service leaves it to each person to keep it so. */
export const servicePeriod = period.extend({ shorter: z.boolean(), longer: z.boolean() });
export type ServicePeriod = z.infer<typeof servicePeriod>;

const inOrder = (periods: readonly ServicePeriod[]): boolean =>
  periods.every(({ section }, at) => {
    const before = periods[at - 1];
    return before === undefined || sectionKinds.indexOf(before.section) < sectionKinds.indexOf(section);
  });

const statement = z.strictObject({
  format: z.literal('passerelle/service-periods'),
  version: z.literal(1),
  signKey: bytes32,
  service: z.string().regex(/^[a-z][a-z0-9:-]{0,119}$/),
  /** In the order of the kinds of sections, each at most once. */
  periods: z.array(servicePeriod).refine(inOrder),
  /** Milliseconds since 1970 by the clock of who set them, and later than what was set before. */
  madeAt: moment,
});
export type ServicePeriods = z.infer<typeof statement>;

const kind: StatementKind<ServicePeriods> = {
  schema: statement,
  prefix: 'passerelle/service-periods/1\n',
  title: 'PASSERELLE PERIODS 1',
  cap: 16_384,
};

/** Signed by who sets them, encoded. Throws when a period does not fit. */
export const makeServicePeriods = (
  crypto: Crypto,
  keys: SignKeys,
  details: Pick<ServicePeriods, 'service' | 'periods' | 'madeAt'>,
): Bytes =>
  signStatement(crypto, kind, keys, {
    format: 'passerelle/service-periods',
    version: 1,
    signKey: keys.publicKey,
    ...details,
  });

/** What was set, when the seat it names signed it; null for anything else. Budget: 16,384 bytes (T20). */
export const decodeServicePeriods = (crypto: Crypto, bytes: Uint8Array): ServicePeriods | null =>
  decodeStatement(crypto, kind, bytes);

/** The same in a text file that people carry by any way. */
export const servicePeriodsFile = (bytes: Uint8Array): Bytes => textFile(kind.title, bytes);

/** Budget: as of a text file, 4 MiB. */
export const readServicePeriodsFile = (file: Uint8Array): Bytes | null => readTextFile(kind.title, file);

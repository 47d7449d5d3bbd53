/** The epoch a part of a file comes in, as its sender gives it. */
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { roleIn, type Epoch } from '../../../../shared/contributions/epoch.ts';
import { foundingOf } from '../../../../shared/contributions/format.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { DryRun } from './opened.ts';

/** Where it counts here, or waits for a decision. */
export function epochOf({ came, log }: DryRun): Epoch | undefined {
  const hex = toHex(came.epoch);
  return log.epochs().find((each) => each.hex === hex) ?? log.disputed().get(hex)?.epoch;
}

/**
 * Whether the sender lets a seat write in it. Of one that waits for something earlier only its founding is known. What other
 * epochs beside it say is not asked: the sender need not know of them (R7).
 */
export function letsWrite(trial: DryRun, signKey: Bytes): boolean {
  const epoch = epochOf(trial);
  if (epoch !== undefined) return roleIn(epoch, toHex(signKey)) !== null;
  const held = trial.log.held().get(toHex(trial.came.epoch));
  const named = held === undefined ? undefined : foundingOf(held.contribution)?.members;
  return named?.some(({ seat, writes }) => writes && equal(seat, signKey)) === true;
}

/**
 * A file that came along with an update and that a person wants to look at: handed from the room of updates to the room that takes in
 * files of its kind, which opens it as if it had been picked. It is held once, and by nobody longer than that.
 */
import type { CarriedKind } from '../../shared/update/update.ts';

type Bytes = Uint8Array<ArrayBuffer>;

let held: { readonly is: CarriedKind; readonly bytes: Bytes } | undefined;

export function handOver(is: CarriedKind, bytes: Bytes): void {
  held = { is, bytes };
}

/** The one that was handed over, if it is of this kind; after that it is gone. */
export function takeOver(is: CarriedKind): Bytes | undefined {
  if (held?.is !== is) return undefined;
  const { bytes } = held;
  held = undefined;
  return bytes;
}

/** Whether one of this kind waits for its room. */
export const isWaiting = (is: CarriedKind): boolean => held?.is === is;

/** R13 of the vault: nobody stays beside an epoch that counts for them and names them, though its key came. */
import { seatOf } from '../people.ts';
import { piece } from '../pieces.ts';
import type { Parcel } from '../carrying.ts';
import { logAt, type Desk } from '../desk.ts';
import { Broken } from './broken.ts';

/** @param desk with what the parcel brought */
export function keysAreKept(desk: Desk, parcel: Parcel): void {
  if (desk.begun === null || parcel.keys.every((key) => desk.keys.includes(key))) return;
  const log = logAt(desk);
  const came = new Set(parcel.keys.map((key) => piece(key).hex));
  const passedOver = log
    .leaves()
    .some((leaf) => came.has(leaf.hex) && leaf.members.has(seatOf(desk.who)) && !log.holdsKey(leaf));
  if (passedOver) throw new Broken('R13', 'the key of an epoch that counts was passed over');
}

/**
 * A place made on the locked screen for someone two officers are to let back in: keys nobody had before, sealed with a
 * passphrase chosen for it, and the file that asks the officers (SPEC.md, O3, O5).
 */
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import { must } from '../../../../shared/result.ts';
import { decodeCard, makeCard } from '../../../../shared/trust/seat-card.ts';
import type { Profile } from '../../api/places.ts';
import { newSeat, type EntryDeps } from '../opening/open-vault.ts';
import { newKdf } from '../../core/keys/derive.ts';
import { openSlot, sealSlot, type RequestSlot } from '../../core/keys/key-file.ts';
import { decodeSeat, encodeSeat, type Identity, type SeatSecret } from '../../core/keys/seat.ts';
import { requestFile, type AskedForService, type RecoveryRequest } from './recovery-files.ts';

/** A new place as it waits: sealed, named by the hash of its request. */
export type WaitingPlace = Pick<RequestSlot, 'id' | 'seat' | 'kdf' | 'box' | 'request' | 'signKey' | 'wrapKey'>;

export interface NewPlaceRequest {
  readonly waiting: WaitingPlace;
  /** For the officers. */
  readonly file: Bytes;
}

export interface AskFor extends Pick<RecoveryRequest, 'vault' | 'places'> {
  /** For a service, without the person: who asks, and why. */
  readonly forService?: AskedForService;
  /** What the place is called until it is known whose it is. */
  readonly label: string;
  readonly passphrase: string;
}

export async function askOfficers(
  deps: EntryDeps,
  { vault, places, label, passphrase, forService }: AskFor,
): Promise<NewPlaceRequest> {
  const { crypto } = deps;
  const name = label.trim() === '' ? '-' : label;
  const seat = await newSeat(deps, { name, function: 'unknown', service: 'unknown' });
  const asking = {
    format: 'passerelle/recovery-request' as const,
    vault,
    signKey: seat.real.sign.publicKey,
    wrapKey: seat.real.wrap.publicKey,
    at: deps.now(),
    places,
  };
  const { file, hash } = requestFile(
    crypto,
    forService ? { ...asking, version: 3, for: forService } : { ...asking, version: 2 },
  );
  const kdf = newKdf(crypto);
  const key = await deps.derive(passphrase, kdf);
  const header = { id: crypto.random(16), seat: seat.seat, kdf };
  const { box } = sealSlot(crypto, vault, { ...header, kind: 'passphrase', label }, encodeSeat(seat), key);
  const { signKey, wrapKey } = asking;
  return { waiting: { ...header, box, request: hash, signKey, wrapKey }, file };
}

/** The new place with its passphrase's key, or null. */
export function openWaiting(crypto: Crypto, vault: Bytes, waiting: WaitingPlace, key: Bytes): SeatSecret | null {
  const { id, seat, kdf, box } = waiting;
  const plain = openSlot(crypto, vault, { kind: 'passphrase', id, seat, label: '', kdf, box }, key);
  return plain && decodeSeat(plain);
}

/** The new place on cards of its own, once it is known who it is for. */
export function named(crypto: Crypto, place: SeatSecret, who: Profile, madeAt: number): SeatSecret {
  const { name, function: fn, service } = who;
  const withCard = (identity: Identity): Identity => {
    const before = decodeCard(crypto, identity.card);
    const { realm, person, ageRecipient, wrapKey } = must(before.ok ? before.value : null, 'a card made here');
    const details = { realm, person, ageRecipient, wrapKey, name, function: fn, service, madeAt };
    return { ...identity, card: makeCard(crypto, identity.sign, details) };
  };
  return { ...place, real: withCard(place.real), practice: withCard(place.practice) };
}

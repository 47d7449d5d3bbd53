/**
 * Somebody else knows a passphrase (SPEC.md, K16). A new one does not suffice: with the old one, and the key file of any
 * earlier day, they hold what opened this seat then. So what the erasure key is wrapped to is replaced, and the keys that
 * everything rests under with it. Signing keys stay: others know the person by them.
 */
import { equal } from '../../../../shared/codec/bytes.ts';
import type { Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { WayInProof } from '../../api/places.ts';
import { newSlot, type EntryDeps } from '../opening/open-vault.ts';
import type { SecondKey } from '../opening/second-key.ts';
import { officersSlots, requestSlots, wordsSlots, type AnySlot, type Slot } from '../../core/keys/key-file.ts';
import { renewed } from '../../core/session/renewal.ts';
import type { SeatSecret } from '../../core/keys/seat.ts';
import type { Session } from '../../core/session/session.ts';
import { changePeople, erasureFor } from '../household/membership.ts';
import { officersSlotFor } from './officers.ts';
import { isId } from './reopening.ts';
import { fromRecoveryWords } from '../opening/words.ts';

export interface Turning {
  readonly seat: SeatSecret;
  /** What the person showed: printed words, where these were typed, go on opening the seat. */
  readonly proof: WayInProof;
  readonly passphrase: {
    readonly kind: 'passphrase';
    readonly label: string;
    readonly secret: string;
    readonly id: Slot['id'];
    readonly second?: SecondKey | undefined;
  };
}

/**
 * Turns the keys of my seat and seals them anew, in one write. Ways in that nobody showed now (printed words, a request to
 * officers) are closed: they hold the keys of before. What officers hold of me is made anew for the same officers.
 */
export async function turnKeys(
  deps: EntryDeps,
  session: Session,
  { seat, proof, passphrase }: Turning,
): Promise<Result<undefined, VaultProblem>> {
  const { crypto, vault, file } = session;
  const box = crypto.wrapKeys();
  const secret: SeatSecret = { ...seat, box };
  const slots: AnySlot[] = [await newSlot(deps, vault, secret, passphrase)];
  const words = 'words' in proof ? fromRecoveryWords(crypto, proof.words) : null;
  const printed = wordsSlots(file).find((each) => equal(each.seat, seat.seat));
  if (words?.ok && printed) {
    const { id, label } = printed;
    slots.push(await newSlot(deps, vault, secret, { kind: 'words', id, label, secret: words.value }));
  }
  const held = officersSlots(file).find((each) => equal(each.seat, seat.seat));
  const again = held && officersSlotFor(session, secret);
  if (again) slots.push(again);
  const erasureKey = crypto.random(32);
  const isMine = (each: { readonly seat?: unknown }): boolean => isId(each.seat, seat.seat);
  const isMySlot = (each: AnySlot): boolean => isId(each['seat'], seat.seat);
  // A request of the locked screen waits for officers to open what they held of the keys of before.
  const waits = (each: AnySlot): boolean =>
    held !== undefined && requestSlots({ slots: [each] }).some(({ of }) => equal(of, held.id));
  const act = { do: 'turn' as const, seat: seat.seat, key: box.publicKey };
  return changePeople(
    session,
    [{ act }],
    (before) => {
      const next = renewed(session, before, erasureKey);
      const others = next.erasure.filter((each) => !isMine(each));
      const mine = erasureFor(session, { seat: seat.seat, wrapKey: box.publicKey }, erasureKey);
      return {
        ...next,
        erasure: [...others, mine],
        slots: [...next.slots.filter((each) => !isMySlot(each) && !waits(each)), ...slots],
      };
    },
    { erasureKey, storageKeys: session.atRest.next(), secret },
  );
}

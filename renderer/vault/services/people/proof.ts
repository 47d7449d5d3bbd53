/** Whether somebody who asks for something grave is who they say: their passphrase or printed words once more. */
import { equal } from '../../../../shared/codec/bytes.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { WayInProof } from '../../api/places.ts';
import { openWay, type EntryDeps, type OpenedWay } from '../opening/open-vault.ts';
import { passphraseSlots, wordsSlots } from '../../core/keys/key-file.ts';
import type { Session } from '../../core/session/session.ts';
import { fromRecoveryWords } from '../opening/words.ts';

/** Those of these slots that are of my seat. */
export const mine = <T extends { readonly seat: Uint8Array }>(session: Session, slots: readonly T[]): readonly T[] =>
  slots.filter((each) => equal(each.seat, session.secret.seat));

/** The way in that a proof opens: `wrong-passphrase`, `words-open-nothing`, or what is wrong with typed words. */
export async function prove(
  deps: EntryDeps,
  session: Session,
  proof: WayInProof,
): Promise<Result<OpenedWay, VaultProblem>> {
  const { file } = session;
  if ('passphrase' in proof) {
    const opened = await openWay(deps, file, mine(session, passphraseSlots(file)), proof.passphrase);
    if (!opened.ok) return opened;
    return opened.value ? ok(opened.value) : fail({ code: 'wrong-passphrase' });
  }
  const secret = fromRecoveryWords(deps.crypto, proof.words);
  if (!secret.ok) return secret;
  const opened = await openWay(deps, file, mine(session, wordsSlots(file)), secret.value);
  if (!opened.ok) return opened;
  return opened.value ? ok(opened.value) : fail({ code: 'words-open-nothing' });
}

/** Whether this proof is mine; nothing else happens. */
export async function proved(
  deps: EntryDeps,
  session: Session,
  proof: WayInProof,
): Promise<Result<undefined, VaultProblem>> {
  const opened = await prove(deps, session, proof);
  return opened.ok ? ok(undefined) : opened;
}

/** People who write in made-up dossiers: the owner of a vault, and colleagues who are known by their cards alone. */
import 'fake-indexeddb/auto';
import { newIdentity, recipientOf } from '../../shared/crypto/age.ts';
import type { Member } from '../../shared/contributions/ops.ts';
import type { Bytes, Crypto, SignKeys } from '../../shared/crypto/crypto.ts';
import { argon2id } from '../../shared/crypto/sodium.ts';
import type { Result } from '../../shared/result.ts';
import { realRealm } from '../../shared/trust/realms.ts';
import { makeCard, newPersonId } from '../../shared/trust/seat-card.ts';
import type { Profile } from '../../renderer/vault/api.ts';
import { memberOf } from '../../renderer/vault/core/writing/writing.ts';
import type { VaultContext } from '../../renderer/vault/core/context/context.ts';
import { createVault } from '../../renderer/vault/services/opening/open-vault.ts';
import { Sections } from '../../renderer/vault/core/sections/sections.ts';
import { firstSettings } from '../../renderer/vault/core/session/settings.ts';
import type { ShellCalls } from '../../renderer/vault/shell.ts';

export const passphrase = 'vier gele ladders naast het water';

export interface Writer {
  readonly keys: SignKeys;
  readonly card: Bytes;
  readonly member: Member;
}

/** Sets a computer up with its first person, as the application does at its first start. */
export async function newVault(crypto: Crypto, shell: ShellCalls, owner: Profile): Promise<VaultContext> {
  const deps = {
    crypto,
    shell,
    now: () => Date.now(),
    notify: () => undefined,
    derive: (phrase: string, kdf: { salt: Bytes; passes: number; memory: number }) =>
      argon2id(phrase, kdf.salt, kdf.passes, kdf.memory),
  };
  const session = good(
    await createVault(deps, { ...owner, passphrase, language: 'nl', label: owner.name }, crypto.random(16)),
  );
  good(await session.records.put([['settings', firstSettings('nl')]]));
  return { session, sections: new Sections(session) };
}

export const ownerOf = ({ session }: VaultContext): Writer => {
  const { sign, card } = session.identity('real');
  return { keys: sign, card, member: memberOf(session, 'real') };
};

/** A colleague of another computer. */
export async function colleague(crypto: Crypto, profile: Profile): Promise<Writer> {
  const keys = crypto.signKeys();
  const person = newPersonId(crypto, keys.publicKey);
  const card = makeCard(crypto, keys, {
    realm: realRealm,
    person,
    ageRecipient: await recipientOf(await newIdentity()),
    wrapKey: crypto.wrapKeys().publicKey,
    ...profile,
    madeAt: Date.now(),
  });
  return { keys, card, member: { person, seat: keys.publicKey, service: profile.service, writes: true } };
}

/** The value, or an error that names the problem: making up data must not go on after a failure. */
export function good<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`making up a vault failed: ${JSON.stringify(result.problem)}`);
  return result.value;
}

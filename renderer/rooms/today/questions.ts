/** What Today asks the vault, under the name its answer is kept by. */
import type { Answer, Realm } from '../../vault/api.ts';
import type { VaultClient } from '../../vault/client.ts';

export const todayQuestion = (realm: Realm): string => `today/${realm}`;

/** Asked right after unlocking (data/ask-ahead.ts). */
export const askToday = (vault: VaultClient, realm: Realm): Readonly<Record<string, Answer<unknown>>> => ({
  [todayQuestion(realm)]: vault.today(),
});

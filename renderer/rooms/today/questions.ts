/** What Today asks the vault, under the names its answers are kept by. */
import type { Answer, Realm } from '../../vault/api.ts';
import type { VaultClient } from '../../vault/client.ts';

export const todayQuestions = {
  today: (realm: Realm) => `today/${realm}`,
  caseload: (realm: Realm) => `caseload/${realm}`,
} as const;

/** Everything the list of Today needs, asked at once. */
export const askToday = (vault: VaultClient, realm: Realm): Readonly<Record<string, Answer<unknown>>> => ({
  [todayQuestions.today(realm)]: vault.today(),
  [todayQuestions.caseload(realm)]: vault.caseload(),
});

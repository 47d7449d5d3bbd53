/**
 * Where it stands what the page says to whoever works, beside no ground in particular: what the log is for, why sensitive data stay closed,
 * what one's administration may have to report, and on which articles a secret-holder decides.
 */
import { cite, type Grounds } from '../law/index.ts';

export const saidBeside = {
  log: [cite('data-protection', '56')],
  sensitive: [cite('data-protection', '34'), cite('gdpr', '9', 'from-memory')],
  beforeWriting: [cite('common-database', '2; 16; 18')],
  ownDecision: [cite('penal-code-1867', '458bis', 'text-older'), cite('penal-code-2024-ii', '353, § 1', 'text-older')],
} as const satisfies Readonly<Record<string, readonly [Grounds, ...Grounds[]]>>;

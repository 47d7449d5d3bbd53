/** How much of a dossier its person has looked at: what came since is counted in the list of people. */
import { z } from 'zod';
import { contributionCount, type VaultContext } from './context.ts';

const seenRecord = z.number();

type Seen = readonly (readonly [string, unknown])[];

/** How much a dossier held when I last looked at it; 0 where I never did. */
export function lastSeen({ session }: VaultContext, dossier: string): number {
  const seen = seenRecord.safeParse(session.records.get(`seen/${dossier}`));
  return seen.success ? seen.data : 0;
}

/** How much a dossier holds as I look at it; empty when that is known, or nothing. */
export function seenNow(context: VaultContext, dossier: string): Seen {
  const [key, count] = [`seen/${dossier}`, contributionCount(context, dossier)];
  return count === 0 || context.session.records.get(key) === count ? [] : [[key, count]];
}

/** What I add myself is nothing new to me; what else came since I looked still is. Nothing where I never did. */
export function seenWith(context: VaultContext, dossier: string, added: number): Seen {
  const before = lastSeen(context, dossier);
  return before === 0 ? [] : [[`seen/${dossier}`, before + added]];
}

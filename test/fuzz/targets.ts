/** All targets, by the file that declares them: one that is asked for alone brings no other with it. */
import type { Target } from './target.ts';

export const groups: Readonly<Record<string, () => Promise<readonly Target[]>>> = {
  exchange: async () => (await import('./targets/exchange.ts')).exchangeTargets,
  trust: async () => (await import('./targets/trust.ts')).trustTargets,
  files: async () => (await import('./targets/files.ts')).fileTargets,
  contributions: async () => (await import('./targets/contributions.ts')).contributionTargets,
  storage: async () => (await import('./targets/storage.ts')).storageTargets,
  typed: async () => (await import('./targets/typed.ts')).typedTargets,
  lists: async () => (await import('./targets/lists.ts')).listTargets,
  shell: async () => (await import('./targets/shell.ts')).shellTargets,
  values: async () => (await import('./targets/values.ts')).valueTargets,
  updates: async () => (await import('./targets/updates.ts')).updateTargets,
  received: async () => (await import('./targets/received.ts')).receivedTargets,
};

export interface Placed {
  readonly group: string;
  readonly target: Target;
}

/** @param part of a name; all without it */
export async function chosenTargets(part: string | undefined): Promise<readonly Placed[]> {
  const placed: Placed[] = [];
  for (const [group, load] of Object.entries(groups)) for (const target of await load()) placed.push({ group, target });
  const chosen = placed.filter(({ target: { name } }) => part === undefined || name.includes(part));
  if (chosen.length === 0)
    throw new Error(`--only takes a part of: ${placed.map(({ target }) => target.name).join(', ')}`);
  return chosen;
}

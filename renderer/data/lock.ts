/** Locking: what is being typed becomes a draft, then the shell ends this page and opens a fresh, locked one. */
import i18next from 'i18next';
import type { LockedBy } from '../../shared/bridge/contract.ts';
import { asLanguage } from '../i18n/i18n.ts';
import { useServices, type Services } from './vault.tsx';

type Keep = () => Promise<unknown>;
const keepers = new Set<Keep>();
let locking: Promise<void> | undefined;

/** Registers what must be kept (a field's unsaved text) before this page ends. Returns how to take it back. */
export function keepBeforeLock(keep: Keep): () => void {
  keepers.add(keep);
  return () => void keepers.delete(keep);
}

/**
 * How long locking may be held up, in milliseconds: the room may already be someone else's. Drafts were kept with each
 * key, so only the last letter is still on its way; the vault may be busy with something long, and is not waited for.
 */
const patience = { drafts: 600, vault: 200 } as const;

/** Locks now. Calling it again while it runs changes nothing. */
export function lockNow({ vault, shell }: Services, why: LockedBy): Promise<void> {
  locking ??= keepAll(vault.prepareLock.bind(vault)).then(async () => {
    await shell('app.lock', { language: asLanguage(i18next.language), why });
  });
  return locking;
}

async function keepAll(prepare: () => Promise<unknown>): Promise<void> {
  const drafts = Promise.allSettled([...keepers].map((keep) => keep()));
  await Promise.all([within(patience.drafts, drafts), within(patience.vault, prepare())]);
}

const within = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, ms))]);

/** @param why what the locked screen says of it */
export function useLock(why: LockedBy = { by: 'person' }): () => void {
  const all = useServices();
  return () => void lockNow(all, why);
}

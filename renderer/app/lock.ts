/** Locking: what is being typed becomes a draft, then the shell ends this page and opens a fresh, locked one. */
import i18next from 'i18next';
import { asLanguage } from './i18n.ts';
import { useServices, type Services } from './vault.tsx';

type Keep = () => Promise<unknown>;
const keepers = new Set<Keep>();
let locking: Promise<void> | undefined;

/** Registers what must be kept (a field's unsaved text) before this page ends. Returns how to take it back. */
export function keepBeforeLock(keep: Keep): () => void {
  keepers.add(keep);
  return () => void keepers.delete(keep);
}

/** How long keeping drafts may hold up locking: the room may already be someone else's. */
const patience = 2000;

/** Locks now. Calling it again while it runs changes nothing. */
export function lockNow({ vault, shell }: Services): Promise<void> {
  locking ??= keepAll(vault.prepareLock.bind(vault)).then(async () => {
    await shell('app.lock', { language: asLanguage(i18next.language) });
  });
  return locking;
}

async function keepAll(prepare: () => Promise<unknown>): Promise<void> {
  const work = Promise.allSettled([...keepers].map((keep) => keep())).then(() => prepare());
  const late = new Promise<void>((resolve) => setTimeout(resolve, patience));
  await Promise.race([work, late]);
}

export function useLock(): () => void {
  const all = useServices();
  return () => void lockNow(all);
}

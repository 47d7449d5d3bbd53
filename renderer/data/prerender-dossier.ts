/**
 * A dossier that is drawn while one looks at its row, hidden from view (lay-out-ahead.ts). Opened, it is seen once the access log
 * names it (renderer/vault/SPEC.md, L3). A change makes it worthless.
 */
import { ok } from '../../shared/result.ts';
import { sameValue } from '../../shared/same-value.ts';
import type { VaultClient } from '../vault/client.ts';
import { loggedLater, loggedOnce, newOpening, type Logged } from './logged.ts';
import type { PrefetchedDossier } from './prefetched-dossier.ts';

/** A dossier at an address. */
export interface RouteTarget {
  readonly id: string;
  /** As the link has it: `/dossier/<id>…`. */
  readonly to: string;
}

export interface Drawn extends RouteTarget {
  readonly preparing: number;
  readonly opened: PrefetchedDossier;
  /** Told of the entry in the access log once somebody opens it. */
  readonly follow: (entry: Logged['done']) => void;
  readonly stop: () => void;
}

let drawn: Drawn | undefined;
let preparings = 0;
const listeners = new Set<() => void>();

function setDrawn(next: Drawn | undefined): void {
  drawn?.stop();
  drawn = next;
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`. */
export const dossierAhead = {
  get: (): Drawn | undefined => drawn,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Nobody looks at its row any more. */
  drop: (): void => setDrawn(undefined),
};

export const isSameTarget = (one: RouteTarget, other: RouteTarget): boolean =>
  one.id === other.id && one.to === other.to;

/** The dossier, where it has been drawn as this address shows it. */
export const dossierDrawnAt = (target: RouteTarget): Drawn | undefined =>
  drawn !== undefined && isSameTarget(drawn, target) ? drawn : undefined;

/** Has the vault get a dossier ready, and draws it unless it is outdated by then. Where it cannot be, opening it tells why. */
export async function drawDossierAhead(
  vault: VaultClient,
  target: RouteTarget,
  isWanted: () => boolean,
): Promise<void> {
  preparings += 1;
  const preparing = preparings;
  let isOld = false;
  const stop = vault.onEvent(({ type }) => {
    if (type !== 'changed') return;
    isOld = true;
    stop();
    if (drawn?.preparing === preparing) setDrawn(undefined);
  });
  const [view, drafts] = await Promise.all([vault.prepareDossier({ id: target.id, preparing }), vault.drafts()]);
  if (isOld || !isWanted() || !view.ok || !drafts.ok) return stop();
  const { logged, follow } = loggedLater();
  setDrawn({ ...target, preparing, opened: { view, drafts, logged }, follow, stop });
}

/** Opens what was drawn: the same object where it still is so. */
export async function openDrawn(
  vault: VaultClient,
  { id, preparing, opened, follow }: Drawn,
): Promise<PrefetchedDossier> {
  const opening = newOpening();
  const asked = vault.openPrepared({ id, preparing, opening });
  const entry = vault.openingLogged({ opening });
  const [answer, drafts] = await Promise.all([asked, vault.drafts()]);
  if (answer.ok && answer.value === undefined && sameValue(drafts, opened.drafts)) {
    follow(entry);
    return opened;
  }
  const view = answer.ok ? (answer.value === undefined ? opened.view : ok(answer.value)) : answer;
  return { view, drafts, logged: loggedOnce(entry) };
}

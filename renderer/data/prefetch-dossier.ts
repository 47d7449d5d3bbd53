/**
 * Opening a dossier as soon as one asks for it: the vault works on it while the list still stands, and the room is then drawn
 * once, with everything in it. What was drawn before, while one looked at its row, is there at once (prerender-dossier.ts). Either is
 * seen once the access log names the opening.
 */
import type { AskedMotive } from '../vault/api.ts';
import type { VaultClient } from '../vault/client.ts';
import { dossierAhead, dossierDrawnAt, openDrawn, type Drawn, type RouteTarget } from './prerender-dossier.ts';
import type { PrefetchedDossier } from './prefetched-dossier.ts';
import { loggedOnce, newOpening } from './logged.ts';

/** With one of these keys held a link is meant for elsewhere. */
type Keys = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

interface Ahead {
  readonly id: string;
  readonly answer: Promise<PrefetchedDossier>;
  opened?: PrefetchedDossier;
  readonly stop: () => void;
}

/** The one that was asked for last; a change in between makes it worthless. */
const ahead = new WeakMap<VaultClient, Ahead>();

/**
 * For the click on a link to the dossier: false when the link is meant for elsewhere. `go` is called once the room can be drawn
 * with everything in it: until then the list stays, and nothing of it has to be drawn anew. Of several clicks the last one goes.
 */
export function openAhead(
  vault: VaultClient,
  target: RouteTarget,
  { ctrlKey, metaKey, shiftKey, altKey }: Keys,
  go: () => void,
): boolean {
  if (ctrlKey || metaKey || shiftKey || altKey) return false;
  ahead.get(vault)?.stop();
  const drawn = dossierDrawnAt(target);
  const stop = vault.onEvent(({ type }) => {
    if (type === 'changed') forget(vault, begun);
  });
  const answer = drawn === undefined ? openNow(vault, target.id) : openDrawn(vault, drawn);
  const begun: Ahead = { id: target.id, answer, stop };
  ahead.set(vault, begun);
  last = begun;
  void ready(begun, drawn).then(() => (last === begun ? go() : undefined));
  return true;
}

let last: Ahead | undefined;
/** Longer than this, the room that waits is better than a list that seems not to have heard. */
const patience = 150;

/** Until the room can be drawn whole; what was drawn is kept where it is that room, and may be seen. */
async function ready(begun: Ahead, drawn: Drawn | undefined): Promise<void> {
  const answered = begun.answer.then(async (opened) => {
    begun.opened = opened;
    if (drawn === undefined) return true;
    await opened.logged.done;
    return opened === drawn.opened && opened.logged.isDone;
  });
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience));
  if (!(await Promise.race([answered, late]))) dossierAhead.drop();
}

function forget(vault: VaultClient, begun: Ahead): void {
  begun.stop();
  if (ahead.get(vault) === begun) ahead.delete(vault);
}

/** @param motive why, where it is not on one's own list */
export async function openNow(vault: VaultClient, id: string, motive?: AskedMotive): Promise<PrefetchedDossier> {
  const opening = newOpening();
  const asked = vault.beginOpening({ id, opening, ...(motive !== undefined && { motive }) });
  const logged = loggedOnce(vault.openingLogged({ opening }));
  const [view, drafts] = await Promise.all([asked, vault.drafts()]);
  return { view, drafts, logged };
}

/** What has been answered by now, for the first drawing of the room. */
export function openedAhead(vault: VaultClient, id: string): PrefetchedDossier | undefined {
  const begun = ahead.get(vault);
  return begun?.id === id ? begun.opened : undefined;
}

/** The dossier on its way, if it was asked for ahead; once. */
export function takeAhead(vault: VaultClient, id: string): Promise<PrefetchedDossier> | undefined {
  const begun = ahead.get(vault);
  if (begun?.id !== id) return undefined;
  forget(vault, begun);
  return begun.answer;
}

/**
 * Opening a dossier as soon as one asks for it: the vault works on it while the list still stands, and the room is then drawn
 * once, with everything in it.
 */
import type { Result } from '../../shared/result.ts';
import type { DossierView, Draft, VaultProblem } from '../vault/api.ts';
import type { VaultClient } from '../vault/client.ts';

/** With one of these keys held a link is meant for elsewhere. */
type Keys = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** A dossier as the vault answered, and what is being typed in it. */
export interface Opened {
  readonly view: Result<DossierView, VaultProblem>;
  readonly drafts: Result<readonly Draft[], VaultProblem>;
}

interface Ahead {
  readonly id: string;
  readonly answer: Promise<Opened>;
  opened?: Opened;
  readonly stop: () => void;
}

/** The one that was asked for last; a change in between makes it worthless. */
const ahead = new WeakMap<VaultClient, Ahead>();
let onItsWay: Promise<unknown> = Promise.resolve();

/** For the click on a link to the dossier. */
export function openAhead(vault: VaultClient, id: string, { ctrlKey, metaKey, shiftKey, altKey }: Keys): void {
  if (ctrlKey || metaKey || shiftKey || altKey) return;
  ahead.get(vault)?.stop();
  const stop = vault.onEvent(({ type }) => {
    if (type === 'changed') forget(vault, begun);
  });
  const begun: Ahead = { id, answer: openNow(vault, id), stop };
  ahead.set(vault, begun);
  onItsWay = begun.answer.then((opened) => {
    begun.opened = opened;
  });
}

function forget(vault: VaultClient, begun: Ahead): void {
  begun.stop();
  if (ahead.get(vault) === begun) ahead.delete(vault);
}

export async function openNow(vault: VaultClient, id: string): Promise<Opened> {
  const [view, drafts] = await Promise.all([vault.openDossier({ id }), vault.drafts()]);
  return { view, drafts };
}

/** What has been answered by now, for the first drawing of the room. */
export function openedAhead(vault: VaultClient, id: string): Opened | undefined {
  const begun = ahead.get(vault);
  return begun?.id === id ? begun.opened : undefined;
}

/** The dossier on its way, if it was asked for ahead; once. */
export function takeAhead(vault: VaultClient, id: string): Promise<Opened> | undefined {
  const begun = ahead.get(vault);
  if (begun?.id !== id) return undefined;
  forget(vault, begun);
  return begun.answer;
}

/** Longer than this, the room that waits is better than a list that seems not to have heard. */
const patience = 150;

/** For the router: the list stays until the dossier that was clicked is there. */
export const untilOpened = async (): Promise<null> => {
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([onItsWay, late]);
  return null;
};

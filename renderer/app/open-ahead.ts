/** Opening a dossier as soon as one asks for it: the vault works on it while the page moves to its room. */
import type { Answer, DossierView, Draft } from '../vault/api.ts';
import type { VaultClient } from '../vault/client.ts';
import { askAhead, takeAhead } from './ask-ahead.ts';

/** With one of these keys held a link is meant for elsewhere. */
type Keys = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const question = (id: string): string => `open/${id}`;
const draftsQuestion = 'drafts';

/** For the click on a link to the dossier. */
export function openAhead(vault: VaultClient, id: string, { ctrlKey, metaKey, shiftKey, altKey }: Keys): void {
  if (ctrlKey || metaKey || shiftKey || altKey) return;
  askAhead(vault, { [question(id)]: vault.openDossier({ id }), [draftsQuestion]: vault.drafts() });
}

/** The dossier and what is being typed in it, on their way or asked for now. */
export const openNow = (vault: VaultClient, id: string): [Answer<DossierView>, Answer<readonly Draft[]>] => {
  const view = takeAhead<DossierView>(vault, question(id));
  const drafts = takeAhead<readonly Draft[]>(vault, draftsQuestion);
  // Drafts that were asked for with another dossier may have changed since.
  return view === undefined ? [vault.openDossier({ id }), vault.drafts()] : [view, drafts ?? vault.drafts()];
};

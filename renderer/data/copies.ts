/** What is copied out of the page is told to the shell, which takes it off the clipboard when it locks. */
import type { Shell } from './vault.tsx';

/** Until the system has what was copied, in milliseconds; and until somebody who selects has come to a rest. */
const settling = { clipboard: 50, selection: 300 } as const;

let connected: Shell | undefined;

/** Puts text on the clipboard, because somebody pressed a button for it. Rejects when the shell does not do it. */
export async function copyText(text: string): Promise<void> {
  if (connected === undefined) throw new Error('no shell');
  await connected('clipboard.write', { text });
}

/** Tells of everything that is copied, cut and selected from now on. */
export function watchCopies(page: Document, shell: Shell): void {
  connected = shell;
  const timers: { clipboard?: number; selection?: number } = {};
  const soon = (place: 'clipboard' | 'selection'): void => {
    clearTimeout(timers[place]);
    const tell = (): void => void shell('clipboard.noted', { place }).catch(() => undefined);
    timers[place] = window.setTimeout(tell, settling[place]);
  };
  for (const done of ['copy', 'cut']) page.addEventListener(done, () => soon('clipboard'));
  // A field has a selection of its own, which the document does not know.
  for (const done of ['selectionchange', 'select'])
    page.addEventListener(done, () => (isSelected(page) ? soon('selection') : undefined), { capture: true });
}

function isSelected(page: Document): boolean {
  const { activeElement } = page;
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement)
    return activeElement.selectionStart !== activeElement.selectionEnd;
  return page.getSelection()?.isCollapsed === false;
}

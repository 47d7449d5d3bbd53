/**
 * A menu or a small window stands in the page a moment before it has the keyboard. What is pressed in that moment is meant for it, and
 * would go to whatever opened it: arrows scroll the page, Enter closes it again, Escape does nothing. It is held, and done once the
 * menu has the keyboard.
 */
import { isTyping } from './shortcuts.ts';

const meant: readonly string[] = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter', ' ', 'Escape'];
const popups = '.mantine-Menu-dropdown, .mantine-Popover-dropdown';
const openers = ':is([aria-haspopup="menu"], [aria-haspopup="dialog"])[aria-expanded="true"]';
/** What has not taken the keyboard by then does not take it, in milliseconds. */
const longest = 2_000;

/** Menus that had the keyboard; menus, and what opens them, that never took it. */
const settled = new WeakSet<Element>();
let held: readonly string[] = [];
let isDoing = false;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Begins to watch, for as long as the page is there. */
export function watchEarlyKeys(): void {
  window.addEventListener('focusin', hearFocus, { capture: true });
  window.addEventListener('keydown', hearKey, { capture: true });
}

function hearFocus({ target }: FocusEvent): void {
  const popup = target instanceof Element ? target.closest(popups) : null;
  if (popup === null) return;
  settled.add(popup);
  // It takes the keyboard twice, the second time once its effects have run: what was done before would be taken back.
  if (held.length > 0) requestAnimationFrame(() => setTimeout(doHeld));
}

function hearKey(event: KeyboardEvent): void {
  const { key, ctrlKey, altKey, metaKey, shiftKey, isComposing, repeat } = event;
  if (isDoing || !meant.includes(key) || ctrlKey || altKey || metaKey || shiftKey || isComposing) return;
  const opening = openingNow();
  if (opening === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  // Of a key that is held down, what follows is no decision.
  if (repeat) return;
  if (held.length === 0) waiting = setTimeout(() => giveUp(opening), longest);
  held = [...held, key];
}

/** What is about to take the keyboard. */
function openingNow(): Element | undefined {
  const at = document.activeElement;
  if (at === null || isTyping(at) || at.closest(popups) !== null) return undefined;
  const shown = [...document.querySelectorAll(popups)].filter((popup) => popup.getClientRects().length > 0);
  return [...shown, ...(shown.length === 0 && at.matches(openers) ? [at] : [])].findLast((each) => !settled.has(each));
}

function giveUp(opening: Element): void {
  settled.add(opening);
  held = [];
}

function doHeld(): void {
  clearTimeout(waiting);
  const keys = held;
  held = [];
  isDoing = true;
  for (const key of keys) press(key, document.activeElement);
  isDoing = false;
}

function press(key: string, at: Element | null): void {
  if (!(at instanceof HTMLElement)) return;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  const isTaken = !at.dispatchEvent(event);
  if (!isTaken && (key === 'Enter' || key === ' ') && at.matches('button, a[href]')) at.click();
}

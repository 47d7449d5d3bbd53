/**
 * What is typed between a key that opens a field and the field itself. From the press on the keyboard is in a field that nobody
 * sees: accents, dead keys and what other ways of typing put together come out as anywhere. Once the field that was meant can hold
 * the keyboard, it gets it, with everything that was typed until then. A field of a passphrase neither gives nor gets anything.
 */
import { isShortcut, isTyping } from './shortcuts.ts';
import { roomId } from './room-id.ts';

/** Which field is meant. */
export type Meant = 'search' | 'first-room' | 'chosen-next' | 'new-dossier' | `note/${string}`;

export const noteMeant = (dossier: string): Meant => `note/${dossier}`;

/** Longer than this nobody types into nothing, in milliseconds: the keyboard goes back to the room. */
const longest = 10_000;
/** So long after it got the keyboard a field keeps it, whatever a window that closes does, in milliseconds. */
const settling = 2_000;

interface Ahead {
  readonly field: HTMLTextAreaElement;
  meant: Meant;
  /** The key for a note was pressed before anything could answer it. */
  isNoteAsked: boolean;
  /** The field had the keyboard already, and was drawn anew: what is typed goes on where it stood. */
  goesOn: boolean;
  readonly end: () => void;
}

let ahead: Ahead | undefined;
/** The field that was meant is getting the keyboard. */
let isGiving = false;
/** Typed for a field that did not come in time: it is there when it comes. */
const waiting = new Map<Meant, string>();

/** What the field that nobody sees is called, for whoever hears the screen; words come later than the first screen. */
let label = (): string => '';

export function labelTypedAhead(words: () => string): void {
  label = words;
  ahead?.field.setAttribute('aria-label', label());
}

/** From now on what is typed is meant for that field. What was typed before goes along, unless it was meant for something else. */
export function typeAheadFor(meant: Meant): void {
  endKeeping();
  // Nobody was found by the name it was typed behind, and now somebody is.
  if (meant.startsWith('note/')) moveWaiting('chosen-next', meant);
  if (ahead === undefined) ahead = begin(meant);
  // Unlocking began, and the key for a note was pressed behind it: what follows stays meant for the search.
  else if (ahead.isNoteAsked && meant === 'first-room') ahead.meant = 'search';
  else if (ahead.meant !== meant) {
    const isGoingOn = ahead.meant === 'chosen-next' || ahead.meant === 'search';
    if (!isGoingOn) keepWaiting(ahead);
    ahead.meant = meant;
  }
  ahead.field.focus({ preventScroll: true });
}

/** What was typed is dropped: it was meant for something that did not happen. */
export function dropTypedAhead(): void {
  ahead?.end();
  ahead = undefined;
}

/** So long nobody types who waits to see what became of it, in milliseconds. */
const quiet = 700;

/** Nobody is found by the name it was typed behind. Once nothing more is typed it waits for another one, and the keyboard is free. */
export function holdForChosen(onFree: () => void): void {
  if (ahead?.meant !== 'chosen-next') return;
  const { field } = ahead;
  const hold = (): void => {
    if (ahead?.field !== field || ahead.meant !== 'chosen-next') return;
    keepWaiting(ahead);
    dropTypedAhead();
    onFree();
  };
  let timer = setTimeout(hold, quiet);
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(hold, quiet);
  });
}

/** Nobody was chosen in the end: what was typed for them is nobody else's. */
export const dropHeldForChosen = (): boolean => waiting.delete('chosen-next');

/** Whether the key for a note was pressed while nothing could answer it; once. */
export function takeNoteAsked(): boolean {
  const isAsked = ahead?.isNoteAsked === true;
  if (ahead !== undefined) ahead.isNoteAsked = false;
  return isAsked;
}

export const isTypingAhead = (): boolean => ahead !== undefined;

function keepWaiting({ field, meant }: Ahead): void {
  if (field.value !== '') waiting.set(meant, (waiting.get(meant) ?? '') + field.value);
  field.value = '';
}

function moveWaiting(from: Meant, to: Meant): void {
  const text = waiting.get(from) ?? '';
  waiting.delete(from);
  if (text !== '') waiting.set(to, (waiting.get(to) ?? '') + text);
}

function begin(meant: Meant): Ahead {
  const field = document.createElement('textarea');
  // The room leaves the keyboard here when it changes (room-focus.ts).
  field.dataset['keys'] = '';
  field.setAttribute('aria-label', label());
  field.tabIndex = -1;
  field.spellcheck = false;
  field.autocomplete = 'off';
  Object.assign(field.style, { position: 'fixed', insetBlockEnd: '0', width: '1px', height: '1px', opacity: '0' });
  document.body.append(field);
  const isOver = (): void => {
    if (ahead?.field === field) letGo();
  };
  const timer = setTimeout(isOver, longest);
  // A window that closes gives the keyboard back to what had it before; a person who points elsewhere means it.
  field.addEventListener('blur', () => setTimeout(() => field.isConnected && field.focus({ preventScroll: true })));
  // One that has just opened takes it, on a slow computer long after: the very next letter would go there.
  const stay = ({ target }: FocusEvent): void => {
    if (target !== field && !isGiving) field.focus({ preventScroll: true });
  };
  document.addEventListener('focusin', stay);
  field.addEventListener('keydown', onKey);
  window.addEventListener('pointerdown', isOver, { capture: true });
  const end = (): void => {
    clearTimeout(timer);
    document.removeEventListener('focusin', stay);
    window.removeEventListener('pointerdown', isOver, { capture: true });
    field.remove();
  };
  return { field, meant, isNoteAsked: false, goesOn: false, end };
}

function onKey(event: KeyboardEvent): void {
  // Whoever leaves, leaves for the room.
  if (event.key === 'Escape' || event.key === 'Tab') return letGo();
  // Behind the lock nothing else answers it yet.
  if (ahead === undefined || ahead.meant !== 'first-room' || !isShortcut(event, 'writeNote')) return;
  event.preventDefault();
  typeAheadFor('search');
  ahead.isNoteAsked = true;
}

/** Nobody came for it: it waits for its field, and the keyboard is in the room. */
function letGo(): void {
  if (ahead === undefined) return;
  keepWaiting(ahead);
  dropTypedAhead();
  document.getElementById(roomId)?.focus({ preventScroll: true });
}

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Where the keyboard may be taken from. */
function isFree(): boolean {
  const at = document.activeElement;
  return (
    at === null ||
    at === document.body ||
    at.id === roomId ||
    at === ahead?.field ||
    at.closest('[data-search]') !== null
  );
}

/** Gives a field the keyboard as soon as it can have it, with what was typed for it. @returns ends the trying */
export function giveTypedAhead(meant: Meant, fieldNow: () => Field | null): () => void {
  const until = performance.now() + longest;
  let frame = 0;
  const tryNow = (): void => {
    const field = fieldNow();
    if (field !== null && isFree() && tryIn(field, meant)) return;
    if (performance.now() < until && (isFree() || field === null)) frame = requestAnimationFrame(tryNow);
  };
  tryNow();
  return () => cancelAnimationFrame(frame);
}

/** The first room after unlocking: what was typed until then goes into its field, and without any the keyboard into the room. */
export function giveFirstTyped(fieldNow: () => Field | null): () => void {
  if (ahead?.meant !== 'first-room') return () => undefined;
  if (ahead.field.value !== '' && fieldNow() !== null) return giveTypedAhead('first-room', fieldNow);
  letGo();
  return () => undefined;
}

/** A field that is hidden stands there as having the keyboard until the next frame, and takes nothing. */
const takesKeys = (field: Field): boolean => getComputedStyle(field).visibility !== 'hidden';

/** What is hidden takes no keyboard. */
function tryIn(field: Field, meant: Meant): boolean {
  if (!takesKeys(field)) return false;
  isGiving = true;
  field.focus();
  isGiving = false;
  if (document.activeElement !== field) return false;
  const end = field.value.length;
  field.setSelectionRange(end, end);
  const isSeparate = end > 0 && ahead?.goesOn !== true;
  const typed = takeTyped(meant);
  if (typed !== '') insert(field, isSeparate ? `\n\n${typed}` : typed);
  keepFocus(field, meant);
  return true;
}

/** Everything typed for that field until now; nothing more is held. */
export function takeTyped(meant: Meant): string {
  const waited = waiting.get(meant) ?? '';
  waiting.delete(meant);
  if (ahead === undefined || ahead.meant !== meant) return waited;
  const typed = waited + ahead.field.value;
  dropTypedAhead();
  return typed;
}

/** The first line that was typed, once Enter ended it; what came after stays, meant for what is chosen by it. */
export function takeTypedLine(meant: Meant): string | undefined {
  if (ahead === undefined || ahead.meant !== meant) return undefined;
  const [line, ...rest] = ahead.field.value.split('\n');
  if (line === undefined || rest.length === 0) return undefined;
  ahead.field.value = rest.join('\n');
  ahead.meant = 'chosen-next';
  return line;
}

/** As if it were typed there: whoever listens to the field hears of it. */
export function insert(field: Field, text: string): void {
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

/** Ends that a field keeps the keyboard. */
let endKeeping: () => void = () => undefined;

function keepFocus(field: Field, meant: Meant): void {
  endKeeping();
  let isMoved = false;
  const moved = (): void => {
    isMoved = true;
  };
  const back = (): void =>
    void setTimeout(() => {
      // Whatever helps a person write (a reader of the screen, dictation) goes to another field without key or pointer.
      const at = document.activeElement;
      if (at !== field && isTyping(at) && !isFree()) isMoved = true;
      if (!isMoved && field.isConnected) field.focus({ preventScroll: true });
    });
  window.addEventListener('pointerdown', moved, { capture: true });
  window.addEventListener('keydown', movedByKey, { capture: true });
  field.addEventListener('blur', back);
  function movedByKey({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent): void {
    // A line is left by Enter: while the window around it still fades, it would take the next key from where one went.
    const isLeftByEnter = key === 'Enter' && !isComposing && field instanceof HTMLInputElement;
    if (ctrlKey || metaKey || key === 'Tab' || key === 'Escape' || isLeftByEnter) isMoved = true;
    goOnUnseen();
  }
  /** Hidden once more or drawn anew, as a room is when more of it is known: the very next goes on where the one before stood. */
  function goOnUnseen(): void {
    if (isMoved || (document.activeElement === field ? takesKeys(field) : !isFree())) return;
    typeAheadFor(meant);
    if (ahead !== undefined) ahead.goesOn = true;
    giveTypedAhead(meant, () => (field.isConnected ? field : null));
  }
  // What is put together or dictated comes without a key that could be heard before it: it is looked at once something is hidden.
  const hiding = new MutationObserver(() => field.isConnected && goOnUnseen());
  hiding.observe(document, { subtree: true, childList: true, attributeFilter: ['style'] });
  const end = (): void => {
    isMoved = true;
    hiding.disconnect();
    window.removeEventListener('pointerdown', moved, { capture: true });
    window.removeEventListener('keydown', movedByKey, { capture: true });
    field.removeEventListener('blur', back);
  };
  endKeeping = end;
  setTimeout(end, settling);
}

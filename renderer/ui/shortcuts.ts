/** The one place that says which key does what. Help lists it; rooms ask it. */

export type Area = 'everywhere' | 'today' | 'plan' | 'board' | 'timeline' | 'document' | 'text';

/**
 * `mod` is Ctrl (Cmd on a Mac). Single letters work only while focus is in a list, never while someone types.
 * The words for each are `help:keys.<name>`.
 */
export const shortcuts = {
  search: { keys: ['mod', 'K'], area: 'everywhere' },
  writeNote: { keys: ['mod', 'M'], area: 'everywhere' },
  lock: { keys: ['mod', 'L'], area: 'everywhere' },
  rail: { keys: ['F7'], area: 'everywhere' },
  help: { keys: ['F1'], area: 'everywhere' },
  keys: { keys: ['?'], area: 'everywhere' },
  leave: { keys: ['Escape'], area: 'everywhere' },
  undo: { keys: ['mod', 'Z'], area: 'everywhere' },
  // Answered by the window itself (electron/window/menu.ts).
  larger: { keys: ['mod', '+'], area: 'everywhere' },
  smaller: { keys: ['mod', '-'], area: 'everywhere' },
  up: { keys: ['ArrowUp'], area: 'today' },
  down: { keys: ['ArrowDown'], area: 'today' },
  open: { keys: ['Enter'], area: 'today' },
  done: { keys: ['D'], area: 'today' },
  note: { keys: ['N'], area: 'today' },
  why: { keys: ['W'], area: 'today' },
  choose: { keys: ['X'], area: 'today' },
  chooseOn: { keys: ['Shift', 'ArrowDown'], area: 'today' },
  chooseBack: { keys: ['Shift', 'ArrowUp'], area: 'today' },
  chooseAll: { keys: ['mod', 'A'], area: 'today' },
  snooze: { keys: ['S'], area: 'today' },
  filter: { keys: ['/'], area: 'today' },
  addStep: { keys: ['Enter'], area: 'plan' },
  nextCell: { keys: ['Tab'], area: 'plan' },
  notStarted: { keys: ['1'], area: 'plan' },
  inProgress: { keys: ['2'], area: 'plan' },
  cannotYet: { keys: ['3'], area: 'plan' },
  noLongerNeeded: { keys: ['4'], area: 'plan' },
  stepDone: { keys: ['5'], area: 'plan' },
  withPerson: { keys: ['F8'], area: 'plan' },
  panel: { keys: ['F9'], area: 'plan' },
  cardBack: { keys: ['Shift', 'ArrowLeft'], area: 'board' },
  cardOn: { keys: ['Shift', 'ArrowRight'], area: 'board' },
  closer: { keys: ['+'], area: 'timeline' },
  further: { keys: ['-'], area: 'timeline' },
  earlier: { keys: ['ArrowLeft'], area: 'timeline' },
  later: { keys: ['ArrowRight'], area: 'timeline' },
  wholePathway: { keys: ['0'], area: 'timeline' },
  toToday: { keys: ['Home'], area: 'timeline' },
  nextPage: { keys: ['PageDown'], area: 'document' },
  pageBefore: { keys: ['PageUp'], area: 'document' },
  turnRight: { keys: ['R'], area: 'document' },
  turnLeft: { keys: ['Shift', 'R'], area: 'document' },
  spelling: { keys: ['mod', '.'], area: 'text' },
  bold: { keys: ['mod', 'B'], area: 'text' },
} as const satisfies Record<string, { readonly keys: readonly string[]; readonly area: Area }>;

export type Shortcut = keyof typeof shortcuts;

/** The first screen is drawn while building, where there is no browser. */
export const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

interface KeyPressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Is this key press that shortcut? */
export function isShortcut(event: KeyPressed, shortcut: Shortcut): boolean {
  const keys: readonly string[] = shortcuts[shortcut].keys;
  const wantsMod = keys[0] === 'mod';
  if (keys[0] === 'Shift' && !event.shiftKey) return false;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const otherMod = isMac ? event.ctrlKey : event.metaKey;
  return mod === wantsMod && !otherMod && !event.altKey && event.key.toLowerCase() === keys.at(-1)?.toLowerCase();
}

/** Is the person typing text there? Then single keys belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

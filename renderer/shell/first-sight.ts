/**
 * The locked screen before the code that draws it is there: its markup was drawn by that code when the application was
 * built, and stands in the page as soon as it is known who may unlock. What is typed stays in the field, what is pressed is
 * pressed again once React has taken the screen over. No library here: it would have to be waited for.
 */
import type { InterfaceLanguage, Status } from '../vault/api.ts';
import type { AppInfo } from '../data/app-info.tsx';
import { holdPresses, type LetGo } from './click-replay.ts';
import { typeAheadFor } from '../ui/typed-ahead.ts';

/** Stand in the markup for the names of people. */
export const slotMarks = ['\u{e000}1', '\u{e000}2'] as const;

export interface ScreenForm {
  readonly language: InterfaceLanguage;
  readonly people: number;
  readonly developmentRuntime: AppInfo['developmentRuntime'];
}

export const screenName = ({ language, people, developmentRuntime }: ScreenForm): string =>
  [language, people === 1 ? 'one' : 'several', developmentRuntime ? 'development' : 'given'].join(' ');

/** Styles of elements are set by script: as attributes the page's policy refuses them. */
export const styleAside = 'data-style-aside';

/** @returns the markup with names filled in as text, ready for the page */
export function screenOf(markup: string, slots: Status['slots'], nonce: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const { content } = template;
  for (const sheet of content.querySelectorAll('style')) sheet.nonce = nonce;
  for (const element of content.querySelectorAll<HTMLElement>(`[${styleAside}]`)) {
    element.style.cssText = element.getAttribute(styleAside) ?? '';
    element.removeAttribute(styleAside);
  }
  // It gets the focus when it stands in the page.
  for (const field of content.querySelectorAll('[autofocus]')) field.removeAttribute('autofocus');
  nameSlots(content, slots);
  return content;
}

function nameSlots(content: DocumentFragment, slots: Status['slots']): void {
  const [first, second] = slotMarks.map((mark) => textNode(content, mark));
  // More than two are like the second.
  const card = second?.parentElement?.closest('[role=radio]');
  for (const { label } of slots.slice(2)) {
    const more = card?.cloneNode(true);
    if (more === undefined) continue;
    card?.parentElement?.append(more);
    const mark = textNode(more, slotMarks[1]);
    if (mark !== undefined) mark.data = label;
  }
  if (first !== undefined) first.data = slots[0]?.label ?? '';
  if (second !== undefined) second.data = slots[1]?.label ?? '';
}

function textNode(within: Node, data: string): Text | undefined {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.data === data) return node;
  return undefined;
}

/**
 * The field is typed in at once, and what follows on its Enter is kept for the room behind it.
 *
 * @returns lets go of what was pressed meanwhile: call it once the screen answers
 */
export function answerLater(screen: HTMLElement): LetGo {
  const field = screen.querySelector<HTMLInputElement>('input[type=password]');
  const opener = screen.querySelector<HTMLButtonElement>('button[type=submit]');
  // A form whose button is disabled cannot be sent by Enter either.
  const follow = (): void => {
    if (field === null || opener === null) return;
    opener.disabled = field.value === '';
    opener.toggleAttribute('data-disabled', opener.disabled);
  };
  const pressedBy = ({ target }: Event): HTMLElement | null => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('button, input, label') : null;
    return pressed === field ? null : pressed;
  };
  // The passphrase is said: what is typed from here on is none of it. Nothing on the screen gets the keyboard back meanwhile.
  const sent = (event: Event): void => {
    if (opener === null || pressedBy(event) !== opener) return;
    typeAheadFor('first-room');
    screen.inert = true;
  };
  screen.addEventListener('input', follow);
  screen.addEventListener('click', sent, { capture: true });
  const letGo = holdPresses(screen, pressedBy);
  field?.focus();
  return (now) => {
    screen.removeEventListener('input', follow);
    screen.removeEventListener('click', sent, { capture: true });
    screen.inert = false;
    letGo(now);
  };
}

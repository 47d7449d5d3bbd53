// @vitest-environment happy-dom
/** The locked screen before its code is there: the passphrase stays what it is, and what follows it is kept for the room behind. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerLater } from '../../../renderer/shell/first-sight.ts';
import {
  dropTypedAhead,
  isTypingAhead,
  takeNoteAsked,
  takeTyped,
  typeAheadFor,
} from '../../../renderer/ui/typed-ahead.ts';
import { must } from '../../../shared/result.ts';

let screen: HTMLElement;
beforeEach(() => {
  document.body.innerHTML =
    '<div id="root"><form><input type="password"><button type="submit">open</button><button type="button">lost</button></form></div>';
  screen = must(document.getElementById('root'), 'root');
});
afterEach(dropTypedAhead);

const passphrase = (): HTMLInputElement => must(screen.querySelector('input'), 'field');
const press = (type: 'submit' | 'button'): void =>
  must(screen.querySelector<HTMLButtonElement>(`[type=${type}]`), type).click();

/** Types where the keyboard is. */
function type(text: string): void {
  const at = document.activeElement;
  if (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement) at.value += text;
}

test('typed behind the passphrase and its Enter: none of it is in the passphrase, and it waits for the first room', () => {
  const letGo = answerLater(screen);
  type('acht woorden');
  press('submit');
  type('Vuurtoren');
  expect(passphrase().value).toBe('acht woorden');
  const heard: string[] = [];
  screen.addEventListener('click', () => {
    // As unlocking does, once it is heard.
    typeAheadFor('first-room');
    heard.push(passphrase().value);
  });
  letGo((now) => now());
  type(' en meer');
  expect(heard).toEqual(['acht woorden']);
  expect(takeTyped('first-room')).toBe('Vuurtoren en meer');
});

test('the key for a note pressed behind it is heard, though unlocking is heard after it', () => {
  const letGo = answerLater(screen);
  type('acht woorden');
  press('submit');
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', ctrlKey: true, bubbles: true }));
  type('Vuurtoren');
  screen.addEventListener('click', () => typeAheadFor('first-room'));
  letGo((now) => now());
  expect(takeTyped('first-room')).toBe('');
  expect(takeNoteAsked()).toBe(true);
  expect(takeTyped('search')).toBe('Vuurtoren');
});

test('another press begins nothing of the kind: one types the passphrase still', () => {
  const letGo = answerLater(screen);
  press('button');
  expect(isTypingAhead()).toBe(false);
  type('acht woorden');
  letGo((now) => now());
  expect(passphrase().value).toBe('acht woorden');
});

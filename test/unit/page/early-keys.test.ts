// @vitest-environment happy-dom
/** What is pressed before a menu has the keyboard is done in the menu, once it has it. */
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { watchEarlyKeys } from '../../../renderer/ui/early-keys.ts';

let done: string[];
let opener: HTMLButtonElement;

beforeAll(watchEarlyKeys);
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
  done = [];
  opener = document.createElement('button');
  opener.addEventListener('keydown', ({ key }) => done.push(`button ${key}`));
  document.body.replaceChildren(opener);
  opener.focus();
});

/** A menu of two, as it stands in the page before it has the keyboard. */
function menu(): readonly [HTMLButtonElement, HTMLButtonElement] {
  const popup = document.createElement('div');
  popup.className = 'mantine-Menu-dropdown';
  popup.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  const [one, two] = [document.createElement('button'), document.createElement('button')];
  one.addEventListener('keydown', ({ key }) => key === 'ArrowDown' && two.focus());
  popup.addEventListener('keydown', ({ key }) => done.push(`menu ${key}`));
  two.addEventListener('click', () => done.push('two'));
  popup.append(one, two);
  document.body.append(popup);
  return [one, two];
}

const press = (key: string, repeat = false): boolean =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }),
  ) ?? false;

test('an arrow and Enter before the menu has the keyboard choose in it, and nothing goes to its button', () => {
  const [one] = menu();
  expect([press('ArrowDown'), press('Enter'), press('Enter', true)]).toEqual([false, false, false]);
  expect(done).toEqual([]);
  one.focus();
  vi.advanceTimersByTime(50);
  expect(done).toEqual(['menu ArrowDown', 'menu Enter', 'two']);
});

test('so too between the press that opens it and its first sight', () => {
  opener.setAttribute('aria-haspopup', 'menu');
  opener.setAttribute('aria-expanded', 'true');
  press('Escape');
  const [one] = menu();
  one.focus();
  vi.advanceTimersByTime(50);
  expect(done).toEqual(['menu Escape']);
});

test('what never takes the keyboard keeps no key for ever', () => {
  menu();
  press('Escape');
  vi.advanceTimersByTime(2_100);
  press('Escape');
  expect(done).toEqual(['button Escape']);
});

test('once it had the keyboard, keys go where the keyboard is; letters and what is typed in a field are never held', () => {
  const [one] = menu();
  press('x');
  one.focus();
  opener.focus();
  press('Enter');
  const field = document.createElement('input');
  field.addEventListener('keydown', ({ key }) => done.push(`field ${key}`));
  document.body.append(field);
  menu();
  field.focus();
  press('Enter');
  expect(done).toEqual(['button x', 'button Enter', 'field Enter']);
});

// @vitest-environment happy-dom
/** The arrows go from entry to entry, one of which Tab reaches; keys of a dialog opened from them are its own. */
import { act } from 'react';
import { createPortal } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useRovingFocus, type RovingOptions } from '../../../renderer/ui/roving-focus.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

type ListProps = Omit<RovingOptions, 'mark'> & { readonly isFar?: string };

function List({ isFar, ...options }: ListProps) {
  const { current, onKeyDown, onFocus } = useRovingFocus({ ...options, mark: 'data-row' });
  return (
    <div role="presentation" onKeyDown={onKeyDown} onFocus={onFocus}>
      <button id="head">head</button>
      {options.ids.map((id) =>
        // As in a long list: what is far is in the document once it is the current one.
        id === isFar && id !== current ? null : (
          <button key={id} data-row={id} tabIndex={id === current ? 0 : -1}>
            {id}
          </button>
        ),
      )}
      {createPortal(<textarea />, document.body)}
    </div>
  );
}

let root: Root;
beforeEach(() => {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  root = createRoot(place);
});
afterEach(() => act(() => root.unmount()));

const draw = (props: ListProps) => act(() => root.render(<List {...props} />));
const focus = (selector: string) => act(() => document.querySelector<HTMLElement>(selector)?.focus());
/** Answers whether the key was left to whoever has it otherwise. */
const press = (key: string, more: KeyboardEventInit = {}): boolean => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  act(() => void document.activeElement?.dispatchEvent(event));
  return !event.defaultPrevented;
};
const at = (): string => document.activeElement?.textContent ?? '';
const tabStops = (): readonly (string | null)[] =>
  [...document.querySelectorAll('[data-row][tabindex="0"]')].map(({ textContent }) => textContent);

test('up and down go to the one before and after and stay at the ends; Home and End go there', () => {
  draw({ ids: ['a', 'b', 'c'], isFar: 'c' });
  focus('#head');
  expect(press('End')).toBe(true);
  expect([press('ArrowDown'), at()]).toEqual([false, 'a']);
  expect([press('ArrowUp'), at()]).toEqual([false, 'a']);
  expect([press('ArrowDown'), at(), tabStops()]).toEqual([false, 'b', ['b']]);
  expect([press('End'), at(), tabStops()]).toEqual([false, 'c', ['c']]);
  expect([press('ArrowDown'), at()]).toEqual([false, 'c']);
  expect([press('Home'), at()]).toEqual([false, 'a']);
  expect([press('ArrowRight'), press('ArrowDown', { shiftKey: true }), at()]).toEqual([true, true, 'a']);
});

test('up from the first one leaves them where there is something before', () => {
  draw({ ids: ['a', 'b'], onBefore: () => document.querySelector<HTMLElement>('#head')?.focus() });
  focus('[data-row="a"]');
  press('ArrowUp');
  expect(at()).toBe('head');
});

test('cards in columns say themselves where an arrow goes', () => {
  draw({ ids: ['a', 'b', 'c'], nextOf: (id, way) => (id === 'a' && way === 'right' ? 'c' : undefined) });
  focus('[data-row="a"]');
  expect([press('ArrowRight'), at()]).toEqual([false, 'c']);
  expect([press('ArrowRight'), at(), tabStops()]).toEqual([false, 'c', ['c']]);
});

test('in a dialog opened from a row the arrows go through its text', () => {
  draw({ ids: ['a', 'b'] });
  focus('textarea');
  expect(press('ArrowDown')).toBe(true);
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
});

test('where the current one is gone, the first one is reached by Tab', () => {
  draw({ ids: ['a', 'b'] });
  focus('[data-row="b"]');
  expect(tabStops()).toEqual(['b']);
  draw({ ids: ['a', 'c'] });
  expect(tabStops()).toEqual(['a']);
});

// @vitest-environment happy-dom
/** Windows over the page: Escape is for the one that lies on top, and what is not kept yet is not dropped without a word. */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { Dialog } from '../../../renderer/ui/dialog.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

let root: Root;
let closed: string[];
beforeEach(async () => {
  await firstWords('nl');
  closed = [];
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  root = createRoot(page);
});
afterEach(() => act(() => root.unmount()));

const escape = (): void =>
  act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
const closes = (name: string) => (): void => void closed.push(name);
const draw = (hasUpper: boolean): void =>
  act(() =>
    root.render(
      <MantineProvider env="test">
        <Dialog title="lower" onClose={closes('lower')}>
          {hasUpper ? (
            <Dialog title="upper" onClose={closes('upper')}>
              one
            </Dialog>
          ) : null}
        </Dialog>
      </MantineProvider>,
    ),
  );

test('Escape closes the window that lies over another, and that one by the next', () => {
  draw(false);
  draw(true);
  escape();
  expect(closed).toEqual(['upper']);
  draw(false);
  escape();
  expect(closed).toEqual(['upper', 'lower']);
});

test('what would go unsaved is asked for in its own words; the second Escape goes on', () => {
  const unsaved = { said: 'Two photos.', drop: 'Drop them', goOn: 'Go on' };
  act(() =>
    root.render(
      <MantineProvider env="test">
        <Dialog title="photos" onClose={closes('photos')} unsaved={unsaved}>
          one
        </Dialog>
      </MantineProvider>,
    ),
  );
  escape();
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('Two photos.');
  escape();
  expect(document.querySelector('[role="alert"]')).toBeNull();
  escape();
  act(() => [...document.querySelectorAll('button')].find((each) => each.textContent === 'Drop them')?.click());
  expect(closed).toEqual(['photos']);
});

test('the field that is meant has the keyboard as soon as the window stands there, before another letter can be typed', () => {
  act(() =>
    root.render(
      <MantineProvider env="test">
        <Dialog title="whose" onClose={closes('whose')}>
          <input aria-label="first" />
          <input aria-label="meant" data-autofocus />
        </Dialog>
      </MantineProvider>,
    ),
  );
  expect(document.activeElement?.getAttribute('aria-label')).toBe('meant');
});

test('a field that took the keyboard itself keeps it', () => {
  act(() =>
    root.render(
      <MantineProvider env="test">
        <Dialog title="until" onClose={closes('until')}>
          <button type="button">first</button>
          <input aria-label="own" autoFocus />
        </Dialog>
      </MantineProvider>,
    ),
  );
  expect(document.activeElement?.getAttribute('aria-label')).toBe('own');
});

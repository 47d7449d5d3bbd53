// @vitest-environment happy-dom
/** A form in a dialog: what is missing stops it, what goes wrong stays on it, what is done closes it, once. */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createPortal } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DeedForm, type DeedFormProps } from '../../../renderer/ui/dialog-form.tsx';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { VaultProblem } from '../../../renderer/vault/api.ts';
import { words } from '../../journeys/words.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

let root: Root;
let place: HTMLElement;
let told: string[];
beforeEach(async () => {
  await firstWords('nl');
  told = [];
  place = document.createElement('div');
  const page = document.createElement('div');
  document.body.replaceChildren(page, place);
  root = createRoot(page);
});
afterEach(() => act(() => root.unmount()));

type Answer = Result<string, VaultProblem>;

function draw(onDo: () => Promise<Answer>, more: Partial<DeedFormProps<string>> = {}): void {
  const outer = (event: { preventDefault(): void }): void => {
    event.preventDefault();
    told.push('form around it');
  };
  const form = (
    <DeedForm
      action="Do it"
      onDo={onDo}
      onDone={(value) => told.push(value)}
      onClose={() => told.push('closed')}
      {...more}
    />
  );
  act(() =>
    root.render(
      <MantineProvider>
        <form onSubmit={outer}>{createPortal(form, place)}</form>
      </MantineProvider>,
    ),
  );
}
const button = (text: string): HTMLButtonElement | undefined =>
  [...place.querySelectorAll('button')].find((each) => each.textContent === text);
const press = (text: string) => act(async () => button(text)?.click());

test('what is done is told before it closes, and a form around it hears nothing', async () => {
  draw(async () => ok('done'));
  await press('Do it');
  expect(told).toEqual(['done', 'closed']);
});

test('what goes wrong stands on it until it is tried again', async () => {
  const answers: Answer[] = [fail({ code: 'disk-full' }), ok('done')];
  draw(async () => answers.shift() ?? ok('again'));
  await press('Do it');
  expect(told).toEqual([]);
  const problem = words('nl')('problems:disk-full.next');
  expect(place.textContent).toContain(problem);
  await press('Do it');
  expect(place.textContent).not.toContain(problem);
  expect(told).toEqual(['done', 'closed']);
});

test('nothing is done while something is missing, but what asks for nothing is', async () => {
  const needed = { around: () => undefined, isWhole: () => false };
  const other = { action: 'End it', isFree: true, onDo: async () => ok('ended') };
  draw(async () => ok('done'), { needed, other });
  await press('Do it');
  expect(told).toEqual([]);
  await press('End it');
  expect(told).toEqual(['ended', 'closed']);
});

test('while it is under way it cannot be left, and its own button says so', async () => {
  let answer: (answer: Answer) => void = () => undefined;
  draw(() => new Promise((resolve) => (answer = resolve)));
  await press('Do it');
  expect(button('Do it')?.hasAttribute('data-loading')).toBe(true);
  expect(button(words('nl')('common:cancel'))?.disabled).toBe(true);
  await act(async () => answer(ok('done')));
  expect(told).toEqual(['done', 'closed']);
});

test('without a deed it can only be left', async () => {
  draw(async () => ok('done'), { action: undefined });
  act(() => place.querySelector('form')?.requestSubmit());
  expect(told).toEqual([]);
  await press(words('nl')('common:cancel'));
  expect(told).toEqual(['closed']);
});

test('Enter does not do what is said in red; its button does', async () => {
  draw(async () => ok('erased'), { button: { color: 'red.9' } });
  await act(async () => place.querySelector('form')?.requestSubmit());
  expect(told).toEqual([]);
  await press('Do it');
  expect(told).toEqual(['erased', 'closed']);
});

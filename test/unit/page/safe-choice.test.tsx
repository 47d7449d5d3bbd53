// @vitest-environment happy-dom
/** What the keyboard meets first: a list that stays shut on the way past it, and the safe answer of a question. */
import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { PlaceField } from '../../../renderer/fields/place-field.tsx';
import { ElsewhereQuestion } from '../../../renderer/rooms/exchange/elsewhere-question.tsx';
import { must } from '../../../shared/result.ts';
import { words } from '../../journeys/words.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();
const t = words('nl');
const draw = (part: ReactNode): void =>
  act(() => drawn.root.render(<MantineProvider env="test">{part}</MantineProvider>));
/** Shut, the list is in the page all the same and not displayed. */
const isListOpen = (): boolean => {
  const list = document.querySelector('[role="option"]')?.closest<HTMLElement>('.mantine-Autocomplete-dropdown');
  return list !== undefined && list !== null && list.style.display !== 'none';
};

test('the list of places opens on a letter or an arrow, not on passing by', async () => {
  draw(<PlaceField label="Plaats" at="" text="" onChange={() => undefined} />);
  const field = must(document.querySelector('input') ?? undefined, 'the field');
  act(() => field.focus());
  expect(document.activeElement).toBe(field);
  expect(isListOpen()).toBe(false);
  await act(async () => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', code: 'ArrowDown', bubbles: true }));
    await Promise.resolve();
  });
  expect(isListOpen()).toBe(true);
});

test('to send elsewhere all the same is the second choice, and choosing somebody else the first', () => {
  const done: string[] = [];
  draw(
    <ElsewhereQuestion
      elsewhere={{ municipality: 'municipality:46029', houses: ['justice-house:dendermonde'] }}
      service="justice-house:gent"
      onClose={() => done.push('choose')}
      onSend={() => done.push('send')}
    />,
  );
  const button = (key: string): HTMLButtonElement =>
    must(
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === t(key)),
      key,
    );
  const [send, choose] = [button('exchange:send.elsewhere.send'), button('exchange:send.elsewhere.choose')];
  expect(send.dataset['variant']).toBe('default');
  expect(choose.dataset['variant']).not.toBe('default');
  expect(choose.matches('[data-autofocus]')).toBe(true);
  act(() => choose.click());
  act(() => send.click());
  expect(done).toEqual(['choose', 'send']);
});

// @vitest-environment happy-dom
/** SH8: what is copied out of the page is told to the shell, and nothing else is. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyText, watchCopies } from '../../../renderer/data/copies.ts';
import type { Shell } from '../../../renderer/data/vault.tsx';

let told: unknown[];
const shell: Shell = (name, input) => {
  told.push([name, input]);
  return Promise.reject(new Error('as if the shell were gone'));
};

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  document.body.innerHTML = '<textarea>Waterhoentjesnest</textarea>';
  watchCopies(document, shell);
});
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

const field = (): HTMLTextAreaElement => document.body.querySelector('textarea') ?? document.createElement('textarea');

test('SH8: copying and cutting are told once the system has what was copied', () => {
  for (const done of ['copy', 'cut']) {
    told = [];
    field().dispatchEvent(new Event(done, { bubbles: true }));
    expect(told).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(new Set(told.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify(['clipboard.noted', { place: 'clipboard' }])]),
    );
  }
});

test('SH8: a selection is told when it has come to a rest, a cursor that moves is not', () => {
  field().focus();
  field().setSelectionRange(3, 3);
  document.dispatchEvent(new Event('selectionchange'));
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([]);
  field().setSelectionRange(0, 5);
  document.dispatchEvent(new Event('selectionchange'));
  vi.advanceTimersByTime(200);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(told).toContainEqual(['clipboard.noted', { place: 'selection' }]);
});

test('SH8: a button hands the text to the shell, and hears when that does not work', async () => {
  await expect(copyText('text')).rejects.toThrow('gone');
  expect(told).toEqual([['clipboard.write', { text: 'text' }]]);
});

/** D75: marks of a text by key. */
import { expect, test } from 'vitest';
import { markChange } from '../../../renderer/fields/spelling/mark-keys.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const enter = { ...none, key: 'Enter' };
const bold = { ...none, key: 'b', ctrlKey: true };

/** `|` where the cursor stands; two of them around what is chosen. */
function pressed(key: typeof enter, marked: string): string | undefined {
  const [from, to] = [marked.indexOf('|'), marked.lastIndexOf('|')];
  const text = marked.replaceAll('|', '');
  const change = markChange(key, text, from, from === to ? from : to - 1);
  if (change === undefined) return undefined;
  const after = text.slice(0, change.from) + change.text + text.slice(change.to);
  const [start, end] = change.chosen;
  return start === end
    ? `${after.slice(0, start)}|${after.slice(start)}`
    : `${after.slice(0, start)}|${after.slice(start, end)}|${after.slice(end)}`;
}

test('D75: Enter goes on with a list and ends it behind an empty entry', () => {
  expect(pressed(enter, 'Dan:\n- zus bellen|')).toBe('Dan:\n- zus bellen\n- |');
  expect(pressed(enter, '- zus bellen\n- |')).toBe('- zus bellen\n|');
  expect(pressed(enter, '1. adres\n2. werk|')).toBe('1. adres\n2. werk\n3. |');
});

test('D75: Enter is left to the field where there is no list', () => {
  expect(pressed(enter, 'Gewone zin.|')).toBeUndefined();
  expect(pressed(enter, '3. Mai kam er|')).toBeUndefined();
  expect(pressed(enter, '- |zus| bellen')).toBeUndefined();
  expect(pressed({ ...enter, ctrlKey: true }, '- zus|')).toBeUndefined();
});

test('D75: Ctrl+B makes what is chosen bold, and plain again', () => {
  expect(pressed(bold, 'hij |zelf| belt')).toBe('hij **|zelf|** belt');
  expect(pressed(bold, 'hij **|zelf|** belt')).toBe('hij |zelf| belt');
  expect(pressed(bold, 'hij |')).toBe('hij **|**');
});

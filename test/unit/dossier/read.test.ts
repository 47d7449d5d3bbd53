import { expect, test } from 'vitest';
import { parseUnit } from '../../../shared/dossier/read.ts';

test('a value is read as what it is asked for, however often and as whatever it was read before', () => {
  const text = { text: 'Een kamer zoeken' };
  expect(parseUnit('plan', 'step', 'what', text)).toEqual(text);
  expect(parseUnit('plan', 'step', 'due', text)).toBeUndefined();
  expect(parseUnit('plan', 'step', 'what', text)).toEqual(text);
  expect(parseUnit('plan', 'step', 'due', text)).toBeUndefined();
});

test('more values than are kept are read, and those read first are read again', () => {
  const values = Array.from({ length: 40_000 }, (_, at) => ({ text: `stap ${at}` }));
  for (const value of values) expect(parseUnit('plan', 'step', 'what', value)?.text).toBe(value.text);
  expect(parseUnit('plan', 'step', 'what', values[0])?.text).toBe('stap 0');
});

import { expect, test } from 'vitest';
import { askFirst } from '../../../renderer/app/first-calls.ts';
import type { Bridge } from '../../../shared/bridge/contract.ts';

test('what the first screen needs is asked at once, given to whoever asks first, and asked anew after that', async () => {
  const asked: string[] = [];
  const call: Bridge['call'] = (name) => Promise.resolve(`${name} ${asked.push(name)}`);
  const first = askFirst({ call, onEvent: () => () => undefined });
  expect(asked).toEqual(['app.info', 'keyFile.read', 'restore.requests']);
  expect(await first('keyFile.read', undefined)).toBe('keyFile.read 2');
  expect(await first('keyFile.read', undefined)).toBe('keyFile.read 4');
  expect(await first('stick.current', undefined)).toBe('stick.current 5');
  expect(await first('app.info', undefined)).toBe('app.info 1');
});

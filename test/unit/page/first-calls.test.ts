import { expect, test } from 'vitest';
import { askFirst } from '../../../renderer/shell/first-calls.ts';
import type { Bridge } from '../../../shared/bridge/contract.ts';

test('what the first screen needs is asked at once, given to whoever asks first, and asked anew after that', async () => {
  const asked: string[] = [];
  const call: Bridge['call'] = (name) => Promise.resolve(`${name} ${asked.push(name)}`);
  const first = askFirst({ call, onEvent: () => () => undefined });
  expect(asked).toEqual(['app.info', 'keyFile.read', 'restore.requests']);
  expect(await first.call('keyFile.read', undefined)).toBe('keyFile.read 2');
  expect(await first.call('keyFile.read', undefined)).toBe('keyFile.read 4');
  expect(await first.call('stick.current', undefined)).toBe('stick.current 5');
  expect(await first.call('app.info', undefined)).toBe('app.info 1');
});

test('what the shell tells before somebody listens is told then, in order and once', () => {
  const listeners = new Set<(event: unknown) => void>();
  const tell = (event: string): void => listeners.forEach((listener) => listener(event));
  const first = askFirst({
    call: () => Promise.resolve(),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  tell('a stick');
  tell('another');
  const heard: unknown[] = [];
  const stop = first.onEvent((event) => heard.push(event));
  expect(heard).toEqual(['a stick', 'another']);
  tell('a third');
  const late: unknown[] = [];
  first.onEvent((event) => late.push(event));
  tell('a fourth');
  expect(heard).toEqual(['a stick', 'another', 'a third', 'a fourth']);
  expect(late).toEqual(['a fourth']);
  stop();
  tell('a fifth');
  expect(heard).toHaveLength(4);
});

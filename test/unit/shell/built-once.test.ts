import { expect, test } from 'vitest';
import { builtOnce } from '../../../shared/built-once.ts';
import { calls } from '../../../shared/bridge/contract.ts';

test('a lazy value is built when it is first asked for, and once', () => {
  const built: string[] = [];
  const make = (name: string) => (): object => {
    built.push(name);
    return { name };
  };
  const all = builtOnce({ one: make('one'), two: make('two') });
  expect(Object.keys(all)).toEqual(['one', 'two']);
  expect(built).toEqual([]);
  expect(all.two).toBe(all.two);
  expect(all.two).toEqual({ name: 'two' });
  expect(built).toEqual(['two']);
});

test('every call of the contract has both schemas', () => {
  for (const { input, output } of Object.values(calls)) {
    expect(input.safeParse).toBeTypeOf('function');
    expect(output.safeParse).toBeTypeOf('function');
  }
});

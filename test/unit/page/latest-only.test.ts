import { expect, it } from 'vitest';
import { LatestOnly } from '../../../renderer/data/latest-only.ts';

function later<T>(): { readonly promise: Promise<T>; readonly answer: (value: T) => void } {
  let answer: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (answer = resolve));
  return { promise, answer };
}

it('whoever asked is told only once the answer to the newest question is there', async () => {
  const newest = new LatestOnly();
  const taken: string[] = [];
  const [first, second] = [later<string>(), later<string>()];
  const steps: string[] = [];
  const asked = newest
    .ask(
      () => first.promise,
      (answer) => taken.push(answer),
    )
    .then(() => steps.push(`first: ${taken.join()}`));
  const again = newest
    .ask(
      () => second.promise,
      (answer) => taken.push(answer),
    )
    .then(() => steps.push('second'));
  first.answer('old');
  await first.promise;
  expect(taken).toEqual([]);
  second.answer('new');
  await Promise.all([asked, again]);
  expect(taken).toEqual(['new']);
  expect(steps).toContain('first: new');
});

it('nobody waits for ever once the question is dropped', async () => {
  const newest = new LatestOnly();
  const answer = later<string>();
  const taken: string[] = [];
  const asked = newest.ask(
    () => answer.promise,
    (value) => taken.push(value),
  );
  newest.forget();
  answer.answer('late');
  await asked;
  expect(taken).toEqual([]);
});

import { expect, test } from 'vitest';
import { afterPress, watchPresses } from '../../../renderer/app/press.ts';

const page = new EventTarget();
watchPresses(page);
const hear = (type: string): boolean => page.dispatchEvent(new Event(type));
const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

test('what leaving a field moves waits for the click, and is done before the click is heard', () => {
  const heard: string[] = [];
  const file = (): void => void heard.push('filed');
  afterPress(file);
  expect(heard).toEqual(['filed']);
  hear('pointerdown');
  afterPress(file);
  hear('pointerup');
  expect(heard).toEqual(['filed']);
  page.addEventListener('click', () => heard.push('clicked'), { once: true });
  hear('click');
  expect(heard).toEqual(['filed', 'filed', 'clicked']);
});

test.each(['pointerup', 'pointercancel'])('a press that becomes no click holds nothing up: %s', async (end) => {
  let filed = 0;
  hear('pointerdown');
  afterPress(() => (filed += 1));
  hear(end);
  await turn();
  expect(filed).toBe(1);
  afterPress(() => (filed += 1));
  expect(filed).toBe(2);
});

import { expect, test } from 'vitest';
import { afterPress, watchPresses } from '../../../renderer/ui/press.ts';

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

test('a pointer that is drawn along with the button down is still a press; one that moves without it is none', async () => {
  const moved = (buttons: number): boolean => page.dispatchEvent(Object.assign(new Event('pointermove'), { buttons }));
  let filed = 0;
  hear('pointerdown');
  afterPress(() => (filed += 1));
  // The field that is left says so while the button is down.
  hear('change');
  moved(1);
  await turn();
  expect(filed).toBe(0);
  moved(0);
  await turn();
  expect(filed).toBe(1);
});

const ends = ['pointerup', 'pointercancel', 'keydown'];
test.each(ends)('a press that becomes no click holds nothing up: %s', async (end) => {
  let filed = 0;
  hear('pointerdown');
  afterPress(() => (filed += 1));
  hear(end);
  await turn();
  expect(filed).toBe(1);
  afterPress(() => (filed += 1));
  expect(filed).toBe(2);
});

import { expect, test } from 'vitest';
import { holdPresses } from '../../../renderer/shell/click-replay.ts';

interface Button {
  readonly name: string;
  readonly isConnected: boolean;
  click(): void;
}

/** A screen whose presses name what they are on. */
function screenWith(buttons: readonly Button[]) {
  const screen = new EventTarget();
  const press = (name: string): Event => {
    const event = Object.assign(new Event('click', { cancelable: true }), { name });
    screen.dispatchEvent(event);
    return event;
  };
  const letGo = holdPresses(
    screen,
    (event) => buttons.find(({ name }) => 'name' in event && event.name === name) ?? null,
  );
  return { screen, press, letGo };
}

const button = (name: string, heard: string[], isConnected = true): Button => ({
  name,
  isConnected,
  click: () => void heard.push(name),
});

test('what is pressed too early does nothing yet, and is pressed again in order, once', () => {
  const heard: string[] = [];
  const { screen, press, letGo } = screenWith([button('who', heard), button('open', heard)]);
  screen.addEventListener('click', () => heard.push('the screen'));
  expect(press('who').defaultPrevented).toBe(true);
  press('open');
  press('the paper around it');
  expect(heard).toEqual([]);
  letGo((again) => {
    again();
    heard.push('shown');
  });
  expect(heard).toEqual(['who', 'shown', 'open', 'shown']);
  letGo((again) => again());
  expect(heard).toHaveLength(4);
});

test('once the screen answers, a press is its own', () => {
  const heard: string[] = [];
  const { screen, press, letGo } = screenWith([button('open', heard)]);
  letGo((again) => again());
  screen.addEventListener('click', () => heard.push('the screen'));
  expect(press('open').defaultPrevented).toBe(false);
  expect(heard).toEqual(['the screen']);
});

test('what an earlier press took off the screen is not pressed any more', () => {
  const heard: string[] = [];
  const { press, letGo } = screenWith([button('lost', heard), button('gone', heard, false)]);
  press('lost');
  press('gone');
  letGo((again) => again());
  expect(heard).toEqual(['lost']);
});

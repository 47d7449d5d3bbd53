// @vitest-environment happy-dom
/** What is typed before a field is there: it goes into the field that was meant, whole and in order, and into no other. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  dropHeldForChosen,
  dropTypedAhead,
  giveTypedAhead,
  holdForChosen,
  isTypingAhead,
  noteMeant,
  takeTyped,
  takeTypedLine,
  typeAheadFor,
} from '../../../renderer/ui/typed-ahead.ts';

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance'],
  });
  document.body.innerHTML = '<main id="room" tabindex="-1"></main>';
});
afterEach(() => {
  dropTypedAhead();
  vi.useRealTimers();
});

/** Types where the keyboard is. */
function type(text: string): void {
  const at = document.activeElement;
  if (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement) at.value += text;
}

/** A field that takes no keyboard while it is hidden, and hears of what is typed. */
function fieldIn(value = ''): { field: HTMLTextAreaElement; show: () => void; heard: () => string } {
  const field = document.createElement('textarea');
  field.value = value;
  document.getElementById('room')?.append(field);
  let isShown = false;
  const focus = field.focus.bind(field);
  field.focus = () => {
    if (isShown) focus();
  };
  let heard = '';
  field.addEventListener('input', () => (heard = field.value));
  return { field, show: () => (isShown = true), heard: () => heard };
}

test('what is typed ahead goes into the field that was meant as soon as that can have the keyboard, and not before', () => {
  typeAheadFor(noteMeant('d1'));
  type('Hij bel');
  const { field, show, heard } = fieldIn();
  giveTypedAhead(noteMeant('d1'), () => field);
  type('de één');
  expect(document.activeElement).not.toBe(field);
  show();
  vi.advanceTimersByTime(50);
  expect(document.activeElement).toBe(field);
  expect([field.value, heard()]).toEqual(['Hij belde één', 'Hij belde één']);
  expect(isTypingAhead()).toBe(false);
});

test('what is typed ahead stands below a draft that came back in the field, which is not typed into', () => {
  typeAheadFor(noteMeant('d1'));
  type('En nog dit.');
  const { field, show } = fieldIn('Van gisteren.');
  show();
  giveTypedAhead(noteMeant('d1'), () => field);
  expect(field.value).toBe('Van gisteren.\n\nEn nog dit.');
});

test('what is typed ahead is never given to another field, and waits for its own when that comes late', () => {
  typeAheadFor(noteMeant('d1'));
  type('Over de een.');
  typeAheadFor(noteMeant('d2'));
  type('Over de ander.');
  expect(takeTyped(noteMeant('d2'))).toBe('Over de ander.');
  expect(takeTyped(noteMeant('d2'))).toBe('');
  expect(takeTyped(noteMeant('d1'))).toBe('Over de een.');
});

test('a name that Enter ended is looked for; what follows is meant for whoever is chosen', () => {
  typeAheadFor('search');
  expect(takeTypedLine('search')).toBeUndefined();
  type('Vuurtoren\nZe belde');
  expect(takeTypedLine('search')).toBe('Vuurtoren');
  type(' nog eens.');
  typeAheadFor(noteMeant('d1'));
  expect(takeTyped(noteMeant('d1'))).toBe('Ze belde nog eens.');
});

test('what no field comes for gives the keyboard back to the room, and is kept for its field', () => {
  typeAheadFor(noteMeant('d1'));
  type('Hij belde.');
  vi.advanceTimersByTime(11_000);
  expect(document.activeElement?.id).toBe('room');
  expect(document.querySelectorAll('textarea')).toHaveLength(0);
  expect(takeTyped(noteMeant('d1'))).toBe('Hij belde.');
});

test('what is typed behind a wrong passphrase is dropped and stands nowhere', () => {
  typeAheadFor('first-room');
  type('misschien een wachtzin');
  dropTypedAhead();
  expect(document.querySelectorAll('textarea')).toHaveLength(0);
  expect(takeTyped('first-room')).toBe('');
});

test('a person who points elsewhere means it: the keyboard is not taken back', () => {
  typeAheadFor(noteMeant('d1'));
  window.dispatchEvent(new Event('pointerdown'));
  expect(isTypingAhead()).toBe(false);
});

test('a field that is hidden once more while one types in it loses nothing: the next key goes on where the last one stood', () => {
  typeAheadFor(noteMeant('d1'));
  type('Hij bel');
  const { field, show } = fieldIn();
  show();
  giveTypedAhead(noteMeant('d1'), () => field);
  type('de');
  const focus = field.focus.bind(field);
  field.focus = () => undefined;
  field.blur();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: ' ' }));
  type(' één keer');
  field.focus = focus;
  vi.advanceTimersByTime(50);
  expect(field.value).toBe('Hij belde één keer');
  expect(document.activeElement).toBe(field);
});

test('a field that is hidden once more loses nothing of what comes without a key either: an accent, something dictated', async () => {
  typeAheadFor(noteMeant('d1'));
  type('Hij bel');
  const { field, show } = fieldIn();
  show();
  giveTypedAhead(noteMeant('d1'), () => field);
  type('de ');
  field.style.visibility = 'hidden';
  await vi.waitFor(() => expect(document.activeElement).not.toBe(field));
  type('één');
  field.style.visibility = '';
  vi.advanceTimersByTime(50);
  expect(field.value).toBe('Hij belde één');
  expect(document.activeElement).toBe(field);
});

test('a line that Enter ended gives the keyboard up: the next key is where one went, though the line still stands there', () => {
  const line = document.createElement('input');
  const row = document.createElement('button');
  document.getElementById('room')?.append(line, row);
  typeAheadFor('search');
  giveTypedAhead('search', () => line);
  line.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  row.focus();
  vi.advanceTimersByTime(50);
  expect(document.activeElement).toBe(row);
});

test('a field that is gone to without key or pointer keeps the keyboard; a button it is given back to does not', () => {
  const { field, show } = fieldIn();
  const other = document.createElement('input');
  const button = document.createElement('button');
  document.getElementById('room')?.append(other, button);
  show();
  typeAheadFor(noteMeant('d1'));
  giveTypedAhead(noteMeant('d1'), () => field);
  button.focus();
  vi.advanceTimersByTime(50);
  expect(document.activeElement).toBe(field);
  other.focus();
  vi.advanceTimersByTime(50);
  expect(document.activeElement).toBe(other);
});

test('what takes the keyboard by itself meanwhile, as a window does that opens slowly, gives it back before the next letter', () => {
  typeAheadFor('chosen-next');
  type('Hij bel');
  const other = document.createElement('input');
  document.body.append(other);
  other.focus();
  type('de één keer');
  expect(other.value).toBe('');
  typeAheadFor(noteMeant('d1'));
  expect(takeTyped(noteMeant('d1'))).toBe('Hij belde één keer');
});

test('what was typed behind a name nobody bears waits for whoever is chosen next, and for nobody once nobody was', () => {
  for (const isChosen of [true, false]) {
    typeAheadFor('chosen-next');
    type('Hij belde.');
    const onFree = vi.fn<() => void>();
    holdForChosen(onFree);
    vi.advanceTimersByTime(500);
    type(' En meer.');
    document.activeElement?.dispatchEvent(new InputEvent('input'));
    vi.advanceTimersByTime(500);
    expect(isTypingAhead()).toBe(true);
    vi.advanceTimersByTime(500);
    expect(isTypingAhead()).toBe(false);
    expect(onFree).toHaveBeenCalledOnce();
    if (!isChosen) dropHeldForChosen();
    typeAheadFor(noteMeant('d1'));
    type(' Nog iets.');
    expect(takeTyped(noteMeant('d1'))).toBe(isChosen ? 'Hij belde. En meer. Nog iets.' : ' Nog iets.');
  }
});

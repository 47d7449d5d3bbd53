import { expect, test } from 'vitest';
import { heldNext, nothingHeld, type HeldRoom } from '../../../renderer/shell/held-room.ts';

const at = (id: string, rest = '') => ({ id, to: `/dossier/${id}${rest}` });

/** One after the other: what is open, what is drawn ahead. */
function after(...steps: readonly (readonly [open: HeldAt, drawn: HeldAt])[]): HeldRoom {
  return steps.reduce((held, [open, drawn]) => heldNext(held, open, drawn), nothingHeld);
}
type HeldAt = ReturnType<typeof at> | undefined;

test('what was drawn ahead is the same room once it is open', () => {
  const drawn = at('a');
  const ahead = after([undefined, drawn]);
  expect(ahead).toMatchObject({ id: 'a', isOpen: false });
  const open = heldNext(ahead, at('a'), drawn);
  expect(open).toMatchObject({ id: 'a', key: ahead.key, isOpen: true });
  // The list that had it drawn is gone by then.
  expect(heldNext(open, at('a'), undefined)).toBe(open);
});

test('drawn for one address and opened at another, it is another room', () => {
  const drawn = at('a');
  const ahead = after([undefined, drawn]);
  const open = heldNext(ahead, at('a', '/legal?at=1'), drawn);
  expect(open.key).not.toBe(ahead.key);
  expect(open).toMatchObject({ to: '/dossier/a/legal?at=1', isOpen: true });
});

test('an open dossier stays the same room from tab to tab, and another one is another', () => {
  const open = after([at('a'), undefined]);
  expect(heldNext(open, at('a', '/notes'), undefined)).toBe(open);
  expect(heldNext(open, at('b'), undefined).key).not.toBe(open.key);
});

test('left and looked at again, it is drawn afresh: nothing of the last visit is found there', () => {
  const open = after([at('a'), undefined]);
  const ahead = heldNext(open, undefined, at('a'));
  expect(ahead).toMatchObject({ isOpen: false });
  expect(ahead.key).not.toBe(open.key);
  const gone = heldNext(open, undefined, undefined);
  expect(gone).toMatchObject({ id: '', isOpen: false });
  expect(heldNext(gone, undefined, undefined)).toBe(gone);
  expect(heldNext(gone, at('a'), undefined).key).not.toBe(open.key);
});

test('of two that were looked at, the last one is drawn', () => {
  const drawn = at('a');
  const first = after([undefined, drawn]);
  expect(heldNext(first, undefined, drawn)).toBe(first);
  expect(heldNext(first, undefined, at('b'))).toMatchObject({ id: 'b', isOpen: false });
});

test('what was drawn and is worthless by then is not the room that is opened', () => {
  const ahead = after([undefined, at('a')]);
  expect(heldNext(ahead, at('a'), undefined).key).not.toBe(ahead.key);
  // Drawn anew for the same address.
  expect(heldNext(ahead, at('a'), at('a')).key).not.toBe(ahead.key);
  expect(heldNext(ahead, undefined, at('a')).key).not.toBe(ahead.key);
});

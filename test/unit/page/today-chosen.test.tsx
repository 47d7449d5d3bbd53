// @vitest-environment happy-dom
/** Choosing rows of Today: one by one, a range, all that are shown. */
import { act, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { useChosen, type Chosen } from '../../../renderer/rooms/today/use-chosen.ts';
import type { TodayRow } from '../../../renderer/vault/api.ts';
import { must } from '../../../shared/result.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();
const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }) as TodayRow);

const seen: Chosen[] = [];
function Choosing({
  shown,
  onChosen,
}: {
  readonly shown: readonly TodayRow[];
  readonly onChosen: (chosen: Chosen) => void;
}): ReactNode {
  onChosen(useChosen(shown));
  return null;
}

const draw = (shown: readonly TodayRow[]): void =>
  act(() => drawn.root.render(<Choosing shown={shown} onChosen={(chosen) => seen.push(chosen)} />));
const now = (): Chosen => must(seen.at(-1), 'what is chosen');
const does = (what: (chosen: Chosen) => void): string => {
  act(() => what(now()));
  return now()
    .rows.map(({ id }) => id)
    .join('');
};

test('one by one, and a range from the one chosen last that another range replaces', () => {
  draw(rows);
  expect(does(({ toggle }) => toggle('e'))).toBe('e');
  expect(does(({ toggle }) => toggle('b'))).toBe('be');
  expect(does(({ extendTo }) => extendTo('d'))).toBe('bcde');
  expect(does(({ extendTo }) => extendTo('a'))).toBe('abe');
  expect(does(({ toggle }) => toggle('e'))).toBe('ab');
});

test('a range where nothing is chosen begins at the row one comes from', () => {
  draw(rows);
  expect(does(({ extendTo }) => extendTo('c', 'b'))).toBe('bc');
  expect(does(({ extendTo }) => extendTo('d', 'c'))).toBe('bcd');
});

test('all that are shown, then none; what leaves the list is not chosen any more', () => {
  draw(rows);
  expect(does(({ all }) => all())).toBe('abcde');
  draw(rows.slice(0, 2));
  expect(does(() => undefined)).toBe('ab');
  expect(does(({ clear }) => clear())).toBe('');
});

// @vitest-environment happy-dom
/** The edge between a scan and what is typed from it: by keys, by pulling, never so far that one of them is gone. */
import { act } from 'react';
import { expect, test } from 'vitest';
import { PaneEdge, type PaneEdgeProps } from '../../../renderer/ui/pane-edge.tsx';
import { must } from '../../../shared/result.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();

function edge(more: Partial<PaneEdgeProps> = {}): { readonly at: () => string; readonly element: HTMLElement } {
  act(() =>
    drawn.root.render(
      <div>
        <PaneEdge label="Breedte" start={30} {...more} />
      </div>,
    ),
  );
  const element = must(drawn.place.querySelector<HTMLElement>('[role="separator"]'), 'the edge');
  const around = must(element.parentElement, 'what is around it');
  around.getBoundingClientRect = () => new DOMRect(100, 0, 1000, 500);
  return { element, at: () => around.style.getPropertyValue('--pane') };
}

test('arrows move it, its ends stop it, and it says where it stands', () => {
  const { element, at } = edge();
  const press = (key: string): void =>
    act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  expect(at()).toBe('30%');
  press('ArrowRight');
  expect([at(), element.getAttribute('aria-valuenow')]).toEqual(['32%', '32']);
  press('End');
  press('ArrowRight');
  expect(at()).toBe('75%');
  press('Home');
  press('ArrowLeft');
  expect(at()).toBe('20%');
});

test('pulled, it follows the pointer while that is held', () => {
  const { element, at } = edge();
  let held = false;
  element.setPointerCapture = () => (held = true);
  element.hasPointerCapture = () => held;
  const point = (type: string, clientX: number): void =>
    act(
      () =>
        void element.dispatchEvent(Object.assign(new MouseEvent(type, { clientX, bubbles: true }), { pointerId: 1 })),
    );
  point('pointermove', 600);
  expect(at()).toBe('30%');
  point('pointerdown', 400);
  point('pointermove', 600);
  expect(at()).toBe('50%');
  point('pointermove', 1090);
  expect(at()).toBe('75%');
});

test('where it was left is told once it is let go of, and the width is of what it names', () => {
  const left: number[] = [];
  const { element, at } = edge({ isBehind: true, onMoved: (to) => left.push(to) });
  const values = (): readonly (string | null)[] =>
    ['aria-valuemin', 'aria-valuenow', 'aria-valuemax'].map((name) => element.getAttribute(name));
  expect(values()).toEqual(['25', '70', '80']);
  act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })));
  expect([at(), left, values()]).toEqual(['32%', [32], ['25', '68', '80']]);
  element.setPointerCapture = () => undefined;
  element.hasPointerCapture = () => true;
  const point = (type: string, clientX: number): void =>
    act(
      () =>
        void element.dispatchEvent(Object.assign(new MouseEvent(type, { clientX, bubbles: true }), { pointerId: 1 })),
    );
  point('pointerdown', 420);
  point('pointermove', 500);
  expect(left).toEqual([32]);
  point('pointerup', 500);
  expect([at(), left]).toEqual(['40%', [32, 40]]);
});

// @vitest-environment happy-dom
/** A step is taken out of its plan by mouse, from its row (shared/dossier/SPEC.md). */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createPortal } from 'react-dom';
import { expect, test, vi } from 'vitest';
import { StatusCell } from '../../../renderer/rooms/dossier/plan/status.tsx';
import { must } from '../../../shared/result.ts';
import { words } from '../../journeys/words.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();
const t = words('nl');
const takeOut = t('dossier:plan.takeOut');

async function menuOf(onTakeOut?: () => void): Promise<readonly HTMLElement[]> {
  const cell = (
    <StatusCell status="not-started" canWrite onChange={() => undefined} {...(onTakeOut && { onTakeOut })} />
  );
  await act(async () =>
    drawn.root.render(<MantineProvider env="test">{createPortal(cell, document.body)}</MantineProvider>),
  );
  await act(async () => must(document.querySelector<HTMLElement>('[data-cell="status"]'), 'the cell').click());
  await vi.waitFor(() => expect(document.querySelector('[role="menuitem"]')).not.toBeNull());
  return [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

test('the menu of a row has it below how a step can stand', async () => {
  const taken = vi.fn<() => void>();
  const items = await menuOf(taken);
  expect(items).toHaveLength(6);
  const last = must(items.at(-1), 'the last choice');
  expect(last.textContent).toContain(takeOut);
  await act(async () => last.click());
  expect(taken).toHaveBeenCalledOnce();
});

test('where nothing can be taken out, the menu is of how it stands alone', async () => {
  const items = await menuOf();
  expect(items).toHaveLength(5);
  for (const { textContent } of items) expect(textContent).not.toContain(takeOut);
});

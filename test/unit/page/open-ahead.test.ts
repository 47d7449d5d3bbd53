import { expect, test } from 'vitest';
import { openAhead, openedAhead, takeAhead, untilOpened } from '../../../renderer/app/open-ahead.ts';
import type { DossierView, VaultEvent } from '../../../renderer/vault/api.ts';
import type { VaultClient } from '../../../renderer/vault/client.ts';
import { ok } from '../../../shared/result.ts';

const plainClick = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

/** A vault that opens dossiers and tells of changes; it counts what it was asked. */
function vaultThatOpens() {
  const listeners = new Set<(event: VaultEvent) => void>();
  const asked: string[] = [];
  const vault = {
    openDossier: ({ id }: { readonly id: string }) => {
      asked.push(id);
      return Promise.resolve(ok({ id } as DossierView));
    },
    drafts: () => Promise.resolve(ok([])),
    onEvent: (listener: (event: VaultEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as VaultClient;
  const change = (): void => {
    for (const listener of listeners) listener({ type: 'changed' });
  };
  return { vault, asked, change, listeners };
}

test('a click asks at once, and the room finds the answer when it is first drawn', async () => {
  const { vault, asked, listeners } = vaultThatOpens();
  openAhead(vault, 'a', plainClick);
  expect(asked).toEqual(['a']);
  expect(openedAhead(vault, 'a')).toBeUndefined();
  await untilOpened();
  const opened = openedAhead(vault, 'a');
  expect(opened?.view).toEqual(ok({ id: 'a' }));
  expect(openedAhead(vault, 'b')).toBeUndefined();
  expect(await takeAhead(vault, 'a')).toBe(opened);
  expect(takeAhead(vault, 'a')).toBeUndefined();
  expect(listeners.size).toBe(0);
});

test('a change in between makes an answer worthless', async () => {
  const { vault, change } = vaultThatOpens();
  openAhead(vault, 'a', plainClick);
  await untilOpened();
  change();
  expect(openedAhead(vault, 'a')).toBeUndefined();
  expect(takeAhead(vault, 'a')).toBeUndefined();
});

test('of two that were asked for, the last counts', async () => {
  const { vault, listeners } = vaultThatOpens();
  openAhead(vault, 'a', plainClick);
  openAhead(vault, 'b', plainClick);
  await untilOpened();
  expect(openedAhead(vault, 'a')).toBeUndefined();
  expect(openedAhead(vault, 'b')?.view).toEqual(ok({ id: 'b' }));
  expect(listeners.size).toBe(1);
});

test('a link opened elsewhere asks nothing', () => {
  const { vault, asked } = vaultThatOpens();
  openAhead(vault, 'a', { ...plainClick, ctrlKey: true });
  expect(asked).toEqual([]);
});

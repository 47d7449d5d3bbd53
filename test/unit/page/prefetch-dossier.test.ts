import { expect, test } from 'vitest';
import { openAhead, openedAhead, openNow, takeAhead } from '../../../renderer/data/prefetch-dossier.ts';
import type { DossierView, VaultProblem } from '../../../renderer/vault/api.ts';
import type { VaultClient } from '../../../renderer/vault/client.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { vaultEvents } from '../../support/vault-events.ts';

const plainClick = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

const at = (id: string) => ({ id, to: `/dossier/${id}` });

/** A vault that opens dossiers, writes the log when told to, and tells of changes; it counts what it was asked. */
function vaultThatOpens() {
  const { listeners, onEvent, change } = vaultEvents();
  const asked: string[] = [];
  let write: (written: Result<undefined, VaultProblem>) => void = () => undefined;
  const vault = {
    beginOpening: ({ id }: { readonly id: string }) => {
      asked.push(id);
      return Promise.resolve(ok({ id } as DossierView));
    },
    openingLogged: () => new Promise((resolve) => (write = resolve)),
    drafts: () => Promise.resolve(ok([])),
    onEvent,
  } as unknown as VaultClient;
  return { vault, asked, change, listeners, write: (written: Result<undefined, VaultProblem>) => write(written) };
}

/** Clicks, and waits until the room is gone to. */
const clicked = (vault: VaultClient, id: string): Promise<void> =>
  new Promise((resolve) => {
    openAhead(vault, at(id), plainClick, resolve);
  });

test('a click asks at once, and the room finds the answer when it is first drawn', async () => {
  const { vault, asked, listeners } = vaultThatOpens();
  const gone = clicked(vault, 'a');
  expect(asked).toEqual(['a']);
  expect(openedAhead(vault, 'a')).toBeUndefined();
  await gone;
  const opened = openedAhead(vault, 'a');
  expect(opened?.view).toEqual(ok({ id: 'a' }));
  expect(openedAhead(vault, 'b')).toBeUndefined();
  expect(await takeAhead(vault, 'a')).toBe(opened);
  expect(takeAhead(vault, 'a')).toBeUndefined();
  expect(listeners.size).toBe(0);
});

test('L3: the room is drawn before the opening is logged, and told when it is', async () => {
  const { vault, write } = vaultThatOpens();
  const { logged } = await openNow(vault, 'a');
  expect(logged.isDone).toBe(false);
  write(ok(undefined));
  expect(await logged.done).toEqual(ok(undefined));
  expect(logged.isDone).toBe(true);
});

test('L3: an opening that could not be logged never counts as done', async () => {
  const { vault, write } = vaultThatOpens();
  const { logged } = await openNow(vault, 'a');
  write(fail({ code: 'disk-full' }));
  expect(await logged.done).toEqual(fail({ code: 'disk-full' }));
  expect(logged.isDone).toBe(false);
});

test('a change in between makes an answer worthless', async () => {
  const { vault, change } = vaultThatOpens();
  await clicked(vault, 'a');
  change();
  expect(openedAhead(vault, 'a')).toBeUndefined();
  expect(takeAhead(vault, 'a')).toBeUndefined();
});

test('of two that were asked for, the last counts', async () => {
  const { vault, listeners } = vaultThatOpens();
  const went: string[] = [];
  openAhead(vault, at('a'), plainClick, () => went.push('a'));
  await clicked(vault, 'b');
  expect(went).toEqual([]);
  expect(openedAhead(vault, 'a')).toBeUndefined();
  expect(openedAhead(vault, 'b')?.view).toEqual(ok({ id: 'b' }));
  expect(listeners.size).toBe(1);
});

test('a link opened elsewhere asks nothing', () => {
  const { vault, asked } = vaultThatOpens();
  const went: string[] = [];
  expect(openAhead(vault, at('a'), { ...plainClick, ctrlKey: true }, () => went.push('a'))).toBe(false);
  expect(asked).toEqual([]);
  expect(went).toEqual([]);
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawDossierAhead, dossierAhead, dossierDrawnAt, openDrawn } from '../../../renderer/data/prerender-dossier.ts';
import { openAhead, openedAhead, takeAhead } from '../../../renderer/data/prefetch-dossier.ts';
import { RowPrerender } from '../../../renderer/data/use-prepare.ts';
import type { DossierView, Draft, VaultProblem } from '../../../renderer/vault/api.ts';
import type { VaultClient } from '../../../renderer/vault/client.ts';
import { fail, must, ok, type Result } from '../../../shared/result.ts';
import { vaultEvents } from '../../support/vault-events.ts';

const plainClick = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const at = (id: string) => ({ id, to: `/dossier/${id}` });
const view = (id: string, savedAt = 1) => ({ id, realm: 'real', sections: [], savedAt }) satisfies DossierView;
const draft = { place: 'note/new', dossier: 'a', value: '', sees: [], at: 1 } satisfies Draft;

/** A vault that prepares dossiers and opens them; it keeps what it was asked, and answers as it is told. */
function vaultThatPrepares() {
  const { listeners, onEvent, change } = vaultEvents();
  const asked: string[] = [];
  const answers: { now: Result<DossierView | undefined, VaultProblem>; drafts: readonly Draft[] } = {
    now: ok(undefined),
    drafts: [],
  };
  let write: (written: Result<undefined, VaultProblem>) => void = () => undefined;
  const vault = {
    prepareDossier: ({ id }: { readonly id: string }) => {
      asked.push(`prepare ${id}`);
      return Promise.resolve(id === 'gone' ? fail({ code: 'unknown-dossier' }) : ok(view(id)));
    },
    openPrepared: ({ id }: { readonly id: string }) => {
      asked.push(`open ${id}`);
      return Promise.resolve(answers.now);
    },
    openingLogged: () => new Promise((resolve) => (write = resolve)),
    drafts: () => Promise.resolve(ok(answers.drafts)),
    onEvent,
  } as unknown as VaultClient;
  return {
    vault,
    asked,
    answers,
    listeners,
    change,
    write: (written: Result<undefined, VaultProblem> = ok(undefined)) => write(written),
  };
}

const draw = (vault: VaultClient, id: string, isWanted = () => true): Promise<void> =>
  drawDossierAhead(vault, at(id), isWanted);

afterEach(() => dossierAhead.drop());

describe('what is drawn while one looks at its row', () => {
  test('is asked of the vault without being opened, and found at its address alone', async () => {
    const { vault, asked } = vaultThatPrepares();
    await draw(vault, 'a');
    expect(asked).toEqual(['prepare a']);
    expect(dossierDrawnAt(at('a'))?.opened.view).toEqual(ok(view('a')));
    expect(dossierDrawnAt({ id: 'a', to: '/dossier/a/notes' })).toBeUndefined();
    expect(dossierDrawnAt(at('b'))).toBeUndefined();
  });

  test('L3: counts as logged once the entry of its opening is on the disk, and not before', async () => {
    const { vault, write } = vaultThatPrepares();
    await draw(vault, 'a');
    const drawn = must(dossierDrawnAt(at('a')), 'what was drawn');
    const opened = await openDrawn(vault, drawn);
    expect(opened).toBe(drawn.opened);
    expect(opened.logged.isDone).toBe(false);
    write();
    expect(await opened.logged.done).toEqual(ok(undefined));
    expect(opened.logged.isDone).toBe(true);
  });

  test('L3: where the entry cannot be written, it never counts as logged', async () => {
    const { vault, write } = vaultThatPrepares();
    await draw(vault, 'a');
    const { logged } = await openDrawn(vault, must(dossierDrawnAt(at('a')), 'what was drawn'));
    write(fail({ code: 'disk-full' }));
    expect(await logged.done).toEqual(fail({ code: 'disk-full' }));
    expect(logged.isDone).toBe(false);
  });

  test('is not what is opened where the dossier is another by then', async () => {
    const { vault, answers, write } = vaultThatPrepares();
    await draw(vault, 'a');
    const drawn = must(dossierDrawnAt(at('a')), 'what was drawn');
    answers.now = ok(view('a', 2));
    const opened = await openDrawn(vault, drawn);
    expect(opened.view).toEqual(ok(view('a', 2)));
    write();
    await opened.logged.done;
    // What was drawn stays unseen.
    expect(drawn.opened.logged.isDone).toBe(false);
  });

  test('is not what is opened where something was typed in it meanwhile', async () => {
    const { vault, answers } = vaultThatPrepares();
    await draw(vault, 'a');
    const drawn = must(dossierDrawnAt(at('a')), 'what was drawn');
    answers.drafts = [draft];
    const opened = await openDrawn(vault, drawn);
    expect(opened).not.toBe(drawn.opened);
    expect(opened.drafts).toEqual(ok([draft]));
    expect(opened.view).toEqual(ok(view('a')));
  });

  test('is not what is opened where it cannot be opened', async () => {
    const { vault, answers } = vaultThatPrepares();
    await draw(vault, 'a');
    answers.now = fail({ code: 'locked' });
    const opened = await openDrawn(vault, must(dossierDrawnAt(at('a')), 'what was drawn'));
    expect(opened.view).toEqual(fail({ code: 'locked' }));
  });

  test('a change makes it worthless, while it is being drawn and after', async () => {
    const { vault, change, listeners } = vaultThatPrepares();
    const drawing = draw(vault, 'a');
    change();
    await drawing;
    expect(dossierAhead.get()).toBeUndefined();
    await draw(vault, 'a');
    change();
    expect(dossierAhead.get()).toBeUndefined();
    expect(listeners.size).toBe(0);
  });

  test('is dropped where one looks elsewhere before it is there, or where it cannot be opened', async () => {
    const { vault, listeners } = vaultThatPrepares();
    await draw(vault, 'a', () => false);
    await draw(vault, 'gone');
    expect(dossierAhead.get()).toBeUndefined();
    expect(listeners.size).toBe(0);
  });

  test('clicked, it is gone to once the entry is on the disk, and the room finds it there', async () => {
    const { vault, write } = vaultThatPrepares();
    await draw(vault, 'a');
    const drawn = must(dossierDrawnAt(at('a')), 'what was drawn');
    const went: string[] = [];
    const gone = new Promise<void>((resolve) => {
      openAhead(vault, at('a'), plainClick, () => {
        went.push('a');
        resolve();
      });
    });
    await vi.waitFor(() => expect(openedAhead(vault, 'a')).toBe(drawn.opened));
    expect(went).toEqual([]);
    write();
    await gone;
    expect(await takeAhead(vault, 'a')).toBe(drawn.opened);
  });

  test('L3: clicked, it is let go of where it is another by then, or must not be seen', async () => {
    const { vault, answers, write } = vaultThatPrepares();
    const clicked = (): Promise<void> =>
      new Promise((resolve) => {
        openAhead(vault, at('a'), plainClick, resolve);
      });
    await draw(vault, 'a');
    const stopped = clicked();
    await vi.waitFor(() => expect(openedAhead(vault, 'a')).toBeDefined());
    write(fail({ code: 'disk-full' }));
    await stopped;
    expect(dossierAhead.get()).toBeUndefined();
    await draw(vault, 'a');
    answers.now = ok(view('a', 2));
    const changed = clicked();
    await vi.waitFor(() => expect(openedAhead(vault, 'a')?.view).toEqual(ok(view('a', 2))));
    write();
    await changed;
    expect(dossierAhead.get()).toBeUndefined();
  });
});

describe('looking at rows', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('draws what one rests on, not what one passes', async () => {
    const { vault, asked } = vaultThatPrepares();
    const looking = new RowPrerender(vault, () => void asked.push('code'));
    looking.at(at('a'));
    await vi.advanceTimersByTimeAsync(10);
    expect(asked).toEqual([]);
    looking.at(at('b'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual(['code', 'prepare b']);
    expect(dossierAhead.get()?.id).toBe('b');
    // The same row again.
    looking.at(at('b'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual(['code', 'prepare b']);
  });

  test('lets go of it with the list', async () => {
    const { vault } = vaultThatPrepares();
    const looking = new RowPrerender(vault, () => undefined);
    looking.at(at('a'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(dossierAhead.get()?.id).toBe('a');
    looking.away();
    expect(dossierAhead.get()).toBeUndefined();
    looking.at(at('b'));
    looking.away();
    await vi.advanceTimersByTimeAsync(1000);
    expect(dossierAhead.get()).toBeUndefined();
  });
});

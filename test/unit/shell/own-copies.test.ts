import { beforeEach, describe, expect, test } from 'vitest';
import { OwnCopies, type Board, type ClipboardPlace } from '../../../electron/clipboard/own-copies.ts';

let lies: Record<ClipboardPlace, string>;
let copies: OwnCopies;
beforeEach(() => {
  lies = { clipboard: '', selection: '' };
  const board: Board = {
    read: (place) => Promise.resolve(lies[place]),
    write: (text) => Promise.resolve(void (lies.clipboard = text)),
    clear: (place) => Promise.resolve(void (lies[place] = '')),
  };
  copies = new OwnCopies(board);
});

describe('what was copied out of the page', () => {
  test('SH8: is taken off the clipboard when it locks', async () => {
    await copies.write('by a button');
    await copies.clear();
    expect(lies.clipboard).toBe('');
    lies = { clipboard: 'by keys', selection: 'selected' };
    await copies.note('clipboard');
    await copies.note('selection');
    await copies.clear();
    expect(lies).toEqual({ clipboard: '', selection: '' });
  });

  test('SH8: is taken away behind what is still being copied', async () => {
    void copies.write('one');
    void copies.write('two');
    await copies.clear();
    expect(lies.clipboard).toBe('');
  });

  test('SH8: is left alone once another program put something else there', async () => {
    lies.clipboard = 'ours';
    await copies.note('clipboard');
    lies.clipboard = "another program's";
    await copies.clear();
    expect(lies.clipboard).toBe("another program's");
  });

  test('SH8: is told from what was there before, and from what came later with the same beginning', async () => {
    lies = { clipboard: 'of another program', selection: 'also' };
    await copies.clear();
    expect(lies).toEqual({ clipboard: 'of another program', selection: 'also' });
    lies.clipboard = 'x'.repeat(2_000_000);
    await copies.note('clipboard');
    lies.clipboard = 'x'.repeat(2_000_001);
    await copies.clear();
    expect(lies.clipboard).toHaveLength(2_000_001);
  });

  test('SH8: is taken away once: what a person copies elsewhere after the lock stays, were it the same', async () => {
    await copies.write('the same');
    await copies.clear();
    lies.clipboard = 'the same';
    await copies.clear();
    expect(lies.clipboard).toBe('the same');
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { OwnCopies, type Board, type ClipboardPlace } from '../../../electron/clipboard/own-copies.ts';

let lies: Record<ClipboardPlace, string>;
let copies: OwnCopies;
beforeEach(() => {
  lies = { clipboard: '', selection: '' };
  const board: Board = {
    read: (place) => lies[place],
    write: (text) => void (lies.clipboard = text),
    clear: (place) => void (lies[place] = ''),
  };
  copies = new OwnCopies(board);
});

describe('what was copied out of the page', () => {
  test('SH8 is taken off the clipboard when it locks', () => {
    copies.write('by a button');
    copies.clear();
    expect(lies.clipboard).toBe('');
    lies = { clipboard: 'by keys', selection: 'selected' };
    copies.note('clipboard');
    copies.note('selection');
    copies.clear();
    expect(lies).toEqual({ clipboard: '', selection: '' });
  });

  test('SH8 is left alone once another program put something else there', () => {
    lies.clipboard = 'ours';
    copies.note('clipboard');
    lies.clipboard = "another program's";
    copies.clear();
    expect(lies.clipboard).toBe("another program's");
  });

  test('SH8 is told from what was there before, and from what came later with the same beginning', () => {
    lies = { clipboard: 'of another program', selection: 'also' };
    copies.clear();
    expect(lies).toEqual({ clipboard: 'of another program', selection: 'also' });
    lies.clipboard = 'x'.repeat(2_000_000);
    copies.note('clipboard');
    lies.clipboard = 'x'.repeat(2_000_001);
    copies.clear();
    expect(lies.clipboard).toHaveLength(2_000_001);
  });

  test('SH8 is taken away once: what a person copies elsewhere after the lock stays, were it the same', () => {
    copies.write('the same');
    copies.clear();
    lies.clipboard = 'the same';
    copies.clear();
    expect(lies.clipboard).toBe('the same');
  });
});

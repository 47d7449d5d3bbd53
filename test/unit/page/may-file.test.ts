import { describe, expect, it } from 'vitest';
import { mayFile, unseen } from '../../../renderer/fields/may-file.ts';
import type { Version } from '../../../shared/dossier/view.ts';

const version = (op: string, seat: string, same: readonly string[] = []): Version => ({
  op,
  value: { text: op },
  author: { seat, person: seat, name: seat, function: '', service: '', shown: 'compared' as const },
  at: 0,
  same,
  settled: false,
});

describe('a draft files itself', () => {
  it('where nothing stands yet, or what was on screen when the typing began', () => {
    expect(mayFile([], [], 'me')).toBe(true);
    expect(mayFile([version('a', 'you')], ['a'], 'me')).toBe(true);
    expect(mayFile([version('a', 'you', ['b'])], ['b'], 'me')).toBe(true);
  });

  it('C6: never where two versions stand', () => {
    expect(mayFile([version('a', 'you'), version('b', 'me')], ['a', 'b'], 'me')).toBe(false);
  });

  it('C6: not over what came from elsewhere while one was typing; that waits for a choice', () => {
    expect(mayFile([version('b', 'you')], ['a'], 'me')).toBe(false);
    expect(unseen([version('b', 'you')], ['a'], 'me').map(({ op }) => op)).toEqual(['b']);
  });

  it('C7: over what this seat wrote itself', () => {
    expect(mayFile([version('b', 'me')], ['a'], 'me')).toBe(true);
  });
});

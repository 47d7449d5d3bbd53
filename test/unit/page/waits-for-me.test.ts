import { describe, expect, it } from 'vitest';
import { waitsForMe } from '../../../renderer/rooms/today/waits-for-me.ts';
import type { IncomingItem } from '../../../renderer/vault/api.ts';

const item = (more: Partial<IncomingItem>): IncomingItem => ({
  name: 'a',
  arrivedAt: 0,
  read: true,
  state: 'new',
  ...more,
});

describe('what came in, on Today', () => {
  it('is what nobody answered yet, also where something is wrong that can be put right', () => {
    expect(waitsForMe(item({}))).toBe(true);
    expect(waitsForMe(item({ state: 'looked-at' }))).toBe(true);
    expect(waitsForMe(item({ state: 'problem', problem: { code: 'unknown-sender' } }))).toBe(true);
    expect(waitsForMe(item({ state: 'problem', problem: { code: 'damaged-file' } }))).toBe(true);
  });

  it('is not what was answered, nor a file for somebody else or one that was read before', () => {
    expect(waitsForMe(item({ state: 'accepted' }))).toBe(false);
    expect(waitsForMe(item({ state: 'refused' }))).toBe(false);
    expect(waitsForMe(item({ state: 'problem', problem: { code: 'not-for-me' } }))).toBe(false);
    expect(waitsForMe(item({ state: 'problem', problem: { code: 'already-read' } }))).toBe(false);
  });
});
